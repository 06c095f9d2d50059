// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "query/query.h"

#include <functional>
#include <optional>

/// The words that begin in one way.
struct Expansion
{
    QStringList words;
    qint64 columns = 0;   ///< that hold them, in sum
    bool isComplete = false;
};
struct Vocabulary
{
    std::function<Expansion(const QString &beginning)> wordsFrom;
    /// A phrase that ends in one of very many words takes a while to begin with; else it is found at once, and each
    /// row has to be read.
    bool isPatient = false;
    bool isRough = false;   ///< rows are read in any case: of what many words begin with, a mark is enough
};

/// Looks words up in the table of words, up to as many as an OR is good for.
Vocabulary vocabularyOf(Database &database);

/// A text as FTS5 takes it. Where it is not sure, it finds some rows too many, which are to be read themselves.
struct TextMatch
{
    QString expression;
    bool isSure = true;
    bool isHasty = false;   ///< with patience it would be sure
};

/// Nothing when @p words hold no letter or digit.
///
///     floods              →  "floods"
///     assa…               →  ("assam" OR "assamese")     few words begin so
///     as…                 →  ("as" OR "\x01as")          the word, or a mark of the index
///     title 数字           →  title : "数字"
///     "port s…"           →  "port" AND ("s" OR "\x01s"), not sure; with patience "port s" *
std::optional<TextMatch> matchOf(const Vocabulary &vocabulary, const Words &words);
std::optional<TextMatch> matchOf(const Near &near);
/// Not sure: the words of a host may stand elsewhere in an address.
std::optional<TextMatch> matchOf(const Vocabulary &vocabulary, const OnHost &on);

/// What FTS5 alone can tell of a tree; nothing for fields that are no text, for what is not sure, and where only
/// negations stand.
std::optional<QString> expressionOf(const Vocabulary &vocabulary, const Query &query);
