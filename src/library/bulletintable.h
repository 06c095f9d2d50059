// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/itemtable.h"

// The tables `bulletin`, `member` and `original`.

/// A digest of the ids of its items, in order; that of its first edition names a bulletin for good.
QString bulletinKey(const Bulletin &bulletin);
/// Its title, else its file's name, else the headline of its first item.
QString bulletinName(const Bulletin &bulletin);

/// The one stated, else the latest that its items or their sources tell; the day of @p imported only where none does.
SortDate bulletinDate(const Bulletin &bulletin, const QDateTime &imported);

/// Writes the row of @p bulletin; the handle stays when it has one.
qint64 storeBulletin(Database &database, std::optional<qint64> handle, const Bulletin &bulletin, const SortDate &date,
                     qint64 imported);

/// An item's place in a bulletin.
struct Member
{
    qint64 place = 0;
    QByteArray ranges;                        ///< as rangesOf()
    bool isBorrowed = false;                  ///< stands as another form of the bulletin had it
    std::optional<qint64> absentSince = {};   ///< milliseconds since 1970, UTC

    bool operator==(const Member &) const = default;
};
/// In order; those that the newest edition lacks are last.
QList<Member> membersOf(Database &database, qint64 handle);
void storeMembers(Database &database, qint64 handle, const QList<Member> &members);

/// Stores the bytes, compressed piece by piece, so that a large file is never held twice.
void storeOriginal(Database &database, qint64 handle, const QByteArray &bytes, Progress &progress);
QByteArray originalOf(Database &database, qint64 handle);

/// As it was read, without what lies in the trash.
Bulletin bulletinAt(Database &database, qint64 handle);

/// One item with all that belongs to it.
StoredItem storedItemAt(Database &database, qint64 place);
