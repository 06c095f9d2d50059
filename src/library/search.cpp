// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/search.h"

#include "library/itemtable.h"
#include "library/matchexpression.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype FirstPiece = 100;   // rows: more than any window shows
constexpr qsizetype EarlyPiece = 10;    // what is shown at once of an answer that is slow to come
constexpr qint64 EarlyTime = 8;         // ms, half a frame
constexpr qsizetype LaterPiece = 10000;
constexpr qint64 Ranked = 5000;   // of the newest matches; more would take longer than a frame

/// Gathers places into pieces.
class Pieces final
{
public:
    Pieces(Database &database, const std::function<bool(const Found &)> &take) : m_database(database), m_take(take)
    {
        m_sinceStart.start();
    }

    /// False when no more is wanted.
    bool add(qint64 place)
    {
        m_places.append(ItemHandle{place});
        const bool isFull = m_places.size() >= (m_isFirst ? FirstPiece : LaterPiece);
        const bool isLate = m_isFirst && m_places.size() >= EarlyPiece && m_sinceStart.elapsed() >= EarlyTime;
        return isFull || isLate ? tell() : true;
    }

    void finish()
    {
        if (m_isFirst || !m_places.isEmpty())
            tell();
    }

private:
    bool tell()
    {
        Found found;
        found.handles.swap(m_places);
        if (m_isFirst)
            found.rows = rowsAt(m_database, found.handles);
        m_isFirst = false;
        return m_take(found);
    }

    Database &m_database;
    const std::function<bool(const Found &)> &m_take;
    QElapsedTimer m_sinceStart;
    QList<ItemHandle> m_places;
    bool m_isFirst = true;
};

/// A query of signs alone has nothing to look up in the index: the texts themselves are read.
Statement signsIn(const Question &question)
{
    Statement places = placesIn(question.scope);
    Statement result{u"SELECT place FROM searched WHERE place IN (%1)"_s.arg(places.sql), places.values};
    for (const Query::Term &term : question.query.terms) {
        result.sql += " AND (instr(body, ?) OR instr(title, ?) OR instr(publishers, ?) OR instr(urls, ?))"_L1;
        for (int column = 0; column < 4; ++column)
            result.values.append(term.text);
    }
    return result;
}

Statement wordsIn(const Question &question, const QString &expression)
{
    Statement result{u"SELECT rowid AS place FROM words WHERE words MATCH ?"_s, {expression}};
    switch (question.scope.kind) {
    case Scope::Kind::All:
        break;
    case Scope::Kind::Unread:
        result.sql += " AND NOT EXISTS(SELECT 1 FROM item JOIN read ON read.item = item.id"
                      " WHERE item.place = words.rowid)"_L1;
        break;
    default: {
        // The plus keeps SQLite from looking each place up in the index, one by one.
        const Statement places = placesIn(question.scope);
        result.sql += u" AND +rowid IN (%1)"_s.arg(places.sql);
        result.values += places.values;
    }
    }
    return result;
}

/// The places that answer @p question, in no order. Not for a query in the trash, which has no index.
Statement matching(const Question &question, const QString &expression)
{
    if (question.query.isEmpty())
        return placesIn(question.scope);
    return expression.isEmpty() ? signsIn(question) : wordsIn(question, expression);
}

bool holdsTerm(const Item &item, const Query::Term &term)
{
    const Query query{{term}};
    const auto holds = [&query](const QString &text) { return !matchesIn(text, query).isEmpty(); };
    return holds(item.title) || holds(bodyText(item.body)) || holds(item.url)
           || std::any_of(item.sources.begin(), item.sources.end(),
                          [&holds](const Source &source) { return holds(source.publisher) || holds(source.url); });
}

QList<qint64> trashMatching(Database &database, const Query &query)
{
    QList<qint64> result;
    Rows rows = database.run(placesIn({Scope::Kind::Trash, {}, {}}).sql % u" ORDER BY place DESC"_s);
    while (rows.next()) {
        const Item item = itemAt(database, rows.number(0));
        const bool holdsAll = std::all_of(query.terms.begin(), query.terms.end(),
                                          [&item](const Query::Term &term) { return holdsTerm(item, term); });
        if (holdsAll)
            result.append(rows.number(0));
    }
    return result;
}

bool isTrashQuery(const Question &question)
{
    return question.scope.kind == Scope::Kind::Trash && !question.query.isEmpty();
}

bool tellAll(Pieces &pieces, Rows rows)
{
    while (rows.next()) {
        if (!pieces.add(rows.number(0)))
            return false;
    }
    return true;
}

/// The newest matches by how close they come, the older ones as they come.
bool tellRanked(Database &database, Pieces &pieces, const Statement &words)
{
    QString sql = words.sql;
    sql.replace("rowid AS place"_L1, "rowid AS place, closeness(words) AS close"_L1);
    Rows newest = database.run(u"SELECT place FROM (%1 ORDER BY rowid DESC LIMIT %2)"
                               " ORDER BY close DESC, place DESC"_s.arg(sql)
                                   .arg(Ranked),
                               words.values);
    qint64 told = 0;
    qint64 oldest = 0;
    while (newest.next()) {
        oldest = told++ == 0 ? newest.number(0) : std::min(oldest, newest.number(0));
        if (!pieces.add(newest.number(0)))
            return false;
    }
    if (told < Ranked)
        return true;
    return tellAll(
        pieces, database.run(words.sql % u" AND rowid < ? ORDER BY rowid DESC"_s, words.values + QVariantList{oldest}));
}

bool tellAnswer(Database &database, const Question &question, Pieces &pieces)
{
    if (isTrashQuery(question)) {
        const QList<qint64> places = trashMatching(database, question.query);
        return std::all_of(places.begin(), places.end(), [&pieces](qint64 place) { return pieces.add(place); });
    }
    const QString expression = matchExpression(database, question.query);
    if (!expression.isEmpty() && question.order == Question::Order::Relevance)
        return tellRanked(database, pieces, wordsIn(question, expression));
    const Statement statement = matching(question, expression);
    const bool isInOwnOrder = question.scope.kind == Scope::Kind::Bulletin && question.query.isEmpty();
    const QString order = isInOwnOrder           ? u" ORDER BY position"_s
                          : expression.isEmpty() ? u" ORDER BY place DESC"_s
                                                 : u" ORDER BY rowid DESC"_s;
    return tellAll(pieces, database.run(statement.sql % order, statement.values));
}

}   // namespace

Statement placesIn(const Scope &scope)
{
    switch (scope.kind) {
    case Scope::Kind::All:
        break;
    case Scope::Kind::Unread:
        return {u"SELECT place FROM item WHERE trashed IS NULL"
                "    AND NOT EXISTS(SELECT 1 FROM read WHERE read.item = item.id)"_s,
                {}};
    case Scope::Kind::Bookmarks:
        return {u"SELECT item.place AS place FROM bookmark JOIN item ON item.id = bookmark.item"
                " WHERE trashed IS NULL"_s,
                {}};
    case Scope::Kind::Bulletin:
        return {u"SELECT item.place AS place FROM member JOIN item ON item.place = member.item"
                " WHERE member.bulletin = ? AND trashed IS NULL"_s,
                {scope.bulletin.value}};
    case Scope::Kind::Publisher:
        return {u"SELECT DISTINCT item AS place FROM source"
                " WHERE publisher = (SELECT handle FROM publisher WHERE name = ?)"
                "   AND item NOT IN (SELECT place FROM item WHERE trashed IS NOT NULL)"_s,
                {scope.publisher}};
    case Scope::Kind::Trash:
        return {u"SELECT place FROM item WHERE trashed IS NOT NULL"_s, {}};
    }
    return {u"SELECT place FROM item WHERE trashed IS NULL"_s, {}};
}

void findItems(Database &database, const Question &question, const std::function<bool(const Found &)> &take)
{
    Pieces pieces(database, take);
    if (tellAnswer(database, question, pieces))
        pieces.finish();
}

qint64 countItems(Database &database, const Question &question)
{
    if (isTrashQuery(question))
        return trashMatching(database, question.query).size();
    const Statement statement = matching(question, matchExpression(database, question.query));
    return database.number(u"SELECT count(*) FROM (%1)"_s.arg(statement.sql), statement.values);
}
