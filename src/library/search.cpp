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

Plan patientPlan(Database &database, const Question &question)
{
    Knowledge knowledge = knowledgeOf(database);
    knowledge.vocabulary.isPatient = true;
    return planOf(question, knowledge);
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

/// The first rows are read, of a few items; the rest comes when the index has gathered it.
bool tellHastily(Database &database, Pieces &pieces, const Plan &plan, const Plan &patient)
{
    const qint64 lowest = std::max(plan.lowest, placeBelow(database, plan.highest, FirstStep));
    qint64 told = 0;
    qint64 last = lowest;
    {
        Rows rows = run(database, plan, newestFirst(plan) % u" LIMIT %1"_s.arg(FirstPiece), lowest, plan.highest);
        while (rows.next()) {
            ++told;
            const qint64 place = rows.number(0);
            last = told == FirstPiece ? place : last;
            if (!pieces.add(place))
                return false;
        }
    }
    if (last == plan.lowest)
        return true;
    return tellAll(pieces, run(database, patient, newestFirst(patient), patient.lowest, last - 1));
}

/// The newest matches by how close they come, the older ones as they come. A match of two years before the newest item
/// counts half.
bool tellRanked(Database &database, Pieces &pieces, const Plan &plan)
{
    QString sql = plan.statement.sql;
    sql.replace("rowid AS place"_L1, "rowid AS place, closeness(words) * 730.0"
                                     " / (730 + ((SELECT max(place) FROM item) - rowid) / 16777216) AS close"_L1);
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

/// In an order that is no order of places: nothing is told before all is sorted.
QString sorted(const Plan &plan, Question::Order order)
{
    const QString found = u"SELECT found.place FROM (%1) AS found "_s.arg(plan.statement.sql);
    switch (order) {
    case Question::Order::Oldest:
        return found % u"ORDER BY found.place"_s;
    case Question::Order::Title:
        return found % u"JOIN item ON item.place = found.place ORDER BY item.title COLLATE NOCASE, found.place DESC"_s;
    case Question::Order::Publisher:
        // Those without one last.
        return found
               % u"LEFT JOIN source ON source.item = found.place AND source.number = 1"
                 " LEFT JOIN publisher ON publisher.handle = source.publisher"
                 " ORDER BY publisher.name IS NULL, publisher.name COLLATE NOCASE, found.place DESC"_s;
    case Question::Order::Bulletin:
        return found
               % u"ORDER BY (SELECT min(name COLLATE NOCASE) FROM member JOIN bulletin ON handle = member.bulletin"
                 " WHERE member.item = found.place AND trashed IS NULL) COLLATE NOCASE, found.place DESC"_s;
    default:
        return found
               % u"ORDER BY (SELECT count(*) FROM source WHERE source.item = found.place) DESC, found.place DESC"_s;
    }
}

bool tellBulletin(Database &database, Pieces &pieces, BulletinHandle bulletin)
{
    return tellAll(pieces, database.run(u"SELECT item.place FROM member JOIN item ON item.place = member.item"
                                        " WHERE member.bulletin = ? AND trashed IS NULL ORDER BY position"_s,
                                        {bulletin.value}));
}

bool tellAnswer(Database &database, const Question &question, Pieces &pieces)
{
    using Order = Question::Order;
    const bool isAsItComes = question.order == Order::Newest || question.order == Order::Relevance;
    if (isAsItComes && question.scope.kind == Scope::Kind::Bulletin && question.query.isEmpty())
        return tellBulletin(database, pieces, question.scope.bulletin);
    const Plan hasty = planOf(question, knowledgeOf(database));
    const Plan plan = hasty.isHasty ? patientPlan(database, question) : hasty;
    if (hasty.isHasty && hasty.isOfWords && !hasty.isInSteps && question.order == Order::Newest)
        return tellHastily(database, pieces, hasty, plan);
    if (!isAsItComes)
        return tellAll(pieces, run(database, plan, sorted(plan, question.order), plan.lowest, plan.highest));
    if (plan.isOfWords && question.order == Order::Relevance)
        return tellRanked(database, pieces, plan);
    if (plan.isInSteps)
        return tellInSteps(database, pieces, plan);
    return tellAll(pieces, run(database, plan, newestFirst(plan), plan.lowest, plan.highest));
}

}   // namespace

Statement unreadPlacesIn(Database &database, const Scope &scope)
{
    const Query unread{Not{{Query{Marked{Marked::Mark::Read}}}}};
    const Plan plan = patientPlan(database, {scope, unread, {}});
    return {plan.statement.sql, QVariantList{plan.lowest, plan.highest} + plan.statement.values};
}

bool isAnything(Database &database, const Question &question)
{
    const Plan plan = patientPlan(database, question);
    return run(database, plan, plan.statement.sql % u" LIMIT 1"_s, plan.lowest, plan.highest).next();
}

void findItems(Database &database, const Question &question, const std::function<bool(const Found &)> &take)
{
    Pieces pieces(database, take);
    if (tellAnswer(database, question, pieces))
        pieces.finish();
}

qint64 countItems(Database &database, const Question &question)
{
    const Plan plan = patientPlan(database, question);
    return database.number(u"SELECT count(*) FROM (%1)"_s.arg(plan.statement.sql),
                           QVariantList{plan.lowest, plan.highest} + plan.statement.values);
}
