// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

class ActionCollection;
class QLineEdit;
class QListView;

/// Every command by its name: type a few letters, press Return.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(const ActionCollection &actions, QWidget *parent);

    /// Shows it over the top of its window, empty.
    void present();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void fill(const ActionCollection &actions);
    void filter(const QString &text);
    void run();

    const ActionCollection &m_actions;
    QStandardItemModel m_commands;
    QSortFilterProxyModel m_matching;
    QLineEdit *m_edit;
    QListView *m_list;
};
