// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"

#include <QObject>

#include <optional>

class LinkOpener;
class QAction;
class ShownItem;
class SourcePane;

namespace Ui {
class MainWindow;
}

/// The commands of the Source menu, and what the source pane asks for.
class SourceCommands final : public QObject
{
    Q_OBJECT

public:
    SourceCommands(const Ui::MainWindow &ui, SourcePane &pane, const ShownItem &shown, LinkOpener &opener,
                   QObject *parent);

signals:
    /// What was done, or why it was not.
    void told(const QString &sentence);

private:
    void wireMenu(const Ui::MainWindow &ui);
    void wirePane();
    void openNth(int number);
    void copyLink(const Source &source);
    void copyCitation(const Source &source);
    /// The source that is current, else the first; tells when there is none.
    std::optional<Source> chosen();
    QString whyNone() const;

    SourcePane &m_pane;
    const ShownItem &m_shown;
    LinkOpener &m_opener;
};
