// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/query.h"
#include "query/values.h"

#include <QCoreApplication>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace {

constexpr int DeepestBracket = 50;   // each level is one of SQLite's expression, which has a thousand
constexpr int MostTerms = 500;       // what is pasted by mistake is longer

QString tr(const char *text)
{
    return QCoreApplication::translate("Query", text);
}

/// Straight or curly: what is pasted from a text comes with the quotation marks of its language.
bool isQuotationMark(QChar character)
{
    const char16_t unit = character.unicode();
    return unit == u'"' || unit == u'\u201C' || unit == u'\u201D' || unit == u'\u201E';
}

bool isFieldLetter(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z');
}

/// What several parts make together; one alone is itself.
template <typename Several>
Query together(std::vector<Query> parts)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    return {Several{std::move(parts)}};
}

/// Reads the typed text from left to right, one function a rule of the grammar.
class Parser final
{
public:
    explicit Parser(QStringView typed) : m_typed(typed) {}

    TypedQuery read()
    {
        Query result = query();
        if (m_terms > MostTerms)
            complain(m_enough, m_typed.size(), tr("Only the first %1 terms are looked for.").arg(MostTerms));
        return {result, m_complaints};
    }

private:
    struct Text
    {
        QString text;
        bool isPhrase = false;
        bool isGrowing = false;   ///< ends where the typed text does
    };

    enum class Side { First, AfterOr };

    Query query();
    std::vector<Query> group(Side side);
    std::optional<Query> term();
    std::optional<Query> negated();
    std::optional<Query> bracketed();
    std::optional<Query> fielded(const QueryField &field, qsizetype start);
    std::optional<Query> valued(const QueryField &field, qsizetype start);
    std::optional<Query> text();
    void unknownField(const QString &name, qsizetype start);
    Text value();
    Text phrase();
    Text word();
    QString fieldName() const;

    bool isAtEnd() const { return m_at >= m_typed.size(); }
    QChar next() const { return m_typed[m_at]; }
    bool isAtOr() const;
    bool isAtNegation() const;
    void skipSpace();
    void complain(qsizetype start, qsizetype end, const QString &sentence)
    {
        m_complaints.append({Range::fromTo(start, end), sentence});
    }

    QStringView m_typed;
    qsizetype m_at = 0;
    qsizetype m_enough = 0;   ///< where the last term that counts ends
    int m_depth = 0;
    int m_terms = 0;
    bool m_isNegated = false;
    TextField m_field = TextField::Any;
    QList<Complaint> m_complaints;
};

Query Parser::query()
{
    std::vector<Query> choices;
    for (Side side = Side::First;; side = Side::AfterOr) {
        std::vector<Query> parts = group(side);
        // Nothing before or after an OR: the other side is still to be typed.
        if (!parts.empty())
            choices.push_back(together<All>(std::move(parts)));
        if (!isAtOr())
            break;
        m_at += 2;
    }
    return choices.empty() ? Query() : together<Any>(std::move(choices));
}

std::vector<Query> Parser::group(Side side)
{
    std::vector<Query> parts;
    skipSpace();
    bool mayBeOr = side == Side::AfterOr;   // the first OR of all is a word
    while (!isAtEnd()) {
        if ((next() == u')' && m_depth > 0) || (mayBeOr && isAtOr()))
            break;
        if (std::optional<Query> part = term())
            parts.push_back(std::move(*part));
        mayBeOr = true;
        skipSpace();
    }
    return parts;
}

std::optional<Query> Parser::term()
{
    if (++m_terms > MostTerms) {
        m_at = m_typed.size();
        return {};
    }
    m_enough = m_at;
    if (isAtNegation())
        return negated();
    if (next() == u'(' && m_depth < DeepestBracket)
        return bracketed();
    const QString name = fieldName();
    if (name.isEmpty())
        return text();
    const qsizetype start = m_at;
    if (const QueryField *field = queryField(name)) {
        m_at += name.size() + 1;
        return fielded(*field, start);
    }
    unknownField(name, start);
    return {};
}

std::optional<Query> Parser::negated()
{
    ++m_at;
    const QScopedValueRollback negation(m_isNegated, true);
    std::optional<Query> part = term();
    if (!part || part->isEmpty())
        return {};
    std::vector<Query> parts;
    parts.push_back(std::move(*part));
    return Query{Not{std::move(parts)}};
}

std::optional<Query> Parser::bracketed()
{
    ++m_at;
    ++m_depth;
    Query inner = query();
    --m_depth;
    if (!isAtEnd())
        ++m_at;   // the bracket that closes
    if (inner.isEmpty())
        return {};
    return inner;
}

/// @param start of the field's name
std::optional<Query> Parser::fielded(const QueryField &field, qsizetype start)
{
    if (isAtEnd())
        return {};
    if (next().isSpace()) {
        complain(start, m_at, tr("What is looked for must follow %1: at once, without a space.").arg(field.name));
        return {};
    }
    if (field.kind != QueryField::Kind::Text)
        return valued(field, start);
    const QScopedValueRollback within(m_field, field.text);
    return next() == u'(' && m_depth < DeepestBracket ? bracketed() : text();
}

std::optional<Query> Parser::valued(const QueryField &field, qsizetype start)
{
    const Text typed = value();
    if (typed.text.isEmpty()) {
        if (!typed.isGrowing)
            complain(start, m_at, tr("Nothing is looked for in %1:.").arg(field.name));
        return {};
    }
    const FieldValue read = readValue(field, typed.text, typed.isGrowing);
    if (!read.complaint.isEmpty())
        complain(start, m_at, read.complaint);
    return read.query;
}

void Parser::unknownField(const QString &name, qsizetype start)
{
    word();
    complain(start, std::min(m_at, m_typed.size()),
             tr("There is no field “%1:”. To look for the text itself, put it in quotation marks.").arg(name));
}

std::optional<Query> Parser::text()
{
    const bool isMarkedExact = next() == u'=' && m_at + 1 < m_typed.size() && !m_typed[m_at + 1].isSpace();
    if (isMarkedExact)
        ++m_at;
    Text typed = value();
    if (typed.text.isEmpty())
        return {};
    Words words{typed.text, m_field, typed.isPhrase, typed.isGrowing && !isMarkedExact, isMarkedExact};
    if (words.text.size() > 1 && words.text.endsWith(u'*')) {
        words.text.chop(1);
        words.isUnfinished = true;
    }
    return Query{words};
}

Parser::Text Parser::value()
{
    if (isAtEnd())
        return {{}, false, true};
    Text result = isQuotationMark(next()) ? phrase() : word();
    result.isGrowing = result.isGrowing && !m_isNegated;
    return result;
}

Parser::Text Parser::phrase()
{
    const qsizetype start = ++m_at;
    while (!isAtEnd() && !isQuotationMark(next()))
        ++m_at;
    const QStringView text = m_typed.sliced(start, m_at - start);
    const bool isOpen = isAtEnd();
    m_at = std::min(m_at + 1, m_typed.size());
    return {text.trimmed().toString(), true, isOpen && (text.isEmpty() || !text.back().isSpace())};
}

Parser::Text Parser::word()
{
    const qsizetype start = m_at;
    int brackets = 0;
    while (!isAtEnd() && !next().isSpace() && !isQuotationMark(next())) {
        if (next() == u'(')
            ++brackets;
        if (next() == u')' && m_depth > 0 && --brackets < 0)
            break;
        ++m_at;
    }
    return {m_typed.sliced(start, m_at - start).toString(), false, isAtEnd()};
}

/// The name before a colon that makes a field of it; empty for other words with colons: addresses, hours, `Re:`.
QString Parser::fieldName() const
{
    qsizetype end = m_at;
    while (end < m_typed.size() && isFieldLetter(m_typed[end]))
        ++end;
    if (end == m_at || end == m_typed.size() || m_typed[end] != u':')
        return {};
    const QString name = m_typed.sliced(m_at, end - m_at).toString();
    if (queryField(name))
        return name;
    const QStringView after = m_typed.sliced(end + 1);
    const bool isText = after.isEmpty() || after.front().isSpace() || after.startsWith(u"//") || name != name.toLower()
                        || name == u"mailto";
    return isText ? QString() : name;
}

bool Parser::isAtOr() const
{
    if (!m_typed.sliced(m_at).startsWith(u"OR"))
        return false;
    const QStringView after = m_typed.sliced(m_at + 2);
    return after.isEmpty() || after.front().isSpace() || after.front() == u'(' || isQuotationMark(after.front());
}

/// Not of a dash that stands alone, or of two.
bool Parser::isAtNegation() const
{
    if (next() != u'-' || m_at + 1 == m_typed.size())
        return false;
    const QChar after = m_typed[m_at + 1];
    return !after.isSpace() && after != u'-';
}

void Parser::skipSpace()
{
    while (!isAtEnd() && next().isSpace())
        ++m_at;
}

}   // namespace

TypedQuery readQuery(QStringView typed)
{
    return Parser(typed).read();
}
