// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/range.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringView>

#include <limits>
#include <variant>
#include <vector>

// The search language: what the reader types becomes a tree.
//
//     query    ::= group ('OR' group)*             one of them must hold
//     group    ::= term*                           all of them must hold
//     term     ::= '-' term                        must not hold
//                | '(' query ')'?
//                | text-field ':' '(' query ')'?   everything within is looked for in that field
//                | text-field ':' text             title: body: publisher: url:
//                | 'near' ':' phrase               its words within ten words of each other
//                | field ':' value                 the others; see queryFields()
//                | text
//     text     ::= '='? (phrase | word)            '=': letter for letter
//     phrase   ::= '"' … '"'?                      its words in this order, adjoining
//     word     ::= all up to white space, '"' or the ')' that closes; '*' at its end: what begins so
//     value    ::= phrase | word
//
//     floods assam          →  floods, assam…                (… : the start of a word suffices)
//     assam␠                →  assam                         (white space after it: the word is finished)
//     "port str             →  "port str…"
//     floods -assam OR rain →  (floods, not assam) or rain…
//     title:(dam OR dike)   →  dam in the title, or dike in the title
//     date:2021-02          →  a day of February 2021
//
// The last word may be unfinished while it stands at the very end, unless it is negated or exact. Anything typed is a
// query, half-typed or not: what cannot be understood is left out and complained of, and the rest still searches.

struct Query;

/// Where a text is looked for.
enum class TextField { Any, Title, Body, Publisher, Url };

/// A word or a phrase.
struct Words
{
    QString text;   ///< never blank
    TextField field = TextField::Any;
    bool isPhrase = false;
    bool isUnfinished = false;   ///< may be the start of a longer word
    bool isExact = false;        ///< case, accents, width and script as typed

    bool operator==(const Words &) const = default;
};

/// Words, parted by white space, that stand in one text with at most NearDistance other words between the end of each
/// and the beginning of the last.
struct Near
{
    QString text;

    bool operator==(const Near &) const = default;
};
inline constexpr int NearDistance = 10;

/// A link, of the item or of a source, that leads to a host or one below it.
struct OnHost
{
    QString host;                ///< lower-case, without `www.`, in its own letters or in ASCII
    bool isUnfinished = false;   ///< may be the start of the host

    bool operator==(const OnHost &) const = default;
};

/// The item stands in a bulletin whose name or publisher holds a text.
struct InBulletin
{
    QString text;
    bool isUnfinished = false;

    bool operator==(const InBulletin &) const = default;
};

/// The item stands in a bulletin of a language, or of a variety of it.
struct InLanguage
{
    QString tag;   ///< BCP 47, lower-case

    bool operator==(const InLanguage &) const = default;
};

struct Tagged
{
    QString name;
    bool isUnfinished = false;   ///< may be the start of the name

    bool operator==(const Tagged &) const = default;
};

/// A date within days, both included; an invalid one is an open end. An item stands at the first day that its date
/// may mean; a source's date, as far as it is stated, lies within the days as a whole.
struct Dated
{
    enum class What { Item, Source };

    What what = What::Item;
    QDate first;
    QDate last;

    bool operator==(const Dated &) const = default;
};

struct SourceCount
{
    int least = 0;
    int most = std::numeric_limits<int>::max();

    bool operator==(const SourceCount &) const = default;
};

/// Something that the reader did with the item, or that is remarked on one of its sources.
struct Marked
{
    enum class Mark { Read, Bookmark, Note, Tag, DateWarning, ShortLink };

    Mark mark = Mark::Read;

    bool operator==(const Marked &) const = default;
};

struct All
{
    std::vector<Query> parts;
    bool operator==(const All &other) const;
};

struct Any
{
    std::vector<Query> parts;   ///< two or more
    bool operator==(const Any &other) const;
};

struct Not
{
    std::vector<Query> parts;   ///< exactly one
    bool operator==(const Not &other) const;
};

struct Query
{
    using Node =
        std::variant<All, Any, Not, Words, Near, OnHost, InBulletin, InLanguage, Tagged, Dated, SourceCount, Marked>;

    Node node;   ///< an All without parts asks for nothing in particular

    bool isEmpty() const;
    bool operator==(const Query &) const = default;
};

/// What could not be understood, and where in the typed text it stands.
struct Complaint
{
    Range range;
    QString sentence;

    bool operator==(const Complaint &) const = default;
};

struct TypedQuery
{
    Query query;
    QList<Complaint> complaints;   ///< in order
};

TypedQuery readQuery(QStringView typed);
/// The query alone.
Query parseQuery(QStringView typed);

/// One visitor out of several functions, for std::visit over Query::node.
template <typename... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;
