// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/itemtable.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

/// Kind, place in the block's text, length and address of each span.
QJsonArray numbersOf(const QList<Span> &spans)
{
    QJsonArray numbers;
    for (const Span &span : spans) {
        numbers.append(int(span.kind));
        numbers.append(span.range.start);
        numbers.append(span.range.length);
        numbers.append(span.url);
    }
    return numbers;
}

/// Four numbers for each block, and behind them a list of its spans where it has some.
QByteArray blocksOf(const QList<BodyBlock> &body, const QString &text)
{
    QByteArray result = "[";
    qsizetype at = 0;
    for (const BodyBlock &block : body) {
        const qsizetype start = block.text.isEmpty() ? at : text.indexOf(block.text, at);
        Q_ASSERT(start >= at);
        at = start + block.text.size();
        if (result.size() > 1)
            result += ',';
        for (const qsizetype number : {qsizetype(block.kind), qsizetype(block.level), start, block.text.size()})
            result += QByteArray::number(number) + ',';
        result.chop(1);
        if (!block.spans.isEmpty())
            result += ',' + QJsonDocument(numbersOf(block.spans)).toJson(QJsonDocument::Compact);
    }
    return result + ']';
}

QList<Span> spansFrom(const QJsonArray &numbers)
{
    constexpr qsizetype Numbers = 4;
    QList<Span> spans;
    for (qsizetype at = 0; at + Numbers <= numbers.size(); at += Numbers) {
        const Range range(numbers[at + 1].toInteger(), numbers[at + 2].toInteger());
        spans.append({Span::Kind(numbers[at].toInt()), range, numbers[at + 3].toString()});
    }
    return spans;
}

QList<BodyBlock> bodyFrom(const QString &text, const QByteArray &blocks)
{
    constexpr qsizetype Numbers = 4;
    const QJsonArray numbers = QJsonDocument::fromJson(blocks).array();
    QList<BodyBlock> result;
    for (qsizetype at = 0; at + Numbers <= numbers.size(); at += Numbers) {
        BodyBlock block;
        block.kind = Block::Kind(numbers[at].toInt());
        block.level = numbers[at + 1].toInt();
        block.text = text.mid(numbers[at + 2].toInteger(), numbers[at + 3].toInteger());
        if (at + Numbers < numbers.size() && numbers[at + Numbers].isArray())
            block.spans = spansFrom(numbers[at++ + Numbers].toArray());
        result.append(block);
    }
    return result;
}

QVariant publisherHandle(Database &database, const QString &name, QHash<QString, qint64> &publishers)
{
    if (name.isEmpty())
        return {};
    qint64 &handle = publishers[name];
    if (handle == 0)
        handle = database.number(u"SELECT handle FROM publisher WHERE name = ?"_s, {name});
    if (handle == 0) {
        database.run(u"INSERT INTO publisher(name) VALUES(?)"_s, {name});
        handle = database.lastRow();
    }
    return handle;
}

void insertSource(Database &database, qint64 place, qint64 number, const Source &source, const QVariant &publisher)
{
    database.run(u"INSERT INTO source(item, number, citation, publisher, title, date, url)"
                 " VALUES(?, ?, CAST(? AS TEXT), ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))"_s,
                 {place, number, bytesOf(source.citation), publisher, bytesOf(source.title),
                  bytesOf(source.date.toIso()), bytesOf(source.url)});
    qint64 at = 0;
    for (const Remark &remark : source.remarks) {
        database.run(u"INSERT INTO remark(item, source, number, code, text) VALUES(?, ?, ?, ?, ?)"_s,
                     {place, number, ++at, remarkCode(remark.kind), remark.text});
    }
}

Remark::Kind remarkKind(const QString &code)
{
    using Kind = Remark::Kind;
    for (const Kind kind :
         {Kind::NoDate, Kind::DateDiffers, Kind::DateFromLink, Kind::ShortLink, Kind::PublisherHost}) {
        if (remarkCode(kind) == code)
            return kind;
    }
    return Kind::OddLink;
}

QList<Source> sourcesAt(Database &database, qint64 place)
{
    QList<Source> result;
    Rows rows = database.run(u"SELECT citation, publisher.name, title, date, url"
                             "  FROM source LEFT JOIN publisher ON publisher.handle = source.publisher"
                             " WHERE item = ? ORDER BY number"_s,
                             {place});
    while (rows.next()) {
        Source source;
        source.citation = rows.text(0);
        source.publisher = rows.text(1);
        source.title = rows.text(2);
        source.date = PartialDate::fromIso(rows.text(3));
        source.url = rows.text(4);
        result.append(source);
    }
    Rows remarks =
        database.run(u"SELECT source, code, text FROM remark WHERE item = ? ORDER BY source, number"_s, {place});
    while (remarks.next())
        result[remarks.number(0) - 1].remarks.append({remarkKind(remarks.text(1)), remarks.text(2)});
    return result;
}

/// Calls @p visit with every range of @p item, in the order in which `member` keeps them.
template <typename AnyItem, typename Visit>
void visitRanges(AnyItem &item, Visit visit)
{
    visit(item.range);
    visit(item.titleRange);
    for (auto &block : item.body)
        visit(block.range);
    for (auto &source : item.sources) {
        visit(source.range);
        visit(source.ranges.citation);
        visit(source.ranges.publisher);
        visit(source.ranges.title);
        visit(source.ranges.date);
        visit(source.ranges.url);
    }
}

bool contradictsItself(const Source &source)
{
    return std::any_of(source.remarks.begin(), source.remarks.end(),
                       [](const Remark &remark) { return remark.kind == Remark::Kind::DateDiffers; });
}

PartialDate latestDate(const QList<Source> &sources)
{
    PartialDate latest;
    for (const Source &source : sources) {
        const bool isLater = latest.isEmpty() || latest.firstDay() < source.date.firstDay();
        if (!source.date.isEmpty() && isLater && !contradictsItself(source))
            latest = source.date;
    }
    return latest;
}

}   // namespace

SortDate statedDate(const PartialDate &date)
{
    return {{date, false}, QDate(1970, 1, 1).daysTo(date.firstDay())};
}

SortDate aboutDate(const PartialDate &date)
{
    return {{date, true}, QDate(1970, 1, 1).daysTo(date.firstDay())};
}

SortDate sortDateOf(const Item &item, const PartialDate &bulletin, const SortDate &otherwise)
{
    if (!item.date.isEmpty())
        return statedDate(item.date);
    if (!bulletin.isEmpty())
        return aboutDate(bulletin);
    const PartialDate latest = latestDate(item.sources);
    return latest.isEmpty() ? otherwise : aboutDate(latest);
}

qint64 freePlace(Database &database, qint64 day)
{
    const qint64 first = day * (qint64(1) << NumberBits);
    const qint64 last =
        database.number(u"SELECT coalesce(max(place), ? - 1) FROM item WHERE place >= ? AND place < ?"_s,
                        {first, first, first + (qint64(1) << NumberBits)});
    return std::max(first, last + 1);
}

void insertItem(Database &database, qint64 place, const Item &item, const ItemDate &date,
                QHash<QString, qint64> &publishers)
{
    const QString text = bodyText(item.body);
    database.run(u"INSERT INTO item(place, id, title, date, is_about, authors, url)"
                 " VALUES(?, ?, CAST(? AS TEXT), ?, ?, CAST(? AS TEXT), CAST(? AS TEXT))"_s,
                 {place, item.id, bytesOf(item.title), date.date.toIso(), date.isAbout,
                  bytesOf(item.authors.join(u'\n')), bytesOf(item.url)});
    database.run(u"INSERT INTO body(item, text, blocks) VALUES(?, CAST(? AS TEXT), CAST(? AS TEXT))"_s,
                 {place, bytesOf(text), blocksOf(item.body, text)});
    qint64 number = 0;
    for (const Source &source : item.sources)
        insertSource(database, place, ++number, source, publisherHandle(database, source.publisher, publishers));
}

void deleteItem(Database &database, qint64 place)
{
    database.run(u"DELETE FROM remark WHERE item = ?"_s, {place});
    database.run(u"DELETE FROM source WHERE item = ?"_s, {place});
    database.run(u"DELETE FROM body WHERE item = ?"_s, {place});
    database.run(u"DELETE FROM item WHERE place = ?"_s, {place});
}

void moveItem(Database &database, qint64 place, qint64 to, const ItemDate &date)
{
    database.run(u"UPDATE item SET place = ?, date = ?, is_about = ? WHERE place = ?"_s,
                 {to, date.date.toIso(), date.isAbout, place});
    for (const QString &table : {u"body"_s, u"source"_s, u"remark"_s, u"member"_s})
        database.run(u"UPDATE %1 SET item = ? WHERE item = ?"_s.arg(table), {to, place});
}

Item itemAt(Database &database, qint64 place)
{
    Rows rows = database.run(u"SELECT id, title, date, is_about, authors, url, body.text, body.blocks"
                             "  FROM item JOIN body ON body.item = item.place WHERE place = ?"_s,
                             {place});
    if (!rows.next())
        throw Error{QCoreApplication::translate("Library", "This item is no longer in the library.")};
    Item item;
    item.id = rows.text(0);
    item.title = rows.text(1);
    if (rows.number(3) == 0)
        item.date = PartialDate::fromIso(rows.text(2));
    item.authors = rows.text(4).split(u'\n', Qt::SkipEmptyParts);
    item.url = rows.text(5);
    item.body = bodyFrom(rows.text(6), rows.bytes(7));
    item.sources = sourcesAt(database, place);
    return item;
}

ItemDate itemDateAt(Database &database, qint64 place)
{
    Rows rows = database.run(u"SELECT date, is_about FROM item WHERE place = ?"_s, {place});
    if (!rows.next())
        return {};
    return {PartialDate::fromIso(rows.text(0)), rows.number(1) != 0};
}

QString idAt(Database &database, qint64 place)
{
    Rows rows = database.run(u"SELECT id FROM item WHERE place = ?"_s, {place});
    return rows.next() ? rows.text(0) : QString();
}

std::optional<qint64> placeOf(Database &database, const QString &id)
{
    Rows rows = database.run(u"SELECT place FROM item WHERE id = ?"_s, {id});
    return rows.next() ? std::optional(rows.number(0)) : std::nullopt;
}

QByteArray rangesOf(const Item &item)
{
    QByteArray result = "[";
    visitRanges(item, [&result](const Range &range) {
        result += QByteArray::number(range.start) + ',' + QByteArray::number(range.length) + ',';
    });
    result.back() = ']';
    return result;
}

void setRanges(Item &item, const QByteArray &ranges)
{
    const QJsonArray numbers = QJsonDocument::fromJson(ranges).array();
    qsizetype at = 0;
    visitRanges(item, [&numbers, &at](Range &range) {
        if (at + 2 <= numbers.size())
            range = {numbers[at].toInteger(), numbers[at + 1].toInteger()};
        at += 2;
    });
}

Item withoutRanges(Item item)
{
    visitRanges(item, [](Range &range) { range = {}; });
    return item;
}
