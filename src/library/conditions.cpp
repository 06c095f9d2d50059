// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/conditions.h"

#include "library/itemtable.h"
#include "library/sought.h"

#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 FewByName = 5000;      // places looked up by the ids of items take some 5 ms
constexpr qint64 FewByPlace = 20000;    // those that stand in an index themselves as long
constexpr qint64 FewByDate = 300'000;   // items cite what was published before: far from the newest, so better sorted
constexpr qint64 FewForWords = 64;      // the index of words is asked anew for each

qint64 placeOfDay(const QDate &day)
{
    return QDate(1970, 1, 1).daysTo(day) * (qint64(1) << NumberBits);
}

/// The last text that a date within days up to @p last may have: months and years as a whole count when they end
/// with them.
QString latest(const QDate &last)
{
    const bool isEndOfMonth = last.day() == last.daysInMonth();
    if (isEndOfMonth && last.month() == 12)
        return last.toString(u"yyyy-99-99"_s);
    return last.toString(isEndOfMonth ? u"yyyy-MM-99"_s : u"yyyy-MM-dd"_s);
}

Statement negated(const Statement &condition)
{
    return {u"NOT ("_s % condition.sql % u')', condition.values};
}

}   // namespace

PlaceRange placesOf(const Dated &dated)
{
    PlaceRange places;
    if (dated.first.isValid())
        places.first = placeOfDay(dated.first);
    if (dated.last.isValid())
        places.last = placeOfDay(dated.last.addDays(1)) - 1;
    return places;
}

Conditions::Conditions(const Knowledge &knowledge, const QString &row, Texts texts)
    : m_knowledge(knowledge), m_place(row), m_row(u'+' % row), m_texts(texts)
{
}

Statement Conditions::required(const Query &query)
{
    const QScopedValueRollback requirement(m_isRequired, true);
    return of(query);
}

Statement Conditions::of(const Query &query)
{
    const QScopedValueRollback requirement(m_isRequired, m_isRequired);
    const bool isNested = std::holds_alternative<Any>(query.node) || std::holds_alternative<Not>(query.node);
    if (isNested)
        m_isRequired = false;
    if (m_texts != Texts::ReadThemselves && !m_isRequired) {
        if (const std::optional<QString> expression = expressionOf(m_knowledge.vocabulary, query))
            return inIndex(*expression);
    }
    return std::visit(
        Overloaded{[this](const All &all) { return joined(all.parts, u" AND "_s); },
                   [this](const Any &any) { return joined(any.parts, u" OR "_s); },
                   [this](const Not &negation) { return negated(of(negation.parts.front())); },
                   [this](const Words &words) {
                       return ofText(matchOf(m_knowledge.vocabulary, words), Sought(words), words.field);
                   },
                   [this](const Near &near) {
                       return ofText(matchOf(near), Sought(Sought::Kind::Near, near.text), TextField::Any);
                   },
                   [this](const OnHost &on) {
                       return ofText(matchOf(m_knowledge.vocabulary, on),
                                     Sought(Sought::Kind::Host, on.host, on.isUnfinished), TextField::Url);
                   },
                   [this](const InBulletin &in) {
                       const QString pattern = Sought(Sought::Kind::Words, in.text, in.isUnfinished).pattern();
                       return of(inBulletins(
                           {u"trashed IS NULL AND (holds(name, ?) OR holds(publisher, ?))"_s, {pattern, pattern}}));
                   },
                   [this](const InLanguage &in) {
                       return of(inBulletins(
                           {u"(lower(replace(language, '_', '-')) || '-') LIKE ?"_s, {QString(in.tag % u"-%"_s)}}));
                   },
                   [this](const Tagged &tag) { return of(tagged(tag)); },
                   [this](const Dated &dated) {
                       if (dated.what == Dated::What::Source)
                           return of(this->dated(dated));
                       const PlaceRange places = placesOf(dated);
                       return Statement{m_row % u" BETWEEN ? AND ?"_s, {places.first, places.last}};
                   },
                   [this](const SourceCount &count) { return counted(count); },
                   [this](const Marked &marked) { return of(this->marked(marked.mark)); }},
        query.node);
}

Statement Conditions::joined(const std::vector<Query> &parts, const QString &by)
{
    QStringList conditions;
    QVariantList values;
    for (const Query &part : parts) {
        const Statement condition = of(part);
        conditions.append(condition.sql);
        values += condition.values;
    }
    return {conditions.isEmpty() ? u"1"_s : QString(u'(' % conditions.join(by) % u')'), values};
}

/// Signs alone, and what lies in the trash, are read; else the index says which rows are worth reading.
Statement Conditions::ofText(const std::optional<TextMatch> &match, const Sought &sought, TextField field)
{
    m_areHasty = m_areHasty || (match && match->isHasty);
    const bool isSeen = m_texts == Texts::ReadThemselves || (m_texts == Texts::SeenByTheIndex && m_isRequired);
    if (!match || isSeen)
        return inTexts(sought, field);
    const Statement places = inIndex(match->expression);
    const Statement texts = inTexts(sought, field);
    return {u'(' % places.sql % u" AND "_s % texts.sql % u')', places.values + texts.values};
}

Statement Conditions::inIndex(const QString &expression)
{
    m_areInSteps = true;
    return {m_row % u" IN (SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ?1 AND ?2)"_s, {expression}};
}

Statement Conditions::inTexts(const Sought &sought, TextField field) const
{
    static const QStringList columns{{}, u"title"_s, u"body"_s, u"publishers"_s, u"urls"_s};
    QStringList conditions;
    QVariantList values;
    for (const TextField column : {TextField::Title, TextField::Body, TextField::Publisher, TextField::Url}) {
        if (field != TextField::Any && field != column)
            continue;
        conditions.append(u"holds(%1, ?)"_s.arg(columns[int(column)]));
        values.append(sought.pattern());
    }
    return {u"EXISTS(SELECT 1 FROM texts WHERE texts.place = %1 AND (%2))"_s.arg(m_row, conditions.join(u" OR "_s)),
            values};
}

Statement Conditions::of(const Set &set)
{
    const qint64 count = m_knowledge.count(set.rows, set.few);
    if (count >= set.few)
        return set.test;
    const bool drives = m_isRequired && !m_isDriven && (m_driver == Driver::Items || count <= FewForWords);
    m_isDriven = m_isDriven || drives;
    return {QString(drives ? m_place : m_row) % u" IN ("_s % set.places.sql % u')', set.places.values};
}

Statement Conditions::of(const Scope &scope)
{
    const QScopedValueRollback requirement(m_isRequired, true);
    switch (scope.kind) {
    case Scope::Kind::All:
    case Scope::Kind::Trash:
    case Scope::Kind::Search:   // a part of the question
        break;
    case Scope::Kind::Unread:
        return of(Query{Not{{Query{Marked{Marked::Mark::Read}}}}});
    case Scope::Kind::Bookmarks:
        return of(marked(Marked::Mark::Bookmark));
    case Scope::Kind::Bulletin:
        return of(inBulletins({u"handle = ?"_s, {scope.bulletin.value}}));
    case Scope::Kind::Publisher:
        return of(published(scope.publisher));
    }
    return {};
}

Conditions::Set Conditions::marked(Marked::Mark mark) const
{
    const auto byName = [this](const QString &table, const QString &more = {}) {
        return Set{
            {u"SELECT marked.place FROM %1 JOIN item AS marked ON marked.id = %1.item%2"_s.arg(table, more), {}},
            {u"EXISTS(SELECT 1 FROM item AS marked JOIN %1 ON %1.item = marked.id%2 WHERE marked.place = %3)"_s.arg(
                 table, more, m_row),
             {}},
            {u"SELECT 1 FROM "_s % table, {}},
            FewByName};
    };
    switch (mark) {
    case Marked::Mark::Read:
        return byName(u"read"_s);
    case Marked::Mark::Bookmark:
        return byName(u"bookmark"_s);
    case Marked::Mark::Note:
        return byName(u"note"_s, u" JOIN bookmark ON bookmark.item = note.item"_s);
    case Marked::Mark::Tag:
        return byName(u"tag"_s);
    case Marked::Mark::DateWarning:
        return remarked(remarkCode(Remark::Kind::DateDiffers));
    case Marked::Mark::ShortLink:
        break;
    }
    return remarked(remarkCode(Remark::Kind::ShortLink));
}

Conditions::Set Conditions::tagged(const Tagged &tag) const
{
    const QString pattern = Sought(Sought::Kind::Whole, tag.name, tag.isUnfinished).pattern();
    const QString names = u"tag.name IN (SELECT name FROM (SELECT DISTINCT name FROM tag) WHERE holds(name, ?))"_s;
    return {
        {u"SELECT marked.place FROM tag JOIN item AS marked ON marked.id = tag.item WHERE "_s % names, {pattern}},
        {u"EXISTS(SELECT 1 FROM item AS marked JOIN tag ON tag.item = marked.id WHERE marked.place = %1 AND %2)"_s.arg(
             m_row, names),
         {pattern}},
        {u"SELECT 1 FROM tag WHERE "_s % names, {pattern}},
        FewByName};
}

Conditions::Set Conditions::remarked(const QString &code) const
{
    return {{u"SELECT item FROM remark WHERE code = ?"_s, {code}},
            {u"EXISTS(SELECT 1 FROM remark WHERE code = ? AND remark.item = %1)"_s.arg(m_row), {code}},
            {u"SELECT 1 FROM remark WHERE code = ?"_s, {code}},
            FewByPlace};
}

/// A date as a whole, from the first day that it may mean to the last, lies within the limits.
Conditions::Set Conditions::dated(const Dated &dated) const
{
    QString within = u"source.date <> ''"_s;
    QVariantList values;
    if (dated.first.isValid()) {
        within += " AND source.date >= ? AND substr(source.date || '-01-01', 1, 10) >= ?"_L1;
        values += {dated.first.toString(u"yyyy"_s), dated.first.toString(Qt::ISODate)};
    }
    if (dated.last.isValid()) {
        within += " AND source.date <= ? AND substr(source.date || '-99-99', 1, 10) <= ?"_L1;
        values += {latest(dated.last), latest(dated.last)};
    }
    return {{u"SELECT source.item FROM source WHERE "_s % within, values},
            {u"EXISTS(SELECT 1 FROM source WHERE source.item = %1 AND +%2)"_s.arg(m_row, within), values},
            {u"SELECT 1 FROM source WHERE "_s % within, values},
            FewByDate};
}

Conditions::Set Conditions::inBulletins(const Statement &bulletins) const
{
    const QString handles = u"member.bulletin IN (SELECT handle FROM bulletin WHERE %1)"_s.arg(bulletins.sql);
    return {{u"SELECT member.item FROM member WHERE "_s % handles, bulletins.values},
            {u"EXISTS(SELECT 1 FROM member WHERE member.item = %1 AND +%2)"_s.arg(m_row, handles), bulletins.values},
            {u"SELECT 1 FROM member WHERE "_s % handles, bulletins.values},
            FewByPlace};
}

Conditions::Set Conditions::published(const QString &publisher) const
{
    const QString by = u"source.publisher = (SELECT handle FROM publisher WHERE name = ?)"_s;
    return {{u"SELECT source.item FROM source WHERE "_s % by, {publisher}},
            {u"EXISTS(SELECT 1 FROM source WHERE %2 AND source.item = %1)"_s.arg(m_row, by), {publisher}},
            {u"SELECT 1 FROM source WHERE "_s % by, {publisher}},
            FewByPlace};
}

Statement Conditions::counted(const SourceCount &count) const
{
    return {u"(SELECT count(*) FROM source WHERE source.item = %1) BETWEEN ? AND ?"_s.arg(m_row),
            {count.least, count.most}};
}
