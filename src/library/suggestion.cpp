// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/suggestion.h"

#include "library/search.h"
#include "library/tokens.h"

#include <QElapsedTimer>

#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Patience = 100;        // ms for all words
constexpr qsizetype ShortestWord = 4;   // letters; of shorter ones anything comes close
constexpr qsizetype LongWord = 6;       // letters; two of them may be wrong

QString after(const QString &beginning)
{
    return beginning % QString::fromUcs4(U"\U0010FFFF", 1);
}

bool isKnown(Database &database, const QString &word, bool isUnfinished)
{
    return database.number(u"SELECT EXISTS(SELECT 1 FROM vocabulary WHERE word >= ? AND word <= ?)"_s,
                           {word, isUnfinished ? after(word) : word})
           != 0;
}

/// Looks for the word of the vocabulary that comes closest, of several the commonest.
class Closest final
{
public:
    Closest(Database &database, const QString &wanted, const QElapsedTimer &timer)
        : m_database(database), m_wanted(wanted), m_timer(timer), m_nearest((wanted.size() < LongWord ? 1 : 2) + 1)
    {
    }

    QString find()
    {
        // First those that begin alike: it is rarely the first letter that is wrong.
        const QString first = m_wanted.left(1);
        look(u"word >= ? AND word < ?"_s, {first, after(first)});
        if (m_best.isEmpty())
            look(u"(word < ? OR word > ?)"_s, {first, after(first)});
        return m_best;
    }

private:
    void look(const QString &where, const QVariantList &values)
    {
        Rows rows = m_database.run(
            u"SELECT word, columns FROM vocabulary WHERE %1 AND length(word) BETWEEN ? AND ?"_s.arg(where),
            values + QVariantList{m_wanted.size() - 2, m_wanted.size() + 2});
        while (rows.next() && m_timer.elapsed() < Patience)
            compare(rows.text(0), rows.number(1));
    }

    void compare(const QString &word, qint64 columns)
    {
        const int far = distance(word, m_wanted, m_nearest);
        const bool isBetter = far < m_nearest || (far == m_nearest && !m_best.isEmpty() && columns > m_columns);
        if (!isBetter)
            return;
        m_best = word;
        m_nearest = far;
        m_columns = columns;
    }

    Database &m_database;
    QString m_wanted;
    const QElapsedTimer &m_timer;
    QString m_best;
    int m_nearest;
    qint64 m_columns = 0;
};

}   // namespace

int distance(QStringView word, QStringView wanted, int most)
{
    if (std::abs(word.size() - wanted.size()) > most)
        return most + 1;
    std::vector<int> beforeLast;
    std::vector<int> last(size_t(wanted.size()) + 1);
    for (size_t column = 0; column < last.size(); ++column)
        last[column] = int(column);
    for (qsizetype row = 1; row <= word.size(); ++row) {
        std::vector<int> line(last.size());
        line[0] = int(row);
        for (qsizetype column = 1; column <= wanted.size(); ++column) {
            const size_t at = size_t(column);
            const int changed = last[at - 1] + (word[row - 1] == wanted[column - 1] ? 0 : 1);
            line[at] = std::min({last[at] + 1, line[at - 1] + 1, changed});
            const bool isExchanged =
                row > 1 && column > 1 && word[row - 1] == wanted[column - 2] && word[row - 2] == wanted[column - 1];
            if (isExchanged)
                line[at] = std::min(line[at], beforeLast[at - 2] + 1);
        }
        if (*std::min_element(line.begin(), line.end()) > most)
            return most + 1;
        beforeLast = std::exchange(last, std::move(line));
    }
    return std::min(last.back(), most + 1);
}

QString suggestionFor(Database &database, const QString &typed)
{
    QElapsedTimer timer;
    timer.start();
    QString result = typed;
    const std::vector<OwnedToken> tokens = tokensOf(typed);
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {   // from the end, so that places stay
        const QString word = QString::fromStdString(token->text);
        const bool isField = token->end < typed.size() && typed[token->end] == u':';
        const bool isUnfinished = token->end == typed.size();
        const bool isWord = token->kind == Token::Kind::Word && word.size() >= ShortestWord && !isField;
        if (!isWord || isKnown(database, word, isUnfinished))
            continue;
        const QString closest = Closest(database, word, timer).find();
        if (!closest.isEmpty())
            result.replace(token->start, token->end - token->start, closest);
    }
    const bool isBetter = result != typed && isAnything(database, {{}, parseQuery(QString(result % u' ')), {}});
    return isBetter ? result : QString();
}
