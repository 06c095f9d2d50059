// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/search.h"

#include "library/itemtable.h"
#include "library/plan.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype FirstPiece = 100;   // rows: more than any window shows
constexpr qsizetype EarlyPiece = 10;    // what is shown at once of an answer that is slow to come
constexpr qint64 EarlyTime = 8;         // ms, half a frame
constexpr qsizetype LaterPiece = 10000;
constexpr qint64 Ranked = 5000;      // of the newest matches; more would take longer than a frame
constexpr qint64 FirstStep = 1000;   // items, of which words are looked up in no time
constexpr qint64 StepGrowth = 4;

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

bool tellAll(Pieces &pieces, Rows rows)
{
    while (rows.next()) {
        if (!pieces.add(rows.number(0)))
            return false;
    }
    return true;
}

Rows run(Database &database, const Plan &plan, const QString &sql, qint64 lowest, qint64 highest)
{
    return database.run(sql, QVariantList{lowest, highest} + plan.statement.values);
}

QString newestFirst(const Plan &plan)
{
    return plan.statement.sql % (plan.isOfWords ? u" ORDER BY rowid DESC"_s : u" ORDER BY place DESC"_s);
}

/// So many items further down than @p highest.
qint64 placeBelow(Database &database, qint64 highest, qint64 items)
{
    Rows rows = database.run(u"SELECT place FROM item WHERE trashed IS NULL AND place <= ?"
                             " ORDER BY place DESC LIMIT 1 OFFSET ?"_s,
                             {highest, items});
    return rows.next() ? rows.number(0) : std::numeric_limits<qint64>::min();
}

/// Asks for the newest few, then for ever more.
bool tellInSteps(Database &database, Pieces &pieces, const Plan &plan)
{
    qint64 items = FirstStep;
    qint64 highest = plan.highest;
    while (highest >= plan.lowest) {
        const qint64 lowest = std::max(plan.lowest, placeBelow(database, highest, items));
        if (!tellAll(pieces, run(database, plan, newestFirst(plan), lowest, highest)))
            return false;
        if (lowest == plan.lowest)
            break;
        highest = lowest - 1;
        items *= StepGrowth;
    }
    return true;
}

/// The newest matches by how close they come, the older ones as they come.
bool tellRanked(Database &database, Pieces &pieces, const Plan &plan)
{
    QString sql = plan.statement.sql;
    sql.replace("rowid AS place"_L1, "rowid AS place, closeness(words) AS close"_L1);
    sql = u"SELECT place FROM (%1 ORDER BY rowid DESC LIMIT %2) ORDER BY close DESC, place DESC"_s.arg(sql).arg(Ranked);
    qint64 told = 0;
    qint64 oldest = 0;
    {
        Rows newest = run(database, plan, sql, plan.lowest, plan.highest);
        while (newest.next()) {
            oldest = told++ == 0 ? newest.number(0) : std::min(oldest, newest.number(0));
            if (!pieces.add(newest.number(0)))
                return false;
        }
    }
    return told < Ranked || tellAll(pieces, run(database, plan, newestFirst(plan), plan.lowest, oldest - 1));
}

bool tellAnswer(Database &database, const Question &question, Pieces &pieces)
{
    const bool isInOwnOrder = question.scope.kind == Scope::Kind::Bulletin && question.query.isEmpty();
    if (isInOwnOrder) {
        const Statement places = placesIn(question.scope);
        return tellAll(pieces, database.run(places.sql % u" ORDER BY position"_s, places.values));
    }
    const Plan plan = planOf(question, knowledgeOf(database));
    if (plan.isOfWords && question.order == Question::Order::Relevance)
        return tellRanked(database, pieces, plan);
    if (plan.isInSteps)
        return tellInSteps(database, pieces, plan);
    return tellAll(pieces, run(database, plan, newestFirst(plan), plan.lowest, plan.highest));
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
        return {u"SELECT DISTINCT item.place AS place"
                "  FROM publisher JOIN source ON source.publisher = publisher.handle"
                "                 JOIN item ON item.place = source.item"
                " WHERE publisher.name = ? AND trashed IS NULL"_s,
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
    const Plan plan = planOf(question, knowledgeOf(database));
    return database.number(u"SELECT count(*) FROM (%1)"_s.arg(plan.statement.sql),
                           QVariantList{plan.lowest, plan.highest} + plan.statement.values);
}
