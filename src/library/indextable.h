// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"
#include "library/database.h"

// The tables `words` and `vocabulary`: what makes items found. Each change goes through one IndexWriting, within
// the transaction that changes the items.

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
    /// Before the item is changed: the index takes back the words it finds in the tables. Not for what is trashed.
    void remove(qint64 place);
    /// Before the transaction is committed.
    void finish();
    /// Makes the index anew from the tables.
    void rebuild();

private:
    void configure(int memory, int merging);
    void insert(const QVariantList &texts);
    /// Place, body, title, publishers, addresses.
    QVariantList searched(qint64 place);

    Database &m_database;
    bool m_expectsMany = false;
};

/// Makes the index anew when it was made by other rules than today's.
void renewIndex(Database &database);
