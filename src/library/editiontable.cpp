// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/editiontable.h"

#include "bulletin/text.h"
#include "library/bulletintable.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostCandidates = 8;

/// Of a bulletin of one item alone it would tell too little.
QByteArray headlinesDigest(const Bulletin &bulletin)
{
    if (bulletin.items.size() < 2)
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qsizetype headlines = 0;
    for (const Item &item : bulletin.items) {
        headlines += item.title.isEmpty() ? 0 : 1;
        hash.addData(QByteArray(comparable(item.title).toUtf8() + '\n'));
    }
    return headlines < 2 ? QByteArray() : hash.result();
}

/// True when the address of @p bulletin was last seen with other bytes: its publisher went back to older ones.
bool isBackAgain(Database &database, const Bulletin &bulletin)
{
    Rows rows = database.run(u"SELECT digest FROM edition WHERE place = ? AND place <> ''"
                             " ORDER BY imported DESC, number DESC LIMIT 1"_s,
                             {bulletin.origin.place});
    return rows.next() && rows.bytes(0) != bulletin.origin.digest;
}

std::optional<KnownReading> knownBytes(Database &database, const Bulletin &bulletin)
{
    Rows rows = database.run(u"SELECT handle, bulletin.digest, trashed IS NOT NULL"
                             "  FROM edition JOIN bulletin ON bulletin.handle = edition.bulletin"
                             " WHERE edition.digest = ? ORDER BY bulletin.digest <> edition.digest LIMIT 1"_s,
                             {bulletin.origin.digest});
    if (!rows.next())
        return {};
    KnownReading known{rows.number(0), rows.bytes(1) == bulletin.origin.digest, false};
    known.isSuperseded = !known.isReread && rows.number(2) == 0 && !isBackAgain(database, bulletin);
    return known;
}

struct Look
{
    EditionCandidate::Sign sign;
    QString sql;
    QVariantList values;
};

QList<Look> looksFor(const Bulletin &bulletin)
{
    using Sign = EditionCandidate::Sign;
    return {
        {Sign::Address, u"edition.place = ? AND edition.place <> ''"_s, {bulletin.origin.place}},
        {Sign::Address, u"edition.address = ? AND edition.address <> ''"_s, {bulletin.origin.address}},
        {Sign::TitleAndDate,
         u"edition.title = ? AND edition.date = ? AND edition.title <> '' AND edition.date <> ''"_s,
         {bulletin.title, bulletin.date.toIso()}},
        {Sign::Ids, u"edition.key = ?"_s, {bulletinKey(bulletin)}},
        {Sign::Headlines, u"edition.headlines = ? AND edition.headlines <> x''"_s, {headlinesDigest(bulletin)}},
    };
}

}   // namespace

std::optional<KnownReading> knownReading(Database &database, const Bulletin &bulletin)
{
    if (!bulletin.origin.digest.isEmpty())
        return knownBytes(database, bulletin);
    Rows rows = database.run(u"SELECT handle FROM bulletin WHERE key = ?"_s, {bulletinKey(bulletin)});
    return rows.next() ? std::optional(KnownReading{rows.number(0), true, false}) : std::nullopt;
}

QList<EditionCandidate> editionCandidates(Database &database, const Bulletin &bulletin)
{
    QList<EditionCandidate> result;
    const QString date = bulletin.date.toIso();
    for (const Look &look : looksFor(bulletin)) {
        Rows rows = database.run(
            u"SELECT handle, edition.date"
            "  FROM edition JOIN bulletin ON bulletin.handle = edition.bulletin"
            " WHERE %1 AND trashed IS NULL ORDER BY edition.imported DESC, number DESC LIMIT %2"_s.arg(look.sql)
                .arg(MostCandidates),
            look.values);
        while (rows.next()) {
            const EditionCandidate candidate{rows.number(0), look.sign,
                                             !date.isEmpty() && !rows.text(1).isEmpty() && rows.text(1) != date};
            const bool isKnown = std::any_of(result.begin(), result.end(), [&candidate](const EditionCandidate &other) {
                return other.bulletin == candidate.bulletin;
            });
            if (!isKnown)
                result.append(candidate);
        }
    }
    return result.first(std::min(result.size(), MostCandidates));
}

bool hasComeFrom(Database &database, qint64 handle, const QString &place)
{
    return !place.isEmpty()
           && database.number(u"SELECT EXISTS(SELECT 1 FROM edition WHERE bulletin = ? AND place = ?)"_s,
                              {handle, place})
                  != 0;
}

void storeEdition(Database &database, qint64 handle, const Bulletin &bulletin, const BulletinFacts &stated, qint64 now)
{
    const QVariantList facts{bulletinKey(bulletin),   headlinesDigest(bulletin), bulletin.origin.place,
                             bulletin.origin.address, bulletin.origin.digest,    stated.title,
                             stated.publisher,        stated.date.toIso(),       stated.language};
    const qint64 last = database.number(u"SELECT max(number) FROM edition WHERE bulletin = ?"_s, {handle});
    const bool isSame = database.number(u"SELECT EXISTS(SELECT 1 FROM edition"
                                        " WHERE key = ? AND headlines = ? AND place = ? AND address = ? AND digest = ?"
                                        "   AND title = ? AND publisher = ? AND date = ? AND language = ?"
                                        "   AND bulletin = ? AND number = ?)"_s,
                                        facts + QVariantList{handle, last})
                        != 0;
    if (isSame)
        return;
    database.run(u"INSERT INTO edition(key, headlines, place, address, digest, title, publisher, date, language,"
                 "                     bulletin, number, imported) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                 facts + QVariantList{handle, last + 1, now});
}

void storeAlias(Database &database, const QString &id, const QString &item)
{
    database.run(u"INSERT INTO alias(id, item) VALUES(?, ?) ON CONFLICT(id) DO UPDATE SET item = excluded.item"_s,
                 {id, item});
}

std::optional<QString> aliased(Database &database, const QString &id)
{
    Rows rows = database.run(u"SELECT item FROM alias WHERE id = ?"_s, {id});
    return rows.next() ? std::optional(rows.text(0)) : std::nullopt;
}

QString meantBy(Database &database, const QString &id)
{
    return placeOf(database, id) ? id : aliased(database, id).value_or(id);
}

void storeFormer(Database &database, const Item &former, qint64 now)
{
    QStringList sources;
    for (const Source &source : former.sources) {
        const QString line = source.citation % u' ' % source.url;
        sources.append(line.trimmed());
    }
    database.run(u"INSERT INTO former(item, number, replaced, title, date, body, sources)"
                 " VALUES(?, 1 + coalesce((SELECT max(number) FROM former WHERE item = ?), 0), ?,"
                 "        CAST(? AS TEXT), ?, CAST(? AS TEXT), CAST(? AS TEXT))"_s,
                 {former.id, former.id, now, bytesOf(former.title), former.date.toIso(), bytesOf(bodyText(former.body)),
                  bytesOf(sources.join(u'\n'))});
}

QList<FormerText> formersOf(Database &database, const QString &id)
{
    QList<FormerText> result;
    Rows rows = database.run(u"SELECT replaced, title, date, body, sources FROM former WHERE item = ?"
                             " ORDER BY number DESC"_s,
                             {id});
    while (rows.next()) {
        result.append({QDateTime::fromMSecsSinceEpoch(rows.number(0), Qt::UTC), rows.text(1),
                       PartialDate::fromIso(rows.text(2)), rows.text(3),
                       rows.text(4).split(u'\n', Qt::SkipEmptyParts)});
    }
    return result;
}
