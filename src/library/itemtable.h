// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"
#include "library/database.h"
#include "library/library.h"

// The tables `item`, `body`, `source`, `remark` and `publisher`: what an item says. Where it says it in the original
// of a bulletin stands in `member`.

/// The day an item or bulletin is sorted by.
struct SortDate
{
    ItemDate shown;
    qint64 day = 0;   ///< since 1970

    bool operator==(const SortDate &) const = default;
};

SortDate statedDate(const PartialDate &date);
SortDate aboutDate(const PartialDate &date);
/// The item's own date, else its bulletin's, else the latest of its sources' that its own link does not contradict,
/// else @p otherwise.
SortDate sortDateOf(const Item &item, const PartialDate &bulletin, const SortDate &otherwise);

/// Bits of a place that number the items of one day.
inline constexpr int NumberBits = 24;

/// The first place behind those of the items of @p day.
qint64 freePlace(Database &database, qint64 day);
void insertItem(Database &database, qint64 place, const Item &item, const ItemDate &date,
                QHash<QString, qint64> &publishers);
void deleteItem(Database &database, qint64 place);
/// To another day, with all that belongs to it.
void moveItem(Database &database, qint64 place, qint64 to, const ItemDate &date);

/// An item without ranges. Throws Error when there is none at @p place.
Item itemAt(Database &database, qint64 place);
ItemDate itemDateAt(Database &database, qint64 place);
QString idAt(Database &database, qint64 place);
/// Nothing when no item has @p id, in the trash or out of it.
std::optional<qint64> placeOf(Database &database, const QString &id);

/// @name All ranges of an item, as `member` keeps them.
/// @{
QByteArray rangesOf(const Item &item);
void setRanges(Item &item, const QByteArray &ranges);
Item withoutRanges(Item item);
/// @}

/// @p title, else the first words of @p body.
QString shownTitle(const QString &title, const QString &body);

/// What a list shows of @p places, without those that are gone.
QList<ItemRow> rowsAt(Database &database, const QList<ItemHandle> &items);
ItemState stateOf(Database &database, const QString &id);
