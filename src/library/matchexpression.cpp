// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/matchexpression.h"

#include "library/fts.h"
#include "library/tokens.h"

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

struct Expansion
{
    QStringList words;
    qint64 columns = 0;
    bool isComplete = false;
};

Expansion wordsFrom(Database &database, const QString &beginning)
{
    Expansion result;
    Rows rows = database.run(u"SELECT word, columns FROM vocabulary WHERE word >= ? AND word < ? LIMIT ?"_s,
                             {beginning, QString(beginning % QString::fromUcs4(U"\U0010FFFF", 1)), MostWords + 1});
    while (rows.next()) {
        result.words.append(rows.text(0));
        result.columns += rows.number(1);
    }
    result.isComplete = result.words.size() <= MostWords;
    return result;
}

/// @param before what precedes the unfinished word in its term; empty when it stands alone
QString unfinished(Database &database, const QString &before, const QString &beginning)
{
    const bool isAlone = before.isEmpty();
    if (isAlone && beginning.toUcs4().size() <= LongestMark)
        return u'(' % quoted(beginning) % u" OR "_s % quoted(QChar(MarkLead) % beginning) % u')';
    const Expansion expansion = wordsFrom(database, beginning);
    const bool isWorthIt = expansion.words.size() == 1 || !isAlone || expansion.columns >= WorthAnOr;
    if (expansion.words.isEmpty() || !expansion.isComplete || !isWorthIt)
        return quoted(before % beginning) % u" *"_s;
    QStringList alternatives;
    for (const QString &word : expansion.words)
        alternatives.append(quoted(before % word));
    return u'(' % alternatives.join(u" OR "_s) % u')';
}

QString termExpression(Database &database, const Query::Term &term)
{
    QString text = term.text.normalized(QString::NormalizationForm_C);
    text.remove(QChar(MarkLead));
    const std::vector<OwnedToken> tokens = tokensOf(text);
    if (tokens.empty())
        return {};
    const OwnedToken &last = tokens.back();
    // What follows the last word, as in "U.S.", says that it is finished.
    const bool isOpen = term.isUnfinished && last.kind == Token::Kind::Word && last.end == text.size();
    if (!isOpen)
        return quoted(text);
    const QString before = tokens.size() == 1 ? QString() : text.left(last.start);
    return unfinished(database, before, QString::fromStdString(last.text));
}

}   // namespace

QString matchExpression(Database &database, const Query &query)
{
    QStringList terms;
    for (const Query::Term &term : query.terms) {
        const QString expression = termExpression(database, term);
        if (!expression.isEmpty())
            terms.append(expression);
    }
    return terms.join(u" AND "_s);
}
