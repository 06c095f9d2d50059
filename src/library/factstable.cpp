// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/factstable.h"

#include "library/bulletintable.h"
#include "library/indextable.h"
#include "library/trash.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void failAbsent()
{
    throw Error{QCoreApplication::translate("Library", "This bulletin is no longer in the library.")};
}

/// Key, title, publisher, date, language.
BulletinFacts factsFrom(const Rows &row)
{
    return {row.text(0), row.text(1), row.text(2), PartialDate::fromIso(row.text(3)), row.text(4)};
}

std::optional<qint64> handleOf(Database &database, const QString &key)
{
    Rows rows = database.run(u"SELECT handle FROM bulletin WHERE key = ?"_s, {key});
    return rows.next() ? std::optional(rows.number(0)) : std::nullopt;
}

/// NULL where the reader says what is stated.
QVariant unless(const QString &stated, const QString &said)
{
    return said == stated ? QVariant() : QVariant(said);
}

class Redating final
{
public:
    /// @param imported for what has no date
    Redating(Database &database, const Bulletin &bulletin, const QDateTime &imported)
        : m_database(database)
        , m_bulletin(bulletin)
        , m_otherwise(aboutDate(PartialDate::of(imported.toLocalTime().date())))
    {
    }

    /// Moves those of @p members that take their day from the bulletin.
    void move(const QList<Member> &members)
    {
        IndexWriting index(m_database);
        // The last of a document gets the lowest number of a day, as at import.
        for (auto member = members.rbegin(); member != members.rend(); ++member)
            moveMember(index, member->place);
        index.finish();
    }

private:
    void moveMember(IndexWriting &index, qint64 place)
    {
        const ItemDate shown = itemDateAt(m_database, place);
        const SortDate old{shown, place >> NumberBits};
        const SortDate date = sortDateOf(itemAt(m_database, place), m_bulletin.date, m_otherwise);
        if (date == old)
            return;
        const bool isSearched = !isTrashed(m_database, place);
        if (isSearched)
            index.remove(place);
        const qint64 to = date.day == old.day ? place : freePlace(m_database, date.day);
        moveItem(m_database, place, to, date.shown);
        if (isSearched)
            index.add(to);
    }

    Database &m_database;
    const Bulletin &m_bulletin;
    SortDate m_otherwise;
};

QDateTime importedAt(Database &database, qint64 handle)
{
    return QDateTime::fromMSecsSinceEpoch(
        database.number(u"SELECT imported FROM bulletin WHERE handle = ?"_s, {handle}), Qt::UTC);
}

void updateRow(Database &database, qint64 handle, const Bulletin &bulletin)
{
    const SortDate date = bulletinDate(bulletin, importedAt(database, handle));
    database.run(u"UPDATE bulletin SET name = ?, title = ?, publisher = ?, date = ?, shown_date = ?, day = ?,"
                 " language = ? WHERE handle = ?"_s,
                 {bulletinName(bulletin), bulletin.title, bulletin.publisher, bulletin.date.toIso(),
                  date.shown.date.toIso(), date.day, bulletin.language, handle});
}

}   // namespace

QString keyOf(Database &database, qint64 handle)
{
    return factsAt(database, handle).key;
}

BulletinFacts factsAt(Database &database, qint64 handle)
{
    Rows rows =
        database.run(u"SELECT key, title, publisher, date, language FROM bulletin WHERE handle = ?"_s, {handle});
    if (!rows.next())
        failAbsent();
    return factsFrom(rows);
}

BulletinFacts statedFacts(Database &database, qint64 handle)
{
    Rows rows = database.run(u"SELECT bulletin.key, edition.title, edition.publisher, edition.date, edition.language"
                             "  FROM edition JOIN bulletin ON bulletin.handle = edition.bulletin"
                             " WHERE handle = ? ORDER BY edition.digest = bulletin.digest DESC, number DESC LIMIT 1"_s,
                             {handle});
    if (!rows.next())
        failAbsent();
    return factsFrom(rows);
}

BulletinFacts editedFacts(Database &database, const BulletinFacts &stated)
{
    Rows rows = database.run(u"SELECT bulletin, coalesce(title, ?), coalesce(publisher, ?), coalesce(date, ?),"
                             "       coalesce(language, ?) FROM edited WHERE bulletin = ?"_s,
                             {stated.title, stated.publisher, stated.date.toIso(), stated.language, stated.key});
    return rows.next() ? factsFrom(rows) : stated;
}

void setFacts(Bulletin &bulletin, const BulletinFacts &facts)
{
    bulletin.title = facts.title;
    bulletin.publisher = facts.publisher;
    bulletin.date = facts.date;
    bulletin.language = facts.language;
}

void writeFacts(Database &database, const BulletinFacts &facts)
{
    Transaction transaction(database);
    const std::optional<qint64> handle = handleOf(database, facts.key);
    if (!handle)
        failAbsent();
    const BulletinFacts stated = statedFacts(database, *handle);
    database.run(u"DELETE FROM edited WHERE bulletin = ?"_s, {facts.key});
    if (facts != stated) {
        database.run(u"INSERT INTO edited(bulletin, title, publisher, date, language) VALUES(?, ?, ?, ?, ?)"_s,
                     {facts.key, unless(stated.title, facts.title), unless(stated.publisher, facts.publisher),
                      unless(stated.date.toIso(), facts.date.toIso()), unless(stated.language, facts.language)});
    }
    transaction.commit();
}

void applyFacts(Database &database, const QString &key)
{
    const std::optional<qint64> handle = handleOf(database, key);
    if (!handle)
        return;
    const BulletinFacts before = factsAt(database, *handle);
    const BulletinFacts facts = editedFacts(database, statedFacts(database, *handle));
    if (facts == before)
        return;
    Transaction transaction(database);
    Bulletin bulletin = bulletinAt(database, *handle);
    setFacts(bulletin, facts);
    updateRow(database, *handle, bulletin);
    if (facts.date != before.date)
        Redating(database, bulletin, importedAt(database, *handle)).move(membersOf(database, *handle));
    transaction.commit();
}

void applyAllFacts(Database &database)
{
    QStringList keys;
    {
        Rows rows = database.run(u"SELECT bulletin FROM edited"_s);
        while (rows.next())
            keys.append(rows.text(0));
    }
    for (const QString &key : std::as_const(keys))
        applyFacts(database, key);
}
