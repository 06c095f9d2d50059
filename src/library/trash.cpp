// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/trash.h"

#include "library/itemtable.h"

using namespace Qt::StringLiterals;

namespace {

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

/// Of those with @p ids, in the order of places.
QList<qint64> placesOf(Database &database, const QStringList &ids)
{
    QList<qint64> places;
    for (const QString &id : ids) {
        if (const std::optional<qint64> place = placeOf(database, id))
            places.append(*place);
    }
    std::sort(places.begin(), places.end());
    return places;
}

/// The ids of the items that only this bulletin shows.
QStringList idsOnlyIn(Database &database, qint64 handle)
{
    QStringList result;
    Rows rows = database.run(
        u"SELECT item.id FROM member JOIN item ON item.place = member.item"
        " WHERE member.bulletin = ? AND item.trashed IS NULL"
        "   AND NOT EXISTS(SELECT 1 FROM member AS other JOIN bulletin ON bulletin.handle = other.bulletin"
        "                   WHERE other.item = item.place AND other.bulletin <> ? AND bulletin.trashed IS NULL)"
        " ORDER BY member.position"_s,
        {handle, handle});
    while (rows.next())
        result.append(rows.text(0));
    return result;
}

/// An item that is restored alone, after its bulletin had gone too, brings its bulletin back.
void showSomewhere(Database &database, qint64 place)
{
    database.run(u"UPDATE bulletin SET trashed = NULL"
                 " WHERE handle IN (SELECT bulletin FROM member WHERE item = ?)"
                 "   AND NOT EXISTS(SELECT 1 FROM member JOIN bulletin AS shown ON shown.handle = member.bulletin"
                 "                   WHERE member.item = ? AND shown.trashed IS NULL)"_s,
                 {place, place});
}

void trashAll(Database &database, IndexWriting &index, const QStringList &ids)
{
    for (const qint64 place : placesOf(database, ids))
        trashItem(database, index, place, now());
}

}   // namespace

bool isTrashed(Database &database, qint64 place)
{
    return database.number(u"SELECT trashed IS NOT NULL FROM item WHERE place = ?"_s, {place}) != 0;
}

void trashItem(Database &database, IndexWriting &index, qint64 place, qint64 now)
{
    if (isTrashed(database, place))
        return;
    index.remove(place);
    database.run(u"UPDATE item SET trashed = ? WHERE place = ?"_s, {now, place});
}

Removal trashItems(Database &database, const QStringList &ids)
{
    Transaction transaction(database);
    IndexWriting index(database);
    Removal removal;
    for (const QString &id : ids) {
        const std::optional<qint64> place = placeOf(database, id);
        if (place && !isTrashed(database, *place) && !removal.items.contains(id))
            removal.items.append(id);
    }
    trashAll(database, index, removal.items);
    index.finish();
    transaction.commit();
    return removal;
}

Removal trashBulletin(Database &database, qint64 handle)
{
    Transaction transaction(database);
    IndexWriting index(database);
    Removal removal;
    removal.items = idsOnlyIn(database, handle);
    Rows key = database.run(u"SELECT key FROM bulletin WHERE handle = ? AND trashed IS NULL"_s, {handle});
    if (key.next())
        removal.bulletin = key.text(0);
    trashAll(database, index, removal.items);
    database.run(u"UPDATE bulletin SET trashed = ? WHERE handle = ? AND trashed IS NULL"_s, {now(), handle});
    index.finish();
    transaction.commit();
    return removal;
}

void restoreRemoval(Database &database, const Removal &removal)
{
    Transaction transaction(database);
    IndexWriting index(database);
    database.run(u"UPDATE bulletin SET trashed = NULL WHERE key = ?"_s, {removal.bulletin});
    for (const qint64 place : placesOf(database, removal.items)) {
        if (!isTrashed(database, place))
            continue;
        database.run(u"UPDATE item SET trashed = NULL WHERE place = ?"_s, {place});
        showSomewhere(database, place);
        index.add(place);
    }
    index.finish();
    transaction.commit();
}
