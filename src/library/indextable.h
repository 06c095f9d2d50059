// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"
#include "library/database.h"

// The tables `words`, `vocabulary` and `unindexed`: what makes items found. Each change goes through one IndexWriting,
// within the transaction that changes the items.

class IndexWriting final
{
public:
    explicit IndexWriting(Database &database) : m_database(database) {}
    ~IndexWriting();
    IndexWriting(const IndexWriting &) = delete;
    IndexWriting &operator=(const IndexWriting &) = delete;

    /// Lets the index gather more in memory before it writes: quicker for many items.
    void expectMany();
    /// After the item is stored, and quickest in the order of places.
    void add(qint64 place);
    /// The same for an item that is at hand.
    void add(qint64 place, const Item &item);
    /// The item is stored and waits for indexSome(): for so many that they would keep the reader waiting.
    void postpone(qint64 place);
    /// Before the item is changed: the index takes back the words it finds in the tables. Not for what is trashed.
    void remove(qint64 place);
    /// Before the transaction is committed.
    void finish();
    /// Empties the index; all that is to be found waits for indexSome().
    void startAnew();

private:
    void configure(int memory, int merging);
    void insert(const QVariantList &texts);
    /// Place, body, title, publishers, addresses.
    QVariantList searched(qint64 place);

    Database &m_database;
    bool m_expectsMany = false;
    qint64 m_come = 0;   ///< items that came into the index, less those that went
};

/// Has the index made anew where it was made by other rules than today's.
void renewIndex(Database &database);
/// The same where it holds another number of items than the tables; to count a million takes a while.
void mendIndex(Database &database);

/// How many items cannot be found yet.
qint64 unindexedCount(Database &database);

/// As far as numbers tell: every item is in the index or waits for it.
bool indexHoldsAll(Database &database);

/// Puts @p most of the items that wait into the index, in a transaction of its own, and answers how many it were.
qint64 indexSome(Database &database, qint64 most);
