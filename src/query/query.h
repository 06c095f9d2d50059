// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringView>

/// What the reader typed into the search box, understood.
///
///     query ::= term*            all of them must match; the last one may be unfinished
///     term  ::= '"' text '"'?    a phrase: its words in this order, adjoining; unfinished while the quote is open
///             | word             ends at white space or a quotation mark
///
///     floods assam     →  floods, assam…      (… : the start of a word suffices)
///     "port strike" e  →  "port strike", e…
///     "port str        →  "port str…"
///     assam␠           →  assam               (white space after it: the word is finished)
///
/// Anything typed is a query, half-typed or not: there is no error.
struct Query
{
    struct Term
    {
        QString text;   ///< never blank
        bool isPhrase = false;
        bool isUnfinished = false;   ///< may be the start of a longer word

        bool operator==(const Term &) const = default;
    };

    QList<Term> terms;

    bool isEmpty() const { return terms.isEmpty(); }
    bool operator==(const Query &) const = default;
};

Query parseQuery(QStringView typed);
