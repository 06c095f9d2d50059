// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/overview.h"

#include "library/indextable.h"
#include "library/readertable.h"

using namespace Qt::StringLiterals;

namespace {

/// What was read is counted, not what was not: read marks are fewer than items, and found by their ids.
QHash<qint64, qint64> readByBulletin(Database &database)
{
    QHash<qint64, qint64> result;
    Rows rows =
        database.run(u"SELECT member.bulletin, count(*)"
                     "  FROM read CROSS JOIN item ON item.id = read.item JOIN member ON member.item = item.place"
                     " WHERE item.trashed IS NULL GROUP BY member.bulletin"_s);
    while (rows.next())
        result.insert(rows.number(0), rows.number(1));
    return result;
}

QList<BulletinRow> bulletinRows(Database &database)
{
    QList<BulletinRow> result;
    Rows rows = database.run(u"SELECT handle, name, publisher, shown_date, date = '', imported,"
                             "        (SELECT count(*) FROM member JOIN item ON item.place = member.item"
                             "          WHERE member.bulletin = bulletin.handle AND item.trashed IS NULL)"
                             "  FROM bulletin WHERE trashed IS NULL ORDER BY day DESC, handle DESC"_s);
    while (rows.next()) {
        BulletinRow row;
        row.handle = {rows.number(0)};
        row.title = rows.text(1);
        row.publisher = rows.text(2);
        row.date = {PartialDate::fromIso(rows.text(3)), rows.number(4) != 0};
        row.imported = QDateTime::fromMSecsSinceEpoch(rows.number(5), Qt::UTC);
        row.items = rows.number(6);
        result.append(row);
    }
    return result;
}

QList<PublisherRow> publisherRows(Database &database)
{
    QList<PublisherRow> result;
    Rows rows = database.run(u"SELECT publisher.name, count(DISTINCT source.item) AS items"
                             "  FROM publisher JOIN source ON source.publisher = publisher.handle"
                             " WHERE source.item NOT IN (SELECT place FROM item WHERE trashed IS NOT NULL)"
                             " GROUP BY publisher.handle ORDER BY items DESC, publisher.name"_s);
    while (rows.next())
        result.append({rows.text(0), rows.number(1)});
    return result;
}

QStringList namesIn(Database &database, const QString &sql)
{
    QStringList result;
    Rows rows = database.run(sql);
    while (rows.next())
        result.append(rows.text(0));
    return result;
}

Overview counted(Database &database)
{
    Overview overview;
    overview.all = database.number(u"SELECT count(*) FROM item WHERE trashed IS NULL"_s);
    overview.trashed = database.number(u"SELECT count(*) FROM item WHERE trashed IS NOT NULL"_s);
    overview.unindexed = unindexedCount(database);
    overview.bulletins = bulletinRows(database);
    overview.publishers = publisherRows(database);
    overview.languages = namesIn(
        database, u"SELECT DISTINCT language FROM bulletin WHERE language <> '' AND trashed IS NULL ORDER BY 1"_s);
    return overview;
}

}   // namespace

Overview Overviews::overview(Database &database)
{
    const qint64 version = database.number(u"PRAGMA main.data_version"_s);
    if (version != m_version) {
        m_counted = counted(database);
        m_version = version;
    }
    Overview overview = m_counted;
    overview.searches = savedSearches(database);
    overview.tags = namesIn(database, u"SELECT DISTINCT name FROM tag ORDER BY name"_s);
    overview.bookmarks = database.number(u"SELECT count(*) FROM bookmark"_s);
    overview.unread =
        overview.all
        - database.number(u"SELECT count(*) FROM read CROSS JOIN item ON item.id = read.item WHERE trashed IS NULL"_s);
    const QHash<qint64, qint64> read = readByBulletin(database);
    for (BulletinRow &row : overview.bulletins)
        row.unread = row.items - read.value(row.handle.value);
    return overview;
}
