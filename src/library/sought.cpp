// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/sought.h"

#include "provenance/provenance.h"

#include <QRegularExpression>
#include <QUrl>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

constexpr QChar KindBase = u'a';
constexpr QChar Unfinished = u'*';
constexpr QChar Finished = u'.';
constexpr char32_t PassedOver = 1;   // as foldedLetter() has it

QStringList wordsIn(const QString &text)
{
    static const QRegularExpression space(u"\\s+"_s);
    return text.split(space, Qt::SkipEmptyParts);
}

Range span(const std::vector<OwnedToken> &tokens, size_t first, size_t count)
{
    return Range::fromTo(tokens[first].start, tokens[first + count - 1].end);
}

/// The letter that ends before @p at (-1), or begins there (1); 0 for none.
char32_t letterAt(const QString &text, qsizetype at, int by)
{
    const qsizetype place = by > 0 ? at : at - 1;
    if (place < 0 || place >= text.size())
        return 0;
    const qsizetype other = place + by;
    const bool isPair = text[place].isSurrogate() && other >= 0 && other < text.size() && text[other].isSurrogate();
    if (!isPair)
        return text[place].unicode();
    return by > 0 ? QChar::surrogateToUcs4(text[place], text[other]) : QChar::surrogateToUcs4(text[other], text[place]);
}

/// True where a word may begin or end. What is passed over, as vowel marks are, belongs to the word before it.
bool isBoundary(const QString &text, qsizetype at)
{
    const char32_t next = foldedLetter(letterAt(text, at, 1));
    if (next == PassedOver)
        return false;
    char32_t before = PassedOver;
    for (qsizetype place = at; before == PassedOver; --place)
        before = foldedLetter(letterAt(text, place, -1));
    return next == 0 || before == 0 || isUnspaced(next) || isUnspaced(before);
}

QString ascii(const QString &host)
{
    const QString encoded = QString::fromLatin1(QUrl::toAce(host, QUrl::IgnoreIDNWhitelist));
    return encoded.isEmpty() ? host : encoded;
}

}   // namespace

Sought::Sought(Kind kind, const QString &text, bool isUnfinished)
    : m_kind(kind), m_text(text.normalized(QString::NormalizationForm_C)), m_isUnfinished(isUnfinished)
{
    const QStringList phrases = kind == Kind::Near ? wordsIn(m_text) : QStringList{m_text};
    for (const QString &phrase : phrases) {
        const Phrase sought = phraseOf(phrase, isUnfinished);
        if (!sought.tokens.empty())
            m_phrases.push_back(sought);
    }
}

Sought::Sought(const Words &words) : Sought(words.isExact ? Kind::Exact : Kind::Words, words.text, words.isUnfinished)
{
}

Sought Sought::fromPattern(const QString &pattern)
{
    if (pattern.size() < 2)
        return {Kind::Words, {}};
    return {Kind(pattern[0].unicode() - KindBase.unicode()), pattern.sliced(2), pattern[1] == Unfinished};
}

QString Sought::pattern() const
{
    return QChar(KindBase.unicode() + int(m_kind)) % (m_isUnfinished ? Unfinished : Finished) % m_text;
}

Sought::Phrase Sought::phraseOf(const QString &text, bool isUnfinished)
{
    Phrase phrase{tokensOf(text), false};
    if (!phrase.tokens.empty()) {
        // What follows the last word, as in "U.S.", says that it is finished.
        const OwnedToken &last = phrase.tokens.back();
        phrase.isUnfinished = isUnfinished && last.kind == Token::Kind::Word && last.end == text.size();
    }
    return phrase;
}

bool Sought::standsAt(const Tokens &text, size_t at, const Phrase &phrase)
{
    if (at + phrase.tokens.size() > text.size())
        return false;
    for (size_t i = 0; i < phrase.tokens.size(); ++i) {
        const OwnedToken &token = text[at + i];
        const std::string &wanted = phrase.tokens[i].text;
        const bool mayGoOn = phrase.isUnfinished && i + 1 == phrase.tokens.size() && token.kind == Token::Kind::Word;
        if (mayGoOn ? !token.text.starts_with(wanted) : token.text != wanted)
            return false;
    }
    return true;
}

bool Sought::isIn(const QString &text) const
{
    if (m_kind == Kind::Host) {
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        return std::any_of(lines.begin(), lines.end(), [this](const QString &line) { return isHost(line); });
    }
    if (m_kind != Kind::Whole)
        return !in(text).isEmpty();
    const Tokens tokens = tokensOf(text);
    return !m_phrases.empty() && standsAt(tokens, 0, m_phrases.front())
           && (m_isUnfinished || tokens.size() == m_phrases.front().tokens.size());
}

QList<Range> Sought::in(const QString &text) const
{
    if (m_kind == Kind::Host)
        return hostIn(text);
    if (m_phrases.empty())
        return signsIn(text);
    if (m_kind == Kind::Exact)
        return exactIn(text);
    const Tokens tokens = tokensOf(text);
    return m_kind == Kind::Near ? nearIn(tokens) : phraseIn(tokens);
}

QList<Range> Sought::phraseIn(const Tokens &text) const
{
    const Phrase &phrase = m_phrases.front();
    QList<Range> ranges;
    for (size_t at = 0; at < text.size(); ++at) {
        if (standsAt(text, at, phrase))
            ranges.append(span(text, at, phrase.tokens.size()));
    }
    return ranges;
}

/// As it was typed, signs at its ends included, where a word begins and ends: quicker than to cut the whole text.
QList<Range> Sought::exactIn(const QString &text) const
{
    QList<Range> ranges;
    for (qsizetype at = text.indexOf(m_text); at >= 0; at = text.indexOf(m_text, at + 1)) {
        const qsizetype end = at + m_text.size();
        if (isBoundary(text, at) && (m_phrases.front().isUnfinished || isBoundary(text, end)))
            ranges.append({at, m_text.size()});
    }
    return ranges;
}

/// The phrases that stand close to each other, as FTS5's NEAR has it: each ends at most NearDistance tokens before
/// the last of them begins.
QList<Range> Sought::nearIn(const Tokens &text) const
{
    const size_t count = m_phrases.size();
    std::vector<std::vector<qsizetype>> places(count);
    for (size_t at = 0; at < text.size(); ++at) {
        for (size_t i = 0; i < count; ++i) {
            if (standsAt(text, at, m_phrases[i]))
                places[i].push_back(qsizetype(at));
        }
    }
    std::vector<size_t> next(count, 0);
    QList<Range> ranges;
    const auto isOver = [&](size_t i) { return next[i] == places[i].size(); };
    for (size_t i = 0; i < count; ++i) {
        if (isOver(i))
            return {};
    }
    while (true) {
        qsizetype last = 0;
        for (size_t i = 0; i < count; ++i)
            last = std::max(last, places[i][next[i]]);
        size_t behind = count;
        for (size_t i = 0; i < count && behind == count; ++i) {
            if (places[i][next[i]] < last - qsizetype(m_phrases[i].tokens.size()) - NearDistance)
                behind = i;
        }
        if (behind == count) {
            for (size_t i = 0; i < count; ++i)
                ranges.append(span(text, size_t(places[i][next[i]]), m_phrases[i].tokens.size()));
            behind = 0;
            for (size_t i = 1; i < count; ++i) {
                if (places[i][next[i]] < places[behind][next[behind]])
                    behind = i;
            }
        }
        ++next[behind];
        if (isOver(behind))
            return ranges;
    }
}

QList<Range> Sought::signsIn(const QString &text) const
{
    QList<Range> ranges;
    for (qsizetype at = text.indexOf(m_text); at >= 0 && !m_text.isEmpty();
         at = text.indexOf(m_text, at + m_text.size()))
        ranges.append({at, m_text.size()});
    return ranges;
}

QList<Range> Sought::hostIn(const QString &text) const
{
    if (!isHost(text))
        return {};
    const qsizetype at = text.indexOf(m_text, 0, Qt::CaseInsensitive);
    return at < 0 ? QList<Range>() : QList<Range>{{at, m_text.size()}};
}

/// The host itself, or one below it; a beginning counts from a dot on.
bool Sought::isHost(const QString &address) const
{
    const QString host = hostOf(address);
    const QString wanted = ascii(m_text);
    if (wanted.isEmpty() || host.isEmpty())
        return false;
    if (host == wanted || host.endsWith(u'.' % wanted))
        return true;
    return m_isUnfinished && (host.startsWith(wanted) || host.contains(u'.' % wanted));
}

namespace {

void holds(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto textOf = [](sqlite3_value *value) {
        const auto *bytes = reinterpret_cast<const char *>(sqlite3_value_text(value));
        return QString::fromUtf8(bytes, sqlite3_value_bytes(value));
    };
    auto *sought = static_cast<const Sought *>(sqlite3_get_auxdata(context, 1));
    const QString text = textOf(values[0]);
    if (!sought) {
        auto *fresh = new Sought(Sought::fromPattern(textOf(values[1])));
        sqlite3_result_int(context, fresh->isIn(text) ? 1 : 0);
        sqlite3_set_auxdata(context, 1, fresh, [](void *kept) { delete static_cast<Sought *>(kept); });
        return;
    }
    sqlite3_result_int(context, sought->isIn(text) ? 1 : 0);
}

bool isIdle(const Query &query)
{
    if (const auto *words = std::get_if<Words>(&query.node))
        return Sought(*words).isOfSigns();
    if (const auto *near = std::get_if<Near>(&query.node))
        return Sought(Sought::Kind::Near, near->text).isOfSigns();
    return false;
}

template <typename Several>
Query together(std::vector<Query> parts)
{
    return parts.size() == 1 ? parts.front() : Query{Several{std::move(parts)}};
}

std::vector<Query> pruned(const std::vector<Query> &parts);

Query prunedQuery(const Query &query)
{
    return std::visit(Overloaded{[](const All &all) { return together<All>(pruned(all.parts)); },
                                 [](const Any &any) {
                                     std::vector<Query> parts = pruned(any.parts);
                                     return parts.empty() ? Query() : together<Any>(std::move(parts));
                                 },
                                 [](const Not &negation) {
                                     std::vector<Query> parts = pruned(negation.parts);
                                     return parts.empty() ? Query() : Query{Not{std::move(parts)}};
                                 },
                                 [&query](const auto &) { return isIdle(query) ? Query() : query; }},
                      query.node);
}

std::vector<Query> pruned(const std::vector<Query> &parts)
{
    std::vector<Query> result;
    for (const Query &part : parts) {
        Query kept = prunedQuery(part);
        if (!kept.isEmpty())
            result.push_back(std::move(kept));
    }
    return result;
}

}   // namespace

bool addHoldsTo(sqlite3 *connection)
{
    constexpr int Flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    return sqlite3_create_function_v2(connection, "holds", 2, Flags, nullptr, holds, nullptr, nullptr, nullptr)
           == SQLITE_OK;
}

Query withoutIdleSigns(const Query &query)
{
    Query kept = prunedQuery(query);
    return kept.isEmpty() ? query : kept;
}
