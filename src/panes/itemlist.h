// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

/// The list of items: one column of rows of one height, fit for a million of them.
class ItemList final : public QTableView
{
    Q_OBJECT

public:
    using QTableView::QTableView;

    /// Letters are shortcuts here; the view's own search would walk the whole model on the GUI thread.
    void keyboardSearch(const QString &) override {}

protected:
    /// Home and End go to the first and last row; in a table of one column the view would stay where it is.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override
    {
        if (action == MoveHome || action == MoveEnd)
            modifiers |= Qt::ControlModifier;
        return QTableView::moveCursor(action, modifiers);
    }
};
