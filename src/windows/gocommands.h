// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class ArticlePane;
class ItemPane;
class LibraryPane;
class PaneLayout;
class ShownItem;
class SourcePane;

namespace Ui {
class MainWindow;
}

/// The commands of the Go menu: from item to item, bulletin to bulletin, pane to pane.
class GoCommands final : public QObject
{
    Q_OBJECT

public:
    struct Panes
    {
        LibraryPane &library;
        ItemPane &items;
        ArticlePane &article;
        SourcePane &sources;
        PaneLayout &layout;
        const ShownItem &shown;
    };

    GoCommands(const Ui::MainWindow &ui, const Panes &panes, QObject *parent);

signals:
    /// Why a command did nothing.
    void told(const QString &sentence);

private:
    void wireItems(const Ui::MainWindow &ui);
    void wirePanes(const Ui::MainWindow &ui);
    void read(int direction);
    void goToBulletin(int step);
    void focusSources(const Ui::MainWindow &ui);

    Panes m_panes;
    bool m_awaitsSources = false;   ///< asked for before the item was there
};
