// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/matchexpression.h"
#include "library/search.h"

// How a question becomes SQL. What drives a search is, in this order: the index of words, where something is looked
// for in texts; a small set of items (bookmarks, notes, dates of sources …); the items themselves, newest first. All
// else is a condition on each row, so that the first rows come at once wherever there are any.

/// What has to be known of a library to print well.
struct Knowledge
{
    Vocabulary vocabulary;
    /// How many rows a statement has, counted no further than so many.
    std::function<qint64(const Statement &rows, qint64 most)> count;
};

Knowledge knowledgeOf(Database &database);

/// Places from `lowest` to `highest`, which the statement takes as its first two values, newest first.
struct Plan
{
    Statement statement;   ///< without these two values
    qint64 lowest = std::numeric_limits<qint64>::min();
    qint64 highest = std::numeric_limits<qint64>::max();
    /// It looks words up within conditions, each time for all of the places asked for: to be asked for a few after
    /// the other.
    bool isInSteps = false;
    bool isHasty = false;     ///< reads rows that with patience need not be read
    bool isOfWords = false;   ///< driven by the index of words, whose rows can be ranked
};

/// A pure function of what it is given.
Plan planOf(const Question &question, const Knowledge &knowledge);
