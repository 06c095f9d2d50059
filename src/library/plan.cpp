// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/plan.h"

#include "library/conditions.h"
#include "library/itemtable.h"
#include "library/sought.h"

using namespace Qt::StringLiterals;

namespace {

void flatten(const Query &query, std::vector<Query> &parts)
{
    const auto *all = std::get_if<All>(&query.node);
    if (!all)
        return parts.push_back(query);
    for (const Query &part : all->parts)
        flatten(part, parts);
}

/// Sorts the parts of a question, which must all hold, by what they are good for.
class Planner final
{
public:
    Planner(const Question &question, const Knowledge &knowledge) : m_question(question), m_knowledge(knowledge) {}

    Plan plan()
    {
        std::vector<Query> parts;
        flatten(withoutIdleSigns(m_question.query), parts);
        if (m_question.scope.kind == Scope::Kind::Search)
            flatten(withoutIdleSigns(parseQuery(m_question.scope.search.query)), parts);
        parts.erase(std::remove_if(parts.begin(), parts.end(), [this](const Query &part) { return isTaken(part); }),
                    parts.end());
        m_plan.isOfWords = !m_wanted.isEmpty();
        std::copy_if(parts.begin(), parts.end(), std::back_inserter(m_rest),
                     [this](const Query &part) { return !isUnwanted(part); });
        return m_plan.isOfWords ? planOfWords() : planOfItems();
    }

private:
    bool isTrash() const { return m_question.scope.kind == Scope::Kind::Trash; }
    bool isTaken(const Query &part);
    bool isUnwanted(const Query &part);
    void narrow(const Dated &dated);
    void want(const std::optional<TextMatch> &match);
    Plan planOfWords();
    Plan planOfItems();
    void restrict(Conditions &conditions, Conditions::Driver driver);
    void addCondition(const Statement &condition);

    const Question &m_question;
    const Knowledge &m_knowledge;
    Plan m_plan;
    QStringList m_wanted;     ///< expressions for FTS5
    QStringList m_unwanted;   ///< behind its NOT
    std::vector<Query> m_rest;
};

/// Takes what limits the places, and what the index of words drives.
bool Planner::isTaken(const Query &part)
{
    if (const auto *dated = std::get_if<Dated>(&part.node); dated && dated->what == Dated::What::Item) {
        narrow(*dated);
        return true;
    }
    if (isTrash())
        return false;   // it has no index
    if (const std::optional<QString> expression = expressionOf(m_knowledge.vocabulary, part)) {
        m_wanted.append(*expression);
        return true;
    }
    if (const auto *words = std::get_if<Words>(&part.node))
        want(matchOf(m_knowledge.vocabulary, *words));
    if (const auto *on = std::get_if<OnHost>(&part.node))
        want(matchOf(m_knowledge.vocabulary, *on));
    return false;
}

/// What the index is not sure of stays a condition too.
void Planner::want(const std::optional<TextMatch> &match)
{
    if (!match)
        return;
    m_wanted.append(match->expression);
    m_plan.isHasty = m_plan.isHasty || match->isHasty;
}

bool Planner::isUnwanted(const Query &part)
{
    const auto *negation = std::get_if<Not>(&part.node);
    if (!negation || !m_plan.isOfWords)
        return false;
    const std::optional<QString> expression = expressionOf(m_knowledge.vocabulary, negation->parts.front());
    if (!expression)
        return false;
    m_unwanted.append(*expression);
    return true;
}

void Planner::narrow(const Dated &dated)
{
    const PlaceRange places = placesOf(dated);
    m_plan.lowest = std::max(m_plan.lowest, places.first);
    m_plan.highest = std::min(m_plan.highest, places.last);
}

Plan Planner::planOfWords()
{
    QString expression = u'(' % m_wanted.join(u") AND ("_s) % u')';
    if (!m_unwanted.isEmpty())
        expression = u'(' % expression % u") NOT (("_s % m_unwanted.join(u") OR ("_s) % u"))"_s;
    m_plan.statement = {u"SELECT rowid AS place FROM words WHERE words MATCH ?3 AND rowid BETWEEN ?1 AND ?2"_s,
                        {expression}};
    Conditions conditions(m_knowledge, u"words.rowid"_s, Conditions::Texts::SeenByTheIndex);
    restrict(conditions, Conditions::Driver::Words);
    return m_plan;
}

Plan Planner::planOfItems()
{
    m_plan.statement = {u"SELECT place FROM item WHERE place BETWEEN ?1 AND ?2"_s, {}};
    Conditions conditions(m_knowledge, u"item.place"_s,
                          isTrash() ? Conditions::Texts::ReadThemselves : Conditions::Texts::InTheIndex);
    restrict(conditions, Conditions::Driver::Items);
    // The plus keeps SQLite from walking all that is not in the trash where a small set is at hand.
    m_plan.statement.sql += u" AND %1 IS %2NULL"_s.arg(conditions.isDriven() ? u"+trashed"_s : u"trashed"_s,
                                                       isTrash() ? u"NOT "_s : QString());
    return m_plan;
}

void Planner::restrict(Conditions &conditions, Conditions::Driver driver)
{
    conditions.setDriver(driver);
    addCondition(conditions.of(m_question.scope));
    for (const Query &part : m_rest)
        addCondition(conditions.required(part));
    m_plan.isInSteps = conditions.areInSteps();
    m_plan.isHasty = m_plan.isHasty || conditions.areHasty();
}

void Planner::addCondition(const Statement &condition)
{
    if (condition.sql.isEmpty())
        return;
    m_plan.statement.sql += " AND "_L1 % condition.sql;
    m_plan.statement.values += condition.values;
}

}   // namespace

Knowledge knowledgeOf(Database &database)
{
    return {vocabularyOf(database), [&database](const Statement &rows, qint64 most) {
                return database.number(u"SELECT count(*) FROM (%1 LIMIT ?)"_s.arg(rows.sql),
                                       rows.values + QVariantList{most});
            }};
}

Plan planOf(const Question &question, const Knowledge &knowledge)
{
    return Planner(question, knowledge).plan();
}
