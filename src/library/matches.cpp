// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library.h"
#include "library/tokens.h"

namespace {

struct SoughtTerm
{
    std::vector<OwnedToken> tokens;
    bool isUnfinished = false;   ///< its last word may be the beginning of a longer one
};

/// What @p term asks of a text, by the same rules as matchExpression().
SoughtTerm soughtTerm(const Query::Term &term)
{
    const QString text = term.text.normalized(QString::NormalizationForm_C);
    SoughtTerm sought{tokensOf(text), false};
    if (!sought.tokens.empty()) {
        const OwnedToken &last = sought.tokens.back();
        sought.isUnfinished = term.isUnfinished && last.kind == Token::Kind::Word && last.end == text.size();
    }
    return sought;
}

bool standsAt(const std::vector<OwnedToken> &text, size_t at, const SoughtTerm &term)
{
    if (at + term.tokens.size() > text.size())
        return false;
    for (size_t i = 0; i < term.tokens.size(); ++i) {
        const OwnedToken &token = text[at + i];
        const std::string &wanted = term.tokens[i].text;
        const bool mayGoOn = term.isUnfinished && i + 1 == term.tokens.size() && token.kind == Token::Kind::Word;
        if (mayGoOn ? !token.text.starts_with(wanted) : token.text != wanted)
            return false;
    }
    return true;
}

void addMatches(QList<Range> &ranges, const std::vector<OwnedToken> &text, const SoughtTerm &term)
{
    for (size_t at = 0; at < text.size(); ++at) {
        if (standsAt(text, at, term))
            ranges.append(Range::fromTo(text[at].start, text[at + term.tokens.size() - 1].end));
    }
}

void addSigns(QList<Range> &ranges, const QString &text, const QString &signs)
{
    for (qsizetype at = text.indexOf(signs); at >= 0; at = text.indexOf(signs, at + signs.size()))
        ranges.append({at, signs.size()});
}

QList<Range> merged(QList<Range> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const Range &a, const Range &b) { return a.start < b.start; });
    QList<Range> result;
    for (const Range &range : ranges) {
        if (!result.isEmpty() && range.start < result.last().end())
            result.last() = result.last().united(range);
        else
            result.append(range);
    }
    return result;
}

}   // namespace

QList<Range> matchesIn(const QString &text, const Query &query)
{
    QList<SoughtTerm> terms;
    for (const Query::Term &term : query.terms) {
        const SoughtTerm sought = soughtTerm(term);
        if (!sought.tokens.empty())
            terms.append(sought);
    }
    QList<Range> ranges;
    if (terms.isEmpty()) {
        for (const Query::Term &term : query.terms)
            addSigns(ranges, text, term.text);
        return merged(ranges);
    }
    const std::vector<OwnedToken> tokens = tokensOf(text);
    for (const SoughtTerm &term : terms)
        addMatches(ranges, tokens, term);
    return merged(ranges);
}
