// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/matchexpression.h"

#include "library/fts.h"
#include "library/tokens.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostWords = 256;       // an OR costs its number of words for each row
constexpr qint64 WorthAnOr = 3000;   // columns; below, walking the words in the index is quicker than an OR

QString quoted(const QString &text)
{
    QString inner = text;
    inner.remove(QChar(u'\0'));
    return u'"' % inner.replace(u'"', u' ') % u'"';
}

QString bracketed(const QStringList &parts, const QString &by)
{
    return parts.size() == 1 ? parts.first() : u'(' % parts.join(by) % u')';
}

/// One to three letters: the word itself, or a mark.
QString marked(const QString &beginning)
{
    return u'(' % quoted(beginning) % u" OR "_s % quoted(QChar(MarkLead) % beginning) % u')';
}

/// What begins so and with some letters more has the mark of its first letters.
QString roughly(const QString &beginning)
{
    const QList<uint> letters = beginning.toUcs4();
    if (letters.size() <= LongestMark)
        return marked(beginning);
    const QString first = QString::fromUcs4(reinterpret_cast<const char32_t *>(letters.constData()), LongestMark);
    return quoted(QChar(MarkLead) % first);
}

bool isMarked(const QString &beginning)
{
    return beginning.toUcs4().size() <= LongestMark;
}

TextMatch unfinishedWord(const Vocabulary &vocabulary, const QString &beginning)
{
    if (isMarked(beginning))
        return {marked(beginning)};
    const Expansion expansion = vocabulary.wordsFrom(beginning);
    if (!expansion.isComplete && vocabulary.isRough)
        return {roughly(beginning)};
    const bool isWorthIt = expansion.words.size() == 1 || expansion.columns >= WorthAnOr;
    if (expansion.words.isEmpty() || !expansion.isComplete || !isWorthIt)
        return {quoted(beginning) % u" *"_s};
    QStringList alternatives;
    for (const QString &word : expansion.words)
        alternatives.append(quoted(word));
    return {bracketed(alternatives, u" OR "_s)};
}

/// A phrase for each word that may end it. Where there are too many, whatever holds the beginning of the phrase and
/// such a word: to walk all places of so many words takes half a second.
/// @param before what precedes the unfinished word in the phrase
TextMatch unfinishedPhrase(const Vocabulary &vocabulary, const QString &before, const QString &beginning)
{
    const Expansion expansion = vocabulary.wordsFrom(beginning);
    if (expansion.isComplete && expansion.words.isEmpty())
        return {quoted(before % beginning)};
    if (expansion.isComplete) {
        QStringList alternatives;
        for (const QString &word : expansion.words)
            alternatives.append(quoted(before % word));
        return {bracketed(alternatives, u" OR "_s)};
    }
    if (vocabulary.isPatient)
        return {quoted(before % beginning) % u" *"_s};
    return {u'(' % quoted(before) % u" AND "_s % roughly(beginning) % u')', false, true};
}

std::optional<TextMatch> matchOfText(const Vocabulary &vocabulary, const QString &typed, bool mayGoOn)
{
    QString text = typed.normalized(QString::NormalizationForm_C);
    text.remove(QChar(MarkLead));
    const std::vector<OwnedToken> tokens = tokensOf(text);
    if (tokens.empty())
        return {};
    const OwnedToken &last = tokens.back();
    // What follows the last word, as in "U.S.", says that it is finished.
    const bool isOpen = mayGoOn && last.kind == Token::Kind::Word && last.end == text.size();
    if (!isOpen)
        return TextMatch{quoted(text)};
    const QString word = QString::fromStdString(last.text);
    return tokens.size() == 1 ? unfinishedWord(vocabulary, word)
                              : unfinishedPhrase(vocabulary, text.left(last.start), word);
}

QString column(TextField field)
{
    static const QStringList columns{{}, u"title : "_s, u"body : "_s, u"publishers : "_s, u"urls : "_s};
    return columns[int(field)];
}

TextMatch within(TextField field, const TextMatch &match)
{
    if (field == TextField::Any)
        return match;
    return {u'(' % column(field) % u'(' % match.expression % u"))"_s, match.isSure, match.isHasty};
}

/// All of @p parts as one expression; what is negated in them goes behind a NOT, which needs something before it.
std::optional<QString> allOf(const Vocabulary &vocabulary, const std::vector<Query> &parts)
{
    QStringList wanted;
    QStringList unwanted;
    for (const Query &part : parts) {
        const auto *negation = std::get_if<Not>(&part.node);
        const std::optional<QString> expression = expressionOf(vocabulary, negation ? negation->parts.front() : part);
        if (!expression)
            return {};
        (negation ? unwanted : wanted).append(*expression);
    }
    if (wanted.isEmpty())
        return {};
    const QString all = bracketed(wanted, u" AND "_s);
    return unwanted.isEmpty() ? all : QString(u'(' % all % u" NOT "_s % bracketed(unwanted, u" OR "_s) % u')');
}

std::optional<QString> anyOf(const Vocabulary &vocabulary, const std::vector<Query> &parts)
{
    QStringList expressions;
    for (const Query &part : parts) {
        const std::optional<QString> expression = expressionOf(vocabulary, part);
        if (!expression)
            return {};
        expressions.append(*expression);
    }
    return bracketed(expressions, u" OR "_s);
}

std::optional<QString> sureExpression(const std::optional<TextMatch> &match)
{
    return match && match->isSure ? std::optional(match->expression) : std::nullopt;
}

}   // namespace

Vocabulary vocabularyOf(Database &database)
{
    const auto wordsFrom = [&database](const QString &beginning) {
        Expansion result;
        Rows rows = database.run(u"SELECT word, columns FROM vocabulary WHERE word >= ? AND word < ? LIMIT ?"_s,
                                 {beginning, QString(beginning % QString::fromUcs4(U"\U0010FFFF", 1)), MostWords + 1});
        while (rows.next()) {
            result.words.append(rows.text(0));
            result.columns += rows.number(1);
        }
        result.isComplete = result.words.size() <= MostWords;
        return result;
    };
    return {wordsFrom};
}

std::optional<TextMatch> matchOf(const Vocabulary &vocabulary, const Words &words)
{
    std::optional<TextMatch> match = matchOfText(vocabulary, words.text, words.isUnfinished);
    if (!match)
        return {};
    match->isSure = match->isSure && !words.isExact;
    return within(words.field, *match);
}

std::optional<TextMatch> matchOf(const Near &near)
{
    static const QRegularExpression space(u"\\s+"_s);
    const QStringList words = near.text.normalized(QString::NormalizationForm_C).split(space, Qt::SkipEmptyParts);
    QStringList phrases;
    for (QString word : words) {
        word.remove(QChar(MarkLead));
        if (!tokensOf(word).empty())
            phrases.append(quoted(word));
    }
    if (phrases.isEmpty())
        return {};
    return TextMatch{u"NEAR(%1, %2)"_s.arg(phrases.join(u' ')).arg(NearDistance)};
}

std::optional<TextMatch> matchOf(const Vocabulary &vocabulary, const OnHost &on)
{
    const QString encoded = QString::fromLatin1(QUrl::toAce(on.host, QUrl::IgnoreIDNWhitelist));
    QStringList forms{on.host, encoded, QUrl::fromAce(encoded.toLatin1(), QUrl::IgnoreIDNWhitelist)};
    forms.removeDuplicates();
    Vocabulary rough = vocabulary;
    rough.isRough = true;
    QStringList expressions;
    for (const QString &form : std::as_const(forms)) {
        if (const std::optional<TextMatch> match = matchOfText(rough, form, on.isUnfinished))
            expressions.append(match->expression);
    }
    if (expressions.isEmpty())
        return {};
    return within(TextField::Url, {bracketed(expressions, u" OR "_s), false});
}

std::optional<QString> expressionOf(const Vocabulary &vocabulary, const Query &query)
{
    return std::visit(Overloaded{[&](const All &all) { return allOf(vocabulary, all.parts); },
                                 [&](const Any &any) { return anyOf(vocabulary, any.parts); },
                                 [&](const Words &words) { return sureExpression(matchOf(vocabulary, words)); },
                                 [&](const Near &near) { return sureExpression(matchOf(near)); },
                                 [](const auto &) { return std::optional<QString>(); }},
                      query.node);
}
