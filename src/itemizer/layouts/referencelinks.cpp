// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/text.h"
#include "itemizer/addresses.h"
#include "itemizer/layouts/headlines.h"
#include "itemizer/layouts/layouts.h"
#include "itemizer/sourcedraft.h"
#include "itemizer/sourceline.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype FewestReferences = 2;
constexpr double FewestCited = 0.5;   // part of the references that the text cites

/// One line of the list: `[3] Reuters, May 3: https://…`, `3. https://…`
struct Reference
{
    qsizetype line = 0;
    qsizetype lead = 0;   // length of its number
    Range address;
};

class Finder final
{
public:
    explicit Finder(const Lines &lines) : m_lines(lines) {}

    Segmentation find();

private:
    void readReferences();
    QList<int> citedIn(qsizetype i) const;
    void cite(Segment &segment, qsizetype i);
    Source sourceOf(const Reference &reference) const;

    const Lines &m_lines;
    QHash<int, Reference> m_references;
    qsizetype m_begin = 0;   // of the list
    QSet<int> m_cited;
    Segmentation m_found;
};

/// The numbered addresses that end the document.
void Finder::readReferences()
{
    qsizetype i = m_lines.size() - 1;
    m_begin = m_lines.size();
    for (; i >= 0; --i) {
        if (m_lines.is(i, Line::Kind::Junk) || m_lines.is(i, Line::Kind::Rule))
            continue;
        const QStringView text = m_lines.text(i);
        const Enumeration entry = readEnumeration(text);
        const QList<Range> addresses = findAddresses(text);
        if (entry.length == 0 || addresses.size() != 1)
            break;
        m_references.insert(entry.number, {i, entry.length, addresses.first()});
        m_begin = i;
    }
}

/// The numbers in brackets in line @p i: `[3]`, `[1,2]`.
QList<int> Finder::citedIn(qsizetype i) const
{
    QList<int> numbers;
    const QStringView text = m_lines.text(i);
    for (qsizetype open = text.indexOf(u'['); open >= 0; open = text.indexOf(u'[', open + 1)) {
        int number = 0;
        for (qsizetype at = open + 1; at < text.size(); ++at) {
            if (text[at].isDigit() && number < 1000) {
                number = number * 10 + text[at].digitValue();
                continue;
            }
            if (number > 0 && m_references.contains(number))
                numbers.append(number);
            number = 0;
            if (text[at] != u',' && text[at] != u' ')
                break;
        }
    }
    return numbers;
}

Source Finder::sourceOf(const Reference &reference) const
{
    SourceDraft draft;
    draft.setAddress(m_lines, reference.line, reference.address);
    draft.addText(m_lines, reference.line, Range::fromTo(reference.lead, reference.address.start));
    draft.cover(m_lines.block(reference.line).whole());
    return draft.sources(m_lines).last();
}

void Finder::cite(Segment &segment, qsizetype i)
{
    for (const int number : citedIn(i)) {
        if (m_cited.contains(number))
            continue;
        m_cited.insert(number);
        segment.sources.append(sourceOf(m_references.value(number)));
    }
}

Segmentation Finder::find()
{
    readReferences();
    if (m_references.size() < FewestReferences)
        return {};
    bool isBody = true;   // a headline begins an item once a body has been read
    for (qsizetype i = 0; i < m_begin; ++i) {
        if (!m_lines.isText(i))
            continue;
        const bool isHeadline = !isBodyLike(m_lines, i) && m_lines.nextShown(i + 1, m_begin) < m_begin
                                && isBodyLike(m_lines, m_lines.nextShown(i + 1, m_begin));
        if (isHeadline && isBody) {
            Segment segment;
            segment.first = i;
            segment.title = headlinePieces(m_lines, i, i + 1);
            m_found.segments.append(segment);
        }
        if (m_found.segments.isEmpty())
            continue;
        Segment &segment = m_found.segments.last();
        segment.end = i + 1;
        cite(segment, i);
        if (!isHeadline || !isBody)
            segment.body += bodyPieces(m_lines, i, i + 1);
        isBody = !isHeadline;
    }
    m_found.segments.removeIf([](const Segment &segment) { return segment.sources.isEmpty(); });
    if (double(m_cited.size()) < FewestCited * double(m_references.size()))
        return {};
    for (qsizetype i = m_begin; i < m_lines.size(); ++i)
        m_found.named.append({i, u"references"_s});
    return std::move(m_found);
}

}   // namespace

Segmentation referenceLinks(const Lines &lines)
{
    return Finder(lines).find();
}
