// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/plan.h"

/// Places of items, both ends included.
struct PlaceRange
{
    qint64 first = std::numeric_limits<qint64>::min();
    qint64 last = std::numeric_limits<qint64>::max();
};
PlaceRange placesOf(const Dated &dated);

/// Prints queries as conditions on one row of a larger statement, in which ?1 and ?2 limit the places.
class Conditions final
{
public:
    enum class Driver { Words, Items };
    enum class Texts {
        InTheIndex,
        SeenByTheIndex,   ///< what must hold was found by the index, which may have been too generous
        ReadThemselves,   ///< those in the trash
    };

    /// @param row the place of the row
    Conditions(const Knowledge &knowledge, const QString &row, Texts texts);

    void setDriver(Driver driver) { m_driver = driver; }
    /// Of a part that must hold: it may drive the statement. Empty when there is nothing to test.
    Statement required(const Query &query);
    /// Empty for all items.
    Statement of(const Scope &scope);

    /// Whether a small set drives the statement.
    bool isDriven() const { return m_isDriven; }
    /// Whether words are looked up within a condition.
    bool areInSteps() const { return m_areInSteps; }
    bool areHasty() const { return m_areHasty; }

private:
    /// Items that have something: all of them, or the test on the row, whichever is less work.
    struct Set
    {
        Statement places;
        Statement test;   ///< of one row
        Statement rows;   ///< as many as there are places, about; quick to count
        qint64 few = 0;   ///< so many places are looked up rather than tested
    };

    Statement of(const Query &query);
    Statement joined(const std::vector<Query> &parts, const QString &by);
    Statement ofText(const std::optional<TextMatch> &match, const class Sought &sought, TextField field);
    Statement inIndex(const QString &expression);
    Statement inTexts(const Sought &sought, TextField field) const;
    Statement of(const Set &set);

    Set marked(Marked::Mark mark) const;
    Set tagged(const Tagged &tag) const;
    Set remarked(const QString &code) const;
    Set dated(const Dated &dated) const;
    Set inBulletins(const Statement &bulletins) const;
    Set published(const QString &publisher) const;
    Statement counted(const SourceCount &count) const;

    const Knowledge &m_knowledge;
    QString m_place;
    QString m_row;   ///< the same; a plus keeps SQLite from looking places up in the index, one by one
    Texts m_texts;
    Driver m_driver = Driver::Items;
    bool m_isRequired = false;   ///< the part being printed must hold
    bool m_isDriven = false;
    bool m_areInSteps = false;
    bool m_areHasty = false;
};
