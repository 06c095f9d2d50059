// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QObject>

class ArticlePane;
class ItemPane;
class LibraryPane;
class ShownItem;
class UndoHistory;

namespace Ui {
class MainWindow;
}

/// The commands of the Item menu, and what the panes ask for items.
class ItemCommands final : public QObject
{
    Q_OBJECT

public:
    struct Panes
    {
        LibraryPane &library;
        ItemPane &items;
        ArticlePane &article;
    };

    ItemCommands(const Ui::MainWindow &ui, const Panes &panes, const ShownItem &shown, UndoHistory &history,
                 QObject *parent);

    /// Brings the marks of the menu into line with the current item.
    void showState();

signals:
    void bulletinEditAsked(BulletinHandle bulletin);
    /// Why a command did nothing.
    void told(const QString &sentence);

private:
    /// A fact about an item that a command turns over.
    using Fact = bool ItemState::*;

    void wireMarks();
    void wireRemoval();
    void wirePanes();
    void turn(Fact fact);
    void editNote();
    void editTags();
    void markAllRead();
    void remove();
    void removeBulletin();
    void editBulletin();
    /// The one listed, else that of the item shown; tells when there is none.
    std::optional<BulletinHandle> chosenBulletin();
    void restore();
    /// Makes the neighbour of the chosen items current, before they go.
    void stepAside(const QStringList &items);
    bool isTrash() const;
    /// Those of the chosen items of which @p fact does not hold as @p wanted; all that are not known.
    QStringList differing(Fact fact, bool wanted) const;
    /// Ids of the chosen items; tells when there are none.
    QStringList chosen();

    const Ui::MainWindow &m_ui;
    Panes m_panes;
    const ShownItem &m_shown;
    UndoHistory &m_history;
};
