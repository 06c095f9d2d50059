// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

/// The list of items: one column of rows of one height, fit for a million of them.
class ItemList final : public QTableView
{
    Q_OBJECT

public:
    explicit ItemList(QWidget *parent = nullptr);

    void keyboardSearch(const QString &search) override;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};
