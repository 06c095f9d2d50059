// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library.h"
#include "library/sought.h"

namespace {

bool isLookedForIn(TextField field, TextField text)
{
    return field == TextField::Any || field == text;
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

/// Gathers where the leaves of a query match; what is negated is not to be found, and so not marked.
class Marking final
{
public:
    Marking(const QString &text, TextField field) : m_text(text), m_field(field) {}

    void add(const Query &query)
    {
        std::visit(
            Overloaded{[this](const All &all) { addEach(all.parts); }, [this](const Any &any) { addEach(any.parts); },
                       [this](const Words &words) {
                           if (isLookedForIn(words.field, m_field))
                               m_ranges += Sought(words).in(m_text);
                       },
                       [this](const Near &near) { m_ranges += Sought(Sought::Kind::Near, near.text).in(m_text); },
                       [this](const OnHost &on) {
                           if (m_field == TextField::Url)
                               m_ranges += Sought(Sought::Kind::Host, on.host, on.isUnfinished).in(m_text);
                       },
                       [](const auto &) {}},
            query.node);
    }

    QList<Range> ranges() const { return merged(m_ranges); }

private:
    void addEach(const std::vector<Query> &parts)
    {
        for (const Query &part : parts)
            add(part);
    }

    const QString &m_text;
    TextField m_field;
    QList<Range> m_ranges;
};

}   // namespace

QList<Range> matchesIn(const QString &text, const Query &query, TextField field)
{
    Marking marking(text, field);
    marking.add(withoutIdleSigns(query));
    return marking.ranges();
}
