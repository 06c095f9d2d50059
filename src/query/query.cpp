// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/query.h"

namespace {

/// Straight or curly: what is pasted from a text comes with the quotation marks of its language.
bool isQuotationMark(QChar character)
{
    const char16_t unit = character.unicode();
    return unit == u'"' || unit == u'\u201C' || unit == u'\u201D' || unit == u'\u201E';
}

/// Reads terms from left to right, one function a rule of the grammar.
class Parser final
{
public:
    explicit Parser(QStringView typed) : m_typed(typed) {}

    Query query()
    {
        Query result;
        while (m_at < m_typed.size()) {
            if (m_typed[m_at].isSpace())
                ++m_at;
            else
                result.terms.append(isQuotationMark(m_typed[m_at]) ? phrase() : word());
        }
        result.terms.removeIf([](const Query::Term &term) { return term.text.isEmpty(); });
        return result;
    }

private:
    Query::Term phrase()
    {
        const qsizetype start = ++m_at;
        while (m_at < m_typed.size() && !isQuotationMark(m_typed[m_at]))
            ++m_at;
        const QStringView text = m_typed.sliced(start, m_at - start);
        const bool isOpen = m_at == m_typed.size();
        ++m_at;
        return {text.trimmed().toString(), true, isOpen && !text.isEmpty() && !text.back().isSpace()};
    }

    Query::Term word()
    {
        const qsizetype start = m_at;
        while (m_at < m_typed.size() && !m_typed[m_at].isSpace() && !isQuotationMark(m_typed[m_at]))
            ++m_at;
        return {m_typed.sliced(start, m_at - start).toString(), false, m_at == m_typed.size()};
    }

    QStringView m_typed;
    qsizetype m_at = 0;
};

}   // namespace

Query parseQuery(QStringView typed)
{
    return Parser(typed).query();
}
