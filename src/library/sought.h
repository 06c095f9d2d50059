// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/range.h"
#include "library/tokens.h"
#include "query/query.h"

struct sqlite3;

/// What one leaf of a query asks of a text, by the very rules by which the index finds it. For marking, for the trash,
/// which has no index, and for what the index alone cannot tell.
class Sought final
{
public:
    enum class Kind {
        Words,
        Exact,   ///< letter for letter
        Near,
        Host,    ///< of one of the addresses in the lines of the text
        Whole,   ///< all words of the text and no others, or those that it begins with
    };

    Sought(Kind kind, const QString &text, bool isUnfinished = false);
    explicit Sought(const Words &words);
    /// From what pattern() wrote.
    static Sought fromPattern(const QString &pattern);

    /// For the function `holds(text, pattern)` of SQL.
    QString pattern() const;
    /// True when it holds no letter or digit: such a text is looked for as it stands.
    bool isOfSigns() const { return m_kind != Kind::Host && m_phrases.empty(); }

    bool isIn(const QString &text) const;
    /// Ascending; they may overlap.
    QList<Range> in(const QString &text) const;

private:
    struct Phrase
    {
        std::vector<OwnedToken> tokens;
        bool isUnfinished = false;   ///< its last word may be the beginning of a longer one
    };
    using Tokens = std::vector<OwnedToken>;

    static Phrase phraseOf(const QString &text, bool isUnfinished);
    static bool standsAt(const Tokens &text, size_t at, const Phrase &phrase);
    QList<Range> phraseIn(const Tokens &text) const;
    QList<Range> exactIn(const QString &text) const;
    QList<Range> nearIn(const Tokens &text) const;
    QList<Range> signsIn(const QString &text) const;
    QList<Range> hostIn(const QString &text) const;
    bool isHost(const QString &address) const;

    Kind m_kind;
    QString m_text;   ///< in NFC
    bool m_isUnfinished;
    std::vector<Phrase> m_phrases;   ///< one, or those of Kind::Near; none when there are only signs
};

/// Gives @p connection the function `holds(text, pattern)`. False when SQLite refuses.
bool addHoldsTo(sqlite3 *connection);

/// @p query without terms of signs alone, which count for nothing beside words and fields.
Query withoutIdleSigns(const Query &query);
