// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/indextable.h"

#include "library/tokens.h"

using namespace Qt::StringLiterals;

namespace {

// FTS5's own choices, and those for many items at once. Segments are then merged by later, smaller imports. More memory
// makes fewer of them, but each word is looked up in it, and what is larger than the processor's cache takes longer.
constexpr int UsualMemory = 1 << 20;
constexpr int MuchMemory = 2 << 20;
constexpr int UsualMerging = 4;
constexpr int NoMerging = 0;

}   // namespace

IndexWriting::~IndexWriting()
{
    m_database.words().setDirection(WordCounts::Direction::None);
    m_database.words().clear();
}

void IndexWriting::expectMany()
{
    m_expectsMany = true;
    configure(MuchMemory, NoMerging);
}

// Values are read before they are written, since INSERT … SELECT lays a savepoint, before which FTS5 writes all it
// has gathered: an item at a time that takes six times as long.

void IndexWriting::add(qint64 place)
{
    insert(searched(place));
}

void IndexWriting::postpone(qint64 place)
{
    m_database.run(u"INSERT INTO unindexed(place) VALUES(?)"_s, {place});
}

/// The same texts as the view `searched` makes of the tables.
void IndexWriting::add(qint64 place, const Item &item)
{
    QStringList publishers;
    QStringList addresses;
    for (const Source &source : item.sources) {
        if (!source.publisher.isEmpty())
            publishers.append(source.publisher);
        addresses.append(source.url);
    }
    insert({place, bytesOf(bodyText(item.body)), bytesOf(item.title), bytesOf(publishers.join(u'\n')),
            bytesOf(item.url % u'\n' % addresses.join(u'\n'))});
}

void IndexWriting::insert(const QVariantList &texts)
{
    m_database.words().setDirection(WordCounts::Direction::Coming);
    m_database.run(u"INSERT INTO words(rowid, body, title, publishers, urls)"
                   " VALUES(?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))"_s,
                   texts);
    ++m_come;
}

void IndexWriting::remove(qint64 place)
{
    if (m_database.number(u"SELECT EXISTS(SELECT 1 FROM unindexed WHERE place = ?)"_s, {place}) != 0) {
        m_database.run(u"DELETE FROM unindexed WHERE place = ?"_s, {place});
        return;
    }
    const QVariantList texts = searched(place);
    m_database.words().setDirection(WordCounts::Direction::Going);
    m_database.run(u"INSERT INTO words(words, rowid, body, title, publishers, urls)"
                   " VALUES('delete', ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))"_s,
                   texts);
    --m_come;
}

QVariantList IndexWriting::searched(qint64 place)
{
    QVariantList texts{place};
    Rows rows = m_database.run(u"SELECT body, title, publishers, urls FROM searched WHERE place = ?"_s, {place});
    const bool isThere = rows.next();
    for (int column = 0; column < 4 && isThere; ++column)
        texts.append(rows.bytes(column));
    return texts;
}

void IndexWriting::finish()
{
    for (const WordCounts::Change &change : m_database.words().changes()) {
        const QByteArray word(change.word.data(), qsizetype(change.word.size()));
        m_database.run(u"INSERT INTO vocabulary(word, columns) VALUES(CAST(? AS TEXT), ?)"
                       " ON CONFLICT(word) DO UPDATE SET columns = columns + excluded.columns"_s,
                       {word, change.by});
        if (change.by < 0) {
            m_database.run(u"DELETE FROM vocabulary WHERE word = CAST(? AS TEXT) AND columns <= 0"_s, {word});
        }
    }
    m_database.words().clear();
    m_database.run(u"UPDATE meta SET value = value + ? WHERE key = 'indexed'"_s, {std::exchange(m_come, 0)});
    if (m_expectsMany)
        configure(UsualMemory, UsualMerging);
}

void IndexWriting::configure(int memory, int merging)
{
    m_database.run(u"INSERT INTO words(words, rank) VALUES('hashsize', ?)"_s, {memory});
    m_database.run(u"INSERT INTO words(words, rank) VALUES('automerge', ?)"_s, {merging});
}

void IndexWriting::startAnew()
{
    m_database.run(u"INSERT INTO words(words) VALUES('delete-all')"_s);
    m_database.run(u"DELETE FROM vocabulary"_s);
    m_database.run(u"DELETE FROM unindexed"_s);
    m_database.run(u"INSERT INTO unindexed(place) SELECT place FROM item WHERE trashed IS NULL"_s);
    m_database.run(u"UPDATE meta SET value = 0 WHERE key = 'indexed'"_s);
}

qint64 unindexedCount(Database &database)
{
    return database.number(u"SELECT count(*) FROM unindexed"_s);
}

bool indexHoldsAll(Database &database)
{
    const qint64 items = database.number(u"SELECT count(*) FROM item WHERE trashed IS NULL"_s);
    return items == unindexedCount(database) + database.number(u"SELECT value FROM meta WHERE key = 'indexed'"_s);
}

qint64 indexSome(Database &database, qint64 most)
{
    Transaction transaction(database);
    QList<qint64> places;
    Rows waiting = database.run(u"SELECT place FROM unindexed ORDER BY place LIMIT ?"_s, {most});
    while (waiting.next())
        places.append(waiting.number(0));
    if (places.isEmpty())
        return 0;
    IndexWriting index(database);
    if (places.size() == most)
        index.expectMany();
    for (const qint64 place : std::as_const(places))
        index.add(place);
    index.finish();
    database.run(u"DELETE FROM unindexed WHERE place <= ?"_s, {places.constLast()});
    transaction.commit();
    return places.size();
}

void renewIndex(Database &database)
{
    Rows known = database.run(u"SELECT value FROM meta WHERE key = 'tokenizer'"_s);
    if (known.next() && known.text(0) == tokenizerVersion())
        return;
    Transaction transaction(database);
    IndexWriting(database).startAnew();
    database.run(u"INSERT INTO meta(key, value) VALUES('tokenizer', ?)"
                 " ON CONFLICT(key) DO UPDATE SET value = excluded.value"_s,
                 {tokenizerVersion()});
    transaction.commit();
}

void mendIndex(Database &database)
{
    if (indexHoldsAll(database))
        return;
    Transaction transaction(database);
    IndexWriting(database).startAnew();
    transaction.commit();
}
