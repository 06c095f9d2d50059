// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/session.h"

#include <QObject>

class QAction;
class QSplitter;
class QWidget;

/// The panes of the window side by side: which are shown, how wide they are, and which has the focus.
class PaneLayout final : public QObject
{
    Q_OBJECT

public:
    struct Panes
    {
        QWidget *library;
        QWidget *items;
        QWidget *article;
        QWidget *sources;
    };
    /// Checkable; each shows and hides its pane.
    struct Switches
    {
        QAction *library;
        QAction *article;
        QAction *sources;
    };

    /// Puts the @p panes into the splitters.
    /// @param columns holds library, items and @p reading, which holds article and sources.
    PaneLayout(QSplitter &columns, QSplitter &reading, const Panes &panes, const Switches &switches,
               QObject *parent = nullptr);

    void restore(const Session &session);
    void store(Session &session) const;

    /// Moves the focus to the next pane that is shown (@p step 1) or the one before (-1): library, search box, list,
    /// article, sources.
    void cycle(int step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void shareOut();
    void arrange();
    QList<QWidget *> stops() const;

    QSplitter &m_columns;
    QSplitter &m_reading;
    Panes m_panes;
    Switches m_switches;
    bool m_isToBeShared = false;   ///< nothing is remembered: the first size shown is shared out
};
