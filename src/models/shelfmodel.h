// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QAbstractItemModel>
#include <QHash>

#include <optional>

/// The shelves of the library: all items, unread, bookmarks, bulletins, publishers and, when there are any, kept
/// searches and the trash. Updated in place, so that what is open and chosen stays so.
class ShelfModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        ScopeRole = Qt::UserRole + 1,   ///< Scope; invalid for the headings over bulletins and publishers
        CountRole,                      ///< items on the shelf; of a bulletin or a search those unread
        DetailRole,                     ///< a second line: the date of a bulletin
        IconRole,                       ///< name of an icon; empty for none
    };

    explicit ShelfModel(QObject *parent = nullptr);

    void show(const Overview &overview);
    const Overview &overview() const { return m_overview; }
    /// How many items of a search are unread.
    void setTally(qint64 search, qint64 unread);
    /// Where a scope stands; invalid when it is not there.
    QModelIndex find(const Scope &scope) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QModelIndex heading(int shelf) const;
    QVariant shelf(int shelf, int role) const;
    QVariant search(const SavedSearch &search, int role) const;
    QVariant bulletin(const BulletinRow &row, int role) const;
    QVariant publisher(const PublisherRow &row, int role) const;
    QString spoken(const QModelIndex &index) const;
    qint64 count(int shelf) const;
    void showShelf(int shelf, bool isShown);
    void showSearches(const QList<SavedSearch> &searches);
    void tellSearches(const QModelIndex &parent);
    QList<SavedSearch> searchesUnder(qint64 parent) const;
    QModelIndex searchIndex(qint64 id) const;
    std::optional<SavedSearch> searchAt(const QModelIndex &index) const;
    template <typename Row, typename Key>
    void update(int shelf, QList<Row> &rows, const QList<Row> &fresh, Key key);

    QList<int> m_shelves;   ///< those on show, by their numbers
    Overview m_overview;
    QHash<qint64, qint64> m_tallies;   ///< by the ids of searches
};

Q_DECLARE_METATYPE(Scope)
