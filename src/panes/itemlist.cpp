// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/itemlist.h"

#include <QHeaderView>

ItemList::ItemList(QWidget *parent) : QTableView(parent)
{
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

/// Letters are shortcuts here; the view's own search would walk the whole model on the GUI thread.
void ItemList::keyboardSearch(const QString &) {}

/// Home and End go to the first and the last row; in a table they would stay in the row.
QModelIndex ItemList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool isEnd = action == MoveHome || action == MoveEnd;
    return QTableView::moveCursor(action, isEnd ? modifiers | Qt::ControlModifier : modifiers);
}
