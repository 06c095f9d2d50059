// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Items as lists show them.

#include "library/itemtable.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype TitleLength = 120;   // of a body's beginning that stands in for a headline

QString beginning(const QString &body)
{
    const QString line = body.left(TitleLength).section(u'\n', 0, 0).trimmed();
    const qsizetype lastSpace = line.lastIndexOf(u' ');
    if (line.size() < TitleLength || lastSpace < TitleLength / 2)
        return line;
    return line.left(lastSpace) % u'…';
}

void readSources(Database &database, ItemRow &row)
{
    Rows sources = database.run(u"SELECT publisher.name"
                                "  FROM source LEFT JOIN publisher ON publisher.handle = source.publisher"
                                " WHERE item = ? ORDER BY number"_s,
                                {row.handle.value});
    while (sources.next()) {
        ++row.sourceCount;
        const QString name = sources.text(0);
        if (!name.isEmpty() && !row.publishers.contains(name))
            row.publishers.append(name);
    }
    row.remarkCount = int(database.number(u"SELECT count(*) FROM remark"
                                          " WHERE item = ? AND code NOT IN ('no-date', 'date-from-link')"_s,
                                          {row.handle.value}));
}

bool readRow(Database &database, ItemRow &row)
{
    Rows rows = database.run(u"SELECT id, title, date, is_about FROM item WHERE place = ?"_s, {row.handle.value});
    if (!rows.next())
        return false;
    row.id = rows.text(0);
    row.title = rows.text(1);
    row.date = {PartialDate::fromIso(rows.text(2)), rows.number(3) != 0};
    if (row.title.isEmpty()) {
        Rows body = database.run(u"SELECT substr(text, 1, 200) FROM body WHERE item = ?"_s, {row.handle.value});
        if (body.next())
            row.title = shownTitle({}, body.text(0));
    }
    readSources(database, row);
    row.state = stateOf(database, row.id);
    return true;
}

}   // namespace

QString shownTitle(const QString &title, const QString &body)
{
    return title.isEmpty() ? beginning(body) : title;
}

QList<ItemRow> rowsAt(Database &database, const QList<ItemHandle> &items)
{
    QList<ItemRow> result;
    result.reserve(items.size());
    for (const ItemHandle item : items) {
        ItemRow row;
        row.handle = item;
        if (readRow(database, row))
            result.append(row);
    }
    return result;
}

ItemState stateOf(Database &database, const QString &id)
{
    ItemState state;
    Rows rows = database.run(u"SELECT EXISTS(SELECT 1 FROM read WHERE item = ?),"
                             "       EXISTS(SELECT 1 FROM bookmark WHERE item = ?),"
                             "       (SELECT text FROM note WHERE item = ?)"_s,
                             {id, id, id});
    if (rows.next()) {
        state.isRead = rows.number(0) != 0;
        state.isBookmarked = rows.number(1) != 0;
        state.note = state.isBookmarked ? rows.text(2) : QString();
    }
    Rows tags = database.run(u"SELECT name FROM tag WHERE item = ? ORDER BY name"_s, {id});
    while (tags.next())
        state.tags.append(tags.text(0));
    return state;
}
