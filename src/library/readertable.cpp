// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/readertable.h"

#include "library/editiontable.h"
#include "library/itemtable.h"
#include "library/search.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

/// Keeps with the mark what the item was. A second mark changes nothing. False when there is no such item.
bool insertBookmark(Database &database, const QString &id)
{
    Rows rows = database.run(
        u"SELECT title, CASE title WHEN '' THEN substr(body.text, 1, 200) ELSE '' END,"
        "       CASE is_about WHEN 0 THEN date ELSE '' END,"
        "       (SELECT name FROM member JOIN bulletin ON bulletin.handle = member.bulletin"
        "         WHERE member.item = item.place ORDER BY bulletin.trashed IS NOT NULL, imported DESC LIMIT 1),"
        "       (SELECT count(*) FROM source WHERE source.item = item.place)"
        "  FROM item JOIN body ON body.item = item.place WHERE id = ? AND trashed IS NULL"_s,
        {id});
    if (!rows.next())
        return false;
    database.run(u"INSERT OR IGNORE INTO bookmark(item, made, title, date, bulletin, sources)"
                 " VALUES(?, ?, ?, ?, ?, ?)"_s,
                 {id, QDateTime::currentMSecsSinceEpoch(), shownTitle(rows.text(0), rows.text(1)), rows.text(2),
                  rows.text(3), rows.number(4)});
    return true;
}

}   // namespace

QStringList markRead(Database &database, const QStringList &items, bool isRead)
{
    QStringList changed;
    Transaction transaction(database);
    for (const QString &item : items) {
        const bool wasRead = database.number(u"SELECT EXISTS(SELECT 1 FROM read WHERE item = ?)"_s, {item}) != 0;
        if (wasRead == isRead)
            continue;
        database.run(isRead ? u"INSERT INTO read(item) VALUES(?)"_s : u"DELETE FROM read WHERE item = ?"_s, {item});
        changed.append(item);
    }
    transaction.commit();
    return changed;
}

QStringList markScopeRead(Database &database, const Scope &scope)
{
    QStringList items;
    {
        const Statement places = unreadPlacesIn(database, scope);
        Rows rows = database.run(u"SELECT id FROM item WHERE place IN (%1)"_s.arg(places.sql), places.values);
        while (rows.next())
            items.append(rows.text(0));
    }
    return markRead(database, items, true);
}

QStringList bookmarkItems(Database &database, const QStringList &items, bool isBookmarked)
{
    QStringList absent;
    Transaction transaction(database);
    for (const QString &item : items) {
        const QString id = meantBy(database, item);
        if (!isBookmarked)
            database.run(u"DELETE FROM bookmark WHERE item = ?"_s, {id});
        else if (!insertBookmark(database, id))
            absent.append(item);
    }
    transaction.commit();
    return absent;
}

bool isKeptByReader(Database &database, qint64 place)
{
    return database.number(u"SELECT EXISTS(SELECT 1 FROM item WHERE place = ?"
                           "                 AND (id IN (SELECT item FROM bookmark) OR id IN (SELECT item FROM note)"
                           "                      OR id IN (SELECT item FROM tag)))"_s,
                           {place})
           != 0;
}

Error absentError(const QStringList &absent)
{
    if (absent.size() == 1)
        return {QCoreApplication::translate("Library", "There is no item %1 in the library.").arg(absent.first())};
    return {
        QCoreApplication::translate("Library", "These items are not in the library: %1.").arg(absent.join(u", "_s))};
}

void writeNote(Database &database, const QString &item, const QString &note)
{
    Transaction transaction(database);
    if (note.trimmed().isEmpty()) {
        database.run(u"DELETE FROM note WHERE item = ?"_s, {item});
    } else {
        const bool isMarked = database.number(u"SELECT EXISTS(SELECT 1 FROM bookmark WHERE item = ?)"_s, {item}) != 0;
        if (!isMarked && !insertBookmark(database, item))
            throw absentError({item});
        database.run(u"INSERT INTO note(item, text) VALUES(?, ?)"
                     " ON CONFLICT(item) DO UPDATE SET text = excluded.text"_s,
                     {item, note});
    }
    transaction.commit();
}

void writeTags(Database &database, const QString &item, const QStringList &tags)
{
    Transaction transaction(database);
    database.run(u"DELETE FROM tag WHERE item = ?"_s, {item});
    for (const QString &tag : tags) {
        if (!tag.trimmed().isEmpty())
            database.run(u"INSERT OR IGNORE INTO tag(item, name) VALUES(?, ?)"_s, {item, tag.trimmed()});
    }
    transaction.commit();
}

void writeSearches(Database &database, const QList<SavedSearch> &searches)
{
    Transaction transaction(database);
    database.run(u"DELETE FROM search"_s);
    qint64 position = 0;
    for (const SavedSearch &search : searches) {
        database.run(u"INSERT INTO search(id, name, query, parent, position) VALUES(?, ?, ?, ?, ?)"_s,
                     {search.id, search.name, search.query, search.parent, ++position});
    }
    transaction.commit();
}

QList<SavedSearch> savedSearches(Database &database)
{
    QList<SavedSearch> result;
    Rows rows = database.run(u"SELECT id, name, query, parent FROM search ORDER BY position"_s);
    while (rows.next())
        result.append({rows.number(0), rows.text(1), rows.text(2), rows.number(3)});
    return result;
}

QList<BookmarkRow> bookmarkRows(Database &database)
{
    QList<BookmarkRow> result;
    Rows rows = database.run(u"SELECT bookmark.item, bookmark.title, bookmark.date, bookmark.bulletin, sources, made,"
                             "       note.text, item.place"
                             "  FROM bookmark LEFT JOIN note ON note.item = bookmark.item"
                             "                LEFT JOIN item ON item.id = bookmark.item AND item.trashed IS NULL"
                             " ORDER BY made DESC, bookmark.item"_s);
    while (rows.next()) {
        BookmarkRow row;
        row.id = rows.text(0);
        row.title = rows.text(1);
        row.date = PartialDate::fromIso(rows.text(2));
        row.bulletin = rows.text(3);
        row.sourceCount = rows.number(4);
        row.made = QDateTime::fromMSecsSinceEpoch(rows.number(5), Qt::UTC);
        row.note = rows.text(6);
        row.isPresent = !rows.isNull(7);
        result.append(row);
    }
    return result;
}
