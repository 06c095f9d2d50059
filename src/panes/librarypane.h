// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QWidget>

#include <memory>
#include <optional>

class QModelIndex;
class QPoint;
class ShelfModel;
class Theme;

namespace Ui {
class LibraryPane;
}

/// The shelves of the library; choosing one chooses what the items pane lists.
class LibraryPane final : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPane(Theme &theme, QWidget *parent = nullptr);
    ~LibraryPane() override;

    void show(const Overview &overview);
    /// Makes a shelf current, without telling of it; all items when it is not there.
    void choose(const Scope &scope);
    Scope scope() const;
    /// The bulletin shelf @p step places from the current one (1 below, -1 above); nothing at the end.
    std::optional<Scope> neighbour(int step) const;
    void focusList();
    /// How many items of a kept search are unread.
    void setTally(qint64 search, qint64 unread);

signals:
    void scopeChosen(const Scope &scope);
    void removalAsked(BulletinHandle bulletin);
    void searchRemovalAsked(qint64 search);
    /// @param global where the menu is to open
    void contextMenuAsked(const Scope &scope, const QPoint &global);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell(const QModelIndex &current);
    void expandSearches();
    void openHeading(const QModelIndex &index);
    void paint();

    std::unique_ptr<Ui::LibraryPane> m_ui;
    Theme &m_theme;
    ShelfModel *m_model;
    Scope m_scope;
    bool m_isShowing = false;   ///< shelves go and come: what becomes current meanwhile is nobody's choice
};
