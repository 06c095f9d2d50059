// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/bulletintable.h"

#include "library/editiontable.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype PieceSize = 1 << 20;   // bytes of an original that are compressed together
constexpr int Compression = 3;             // half the time of zlib's own choice for a tenth more space

/// The digest of its ids, unless another bulletin was known by it first.
QString freeKey(Database &database, const Bulletin &bulletin)
{
    QString key = bulletinKey(bulletin);
    while (database.number(u"SELECT EXISTS(SELECT 1 FROM bulletin WHERE key = ?)"_s, {key}) != 0) {
        const QByteArray more = key.toLatin1() + bulletin.origin.digest;
        key = QString::fromLatin1(QCryptographicHash::hash(more, QCryptographicHash::Sha256).toHex());
    }
    return key;
}

QVariantList valuesOf(const Bulletin &bulletin, const SortDate &date, qint64 imported)
{
    return {bulletinName(bulletin),  bulletin.title,          bulletin.publisher,
            bulletin.date.toIso(),   date.shown.date.toIso(), date.day,
            bulletin.language,       bulletin.houseStyle,     bulletin.origin.place,
            bulletin.origin.address, bulletin.origin.format,  bulletin.origin.charset,
            bulletin.origin.digest,  bulletin.origin.size,    imported};
}

[[noreturn]] void failAbsent()
{
    throw Error{QCoreApplication::translate("Library", "This bulletin is no longer in the library.")};
}

}   // namespace

QString bulletinKey(const Bulletin &bulletin)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Item &item : bulletin.items)
        hash.addData(QByteArray(item.id.toUtf8() + '\n'));
    if (bulletin.items.isEmpty())
        hash.addData(QByteArray(bulletin.origin.place.toUtf8() + '\n' + bulletin.origin.digest));
    return QString::fromLatin1(hash.result().toHex());
}

QString bulletinName(const Bulletin &bulletin)
{
    if (!bulletin.title.isEmpty())
        return bulletin.title;
    const QString file = bulletin.origin.place.section(u'/', -1, -1, QString::SectionSkipEmpty);
    if (!file.isEmpty() || bulletin.items.isEmpty())
        return file;
    const Item &first = bulletin.items.first();
    return first.title.isEmpty() ? bodyText(first.body).left(100).section(u'\n', 0, 0) : first.title;
}

SortDate bulletinDate(const Bulletin &bulletin, const QDateTime &imported)
{
    if (!bulletin.date.isEmpty())
        return statedDate(bulletin.date);
    SortDate latest;
    for (const Item &item : bulletin.items) {
        const SortDate date = sortDateOf(item, bulletin.date, SortDate());
        if (!date.shown.date.isEmpty() && (latest.shown.date.isEmpty() || date.day > latest.day))
            latest = date;
    }
    return aboutDate(latest.shown.date.isEmpty() ? PartialDate::of(imported.toLocalTime().date()) : latest.shown.date);
}

qint64 storeBulletin(Database &database, std::optional<qint64> handle, const Bulletin &bulletin, const SortDate &date,
                     qint64 imported)
{
    QVariantList values = valuesOf(bulletin, date, imported);
    if (!handle) {
        database.run(u"INSERT INTO bulletin(name, title, publisher, date, shown_date, day, language, house_style,"
                     "                      place, address, format, charset, digest, size, imported, key)"
                     " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                     values + QVariantList{freeKey(database, bulletin)});
        return database.lastRow();
    }
    values.append(*handle);
    database.run(
        u"UPDATE bulletin SET name = ?, title = ?, publisher = ?, date = ?, shown_date = ?, day = ?,"
        " language = ?, house_style = ?, place = ?, address = ?, format = ?, charset = ?, digest = ?, size = ?,"
        " imported = ?, trashed = NULL WHERE handle = ?"_s,
        values);
    return *handle;
}

QList<Member> membersOf(Database &database, qint64 handle)
{
    QList<Member> result;
    Rows rows = database.run(
        u"SELECT item, ranges, is_borrowed, absent FROM member WHERE bulletin = ? ORDER BY position"_s, {handle});
    while (rows.next()) {
        const std::optional<qint64> absent = rows.isNull(3) ? std::nullopt : std::optional(rows.number(3));
        result.append({rows.number(0), rows.bytes(1), rows.number(2) != 0, absent});
    }
    return result;
}

void storeMembers(Database &database, qint64 handle, const QList<Member> &members)
{
    database.run(u"DELETE FROM member WHERE bulletin = ?"_s, {handle});
    qint64 position = 0;
    for (const Member &member : members) {
        const QVariant absent = member.absentSince ? QVariant(*member.absentSince) : QVariant();
        database.run(u"INSERT INTO member(bulletin, position, item, ranges, is_borrowed, absent)"
                     " VALUES(?, ?, ?, CAST(? AS TEXT), ?, ?)"_s,
                     {handle, position++, member.place, member.ranges, member.isBorrowed, absent});
    }
}

void storeOriginal(Database &database, qint64 handle, const QByteArray &bytes, Progress &progress)
{
    database.run(u"DELETE FROM original WHERE bulletin = ?"_s, {handle});
    qint64 number = 0;
    for (qsizetype at = 0; at < bytes.size() && !progress.isCanceled(); at += PieceSize) {
        const auto *piece = reinterpret_cast<const uchar *>(bytes.constData()) + at;
        database.run(u"INSERT INTO original(bulletin, number, bytes) VALUES(?, ?, ?)"_s,
                     {handle, ++number, qCompress(piece, std::min(PieceSize, bytes.size() - at), Compression)});
    }
}

QByteArray originalOf(Database &database, qint64 handle)
{
    Rows size = database.run(u"SELECT size FROM bulletin WHERE handle = ?"_s, {handle});
    if (!size.next())
        failAbsent();
    QByteArray result;
    result.reserve(size.number(0));
    Rows rows = database.run(u"SELECT bytes FROM original WHERE bulletin = ? ORDER BY number"_s, {handle});
    while (rows.next())
        result += qUncompress(rows.bytes(0));
    return result;
}

Bulletin bulletinAt(Database &database, qint64 handle)
{
    Rows rows = database.run(u"SELECT title, publisher, date, language, house_style, place, format, charset, digest,"
                             "       size, address FROM bulletin WHERE handle = ?"_s,
                             {handle});
    if (!rows.next())
        failAbsent();
    Bulletin bulletin;
    bulletin.title = rows.text(0);
    bulletin.publisher = rows.text(1);
    bulletin.date = PartialDate::fromIso(rows.text(2));
    bulletin.language = rows.text(3);
    bulletin.houseStyle = rows.text(4);
    bulletin.origin = {rows.text(5), rows.text(6), rows.text(7), rows.bytes(8), rows.number(9), rows.text(10)};
    Rows members = database.run(u"SELECT member.item, ranges FROM member JOIN item ON item.place = member.item"
                                " WHERE bulletin = ? AND item.trashed IS NULL AND absent IS NULL ORDER BY position"_s,
                                {handle});
    while (members.next()) {
        Item item = itemAt(database, members.number(0));
        setRanges(item, members.bytes(1));
        bulletin.items.append(item);
    }
    return bulletin;
}

StoredItem storedItemAt(Database &database, qint64 place)
{
    StoredItem stored;
    stored.handle = {place};
    stored.item = itemAt(database, place);
    stored.date = itemDateAt(database, place);
    stored.state = stateOf(database, stored.item.id);
    stored.formers = formersOf(database, stored.item.id);
    Rows rows = database.run(u"SELECT bulletin.handle, name, ranges, absent"
                             "  FROM member JOIN bulletin ON bulletin.handle = member.bulletin"
                             " WHERE item = ? ORDER BY bulletin.trashed IS NOT NULL, absent IS NOT NULL, imported DESC"
                             " LIMIT 1"_s,
                             {place});
    if (rows.next()) {
        stored.bulletin = {rows.number(0)};
        stored.bulletinTitle = rows.text(1);
        setRanges(stored.item, rows.bytes(2));
        if (!rows.isNull(3))
            stored.absentSince = QDateTime::fromMSecsSinceEpoch(rows.number(3), Qt::UTC);
    }
    return stored;
}
