// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/segments.h"

#include "bulletin/text.h"

#include <QCoreApplication>

namespace {

constexpr qsizetype FewestPairs = 3;   // headline and teaser alternate in letters too, but not so often
constexpr qsizetype FewestWords = 3;   // of a headline that the end of the file leaves alone
constexpr qsizetype WrappedHeadline =
    24;   // a headline is broken where the page is full; shorter lines are broken on purpose

QString tr(const char *text)
{
    return QCoreApplication::translate("Segments", text);
}

/// Finds the items between source blocks.
class Segmenter final
{
public:
    explicit Segmenter(const Lines &lines) : m_lines(lines) {}

    Segmentation segment();

private:
    void close(qsizetype begin, qsizetype end, const SourceBlock &block);
    void closeTail(qsizetype begin);
    QList<qsizetype> textLines(qsizetype begin, qsizetype end) const;
    bool beginsItem(const QList<qsizetype> &text, qsizetype at) const;
    qsizetype skipHeadings(const QList<qsizetype> &text);
    Segment segmentOf(const QList<qsizetype> &text, qsizetype begin, qsizetype end) const;
    qsizetype titleLength(const QList<qsizetype> &text, qsizetype begin, qsizetype end) const;
    const QString &text(qsizetype line) const { return m_lines.block(line).text; }
    void doubt(qsizetype line, const QString &reason)
    {
        m_found.doubts.append({m_lines.block(line).range, m_lines.block(line).line, reason});
    }

    const Lines &m_lines;
    Segmentation m_found;
};

Segmentation Segmenter::segment()
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < m_lines.size();) {
        const SourceBlock block = readSourceBlock(m_lines, i);
        if (block.isEmpty()) {
            ++i;
            continue;
        }
        close(begin, i, block);
        begin = i = block.end;
    }
    closeTail(begin);
    return std::move(m_found);
}

/// The lines from @p begin to @p end that are neither junk nor rules.
QList<qsizetype> Segmenter::textLines(qsizetype begin, qsizetype end) const
{
    QList<qsizetype> list;
    for (qsizetype i = begin; i < end; ++i) {
        if (!m_lines.is(i, Line::Kind::Junk) && !m_lines.is(i, Line::Kind::Rule))
            list.append(i);
    }
    return list;
}

/// Lines before the headline that head a section: several short ones apart, then prose. The last is the headline.
qsizetype Segmenter::skipHeadings(const QList<qsizetype> &list)
{
    qsizetype at = 0;
    while (at + 2 < list.size() && looksLikeHeadline(text(list[at])) && !looksLikeProse(text(list[at]))
           && looksLikeHeadline(text(list[at + 1])) && !looksLikeProse(text(list[at + 1]))
           && m_lines.block(list[at + 1]).gap > 0 && m_lines.block(list[at + 2]).gap > 0
           && m_lines.block(list[at + 1]).kind == Block::Kind::Paragraph && looksLikeProse(text(list[at + 2]))) {
        m_found.headings.append(list[at]);
        ++at;
    }
    return at;
}

/// A headline in the midst of a segment, so that an item without sources ends before it: in title case, apart from
/// what stands before it, which ended as a sentence does, and followed by prose.
bool Segmenter::beginsItem(const QList<qsizetype> &list, qsizetype at) const
{
    const Block &block = m_lines.block(list[at]);
    return at >= 2 && at + 1 < list.size() && block.gap > 0 && block.kind == Block::Kind::Paragraph
           && looksLikeHeadline(block.text) && !looksLikeProse(block.text) && isTitleCase(block.text)
           && looksLikeProse(text(list[at - 1])) && m_lines.block(list[at + 1]).gap > 0
           && looksLikeProse(text(list[at + 1])) && text(list[at + 1]).size() > block.text.size();
}

qsizetype Segmenter::titleLength(const QList<qsizetype> &list, qsizetype begin, qsizetype end) const
{
    const QString &first = text(list[begin]);
    const bool isAlone = end - begin == 1;
    // A single paragraph is an item without a headline; a short one before sources is a headline without a body.
    if (isAlone)
        return looksLikeProse(first) && !isTitleCase(first) ? 0 : 1;
    if (!looksLikeHeadline(first) && first.size() > 240)
        return 0;
    qsizetype length = 1;
    while (m_lines.isHardWrapped() && begin + length < end && m_lines.block(list[begin + length]).gap == 0
           && text(list[begin + length - 1]).size() >= WrappedHeadline
           && !looksLikeProse(text(list[begin + length - 1])) && begin + length + 1 < end
           && m_lines.block(list[begin + length + 1]).gap > 0)
        ++length;
    return length;
}

Segment Segmenter::segmentOf(const QList<qsizetype> &list, qsizetype begin, qsizetype end) const
{
    Segment segment;
    const qsizetype length = titleLength(list, begin, end);
    if (length > 0)
        segment.title = list[begin];
    segment.titleEnd = length > 0 ? list[begin + length - 1] + 1 : list[begin];
    segment.bodyEnd = list[end - 1] + 1;
    return segment;
}

void Segmenter::close(qsizetype begin, qsizetype end, const SourceBlock &block)
{
    const QList<qsizetype> list = textLines(begin, end);
    m_found.doubts.append(block.doubts);
    if (list.isEmpty() && !m_found.segments.isEmpty() && !m_found.segments.last().block.isEmpty()) {
        // Two blocks of sources with nothing between them are one.
        SourceBlock &last = m_found.segments.last().block;
        last.sources.append(block.sources);
        last.looseLabels.append(block.looseLabels);
        for (qsizetype i = last.end; i < block.first; ++i) {
            if (m_lines.is(i, Line::Kind::Rule))
                m_found.rules.append(i);
        }
        last.end = block.end;
        return;
    }
    if (list.isEmpty()) {
        for (qsizetype i = block.first; i < block.end; ++i)
            m_found.unplaced.append(i);
        return;
    }
    qsizetype from = skipHeadings(list);
    for (qsizetype at = from + 1; at < list.size(); ++at) {
        if (!beginsItem(list, at))
            continue;
        doubt(list[from], tr("This item states no source; the next headline begins below it."));
        m_found.segments.append(segmentOf(list, from, at));
        from = at;
    }
    Segment last = segmentOf(list, from, list.size());
    last.bodyEnd = block.first;   // rules before the sources are the item's too
    last.block = block;
    if (!last.title)
        doubt(list[from], tr("This item has no headline."));
    m_found.segments.append(last);
}

/// What follows the last sources: an item that the document's end cut off, or what belongs to the page.
void Segmenter::closeTail(qsizetype begin)
{
    const QList<qsizetype> list = textLines(begin, m_lines.size());
    const bool hasItems = !m_found.segments.isEmpty();
    const bool isHeadlineAndBody = list.size() > 1 && looksLikeHeadline(text(list[0]))
                                   && (looksLikeProse(text(list[1])) || list[1] + 1 == m_lines.size());
    const bool isLoneHeadline = list.size() == 1 && list[0] + 1 == m_lines.size() && isTitleCase(text(list[0]))
                                && text(list[0]).count(u' ') + 1 >= FewestWords;
    if (!hasItems || !(isHeadlineAndBody || isLoneHeadline || (list.size() > 1 && isTitleCase(text(list[0]))))) {
        m_found.unplaced.append(list);
        return;
    }
    doubt(list[0], tr("The document ends before this item's sources."));
    m_found.segments.append(segmentOf(list, 0, list.size()));
}

/// Every other line a headline, the rest one paragraph each.
bool alternates(const Lines &lines, const QList<qsizetype> &list)
{
    if (list.size() < 2 * FewestPairs)
        return false;
    for (qsizetype k = 0; k < list.size(); ++k) {
        const QString &text = lines.block(list[k]).text;
        const bool isLast = k + 1 == list.size();
        const bool fits =
            k % 2 == 0
                ? looksLikeHeadline(text) && !text.endsWith(u'.') && lines.block(list[k]).kind == Block::Kind::Paragraph
                : isLast || (looksLikeProse(text) && text.size() > lines.block(list[k - 1]).text.size());
        if (!fits)
            return false;
    }
    return true;
}

}   // namespace

Segmentation segmentBySources(const Lines &lines)
{
    return Segmenter(lines).segment();
}

Segmentation segmentByHeadlines(const Lines &lines)
{
    Segmentation found;
    QList<qsizetype> list;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.is(i, Line::Kind::Text))
            list.append(i);
        else if (!lines.is(i, Line::Kind::Junk) && !lines.is(i, Line::Kind::Rule))
            return found;
    }
    if (!alternates(lines, list)) {
        found.unplaced = list;
        return found;
    }
    for (qsizetype k = 0; k < list.size(); k += 2) {
        Segment segment;
        segment.title = list[k];
        segment.titleEnd = list[k] + 1;
        segment.bodyEnd = k + 1 < list.size() ? list[k + 1] + 1 : segment.titleEnd;
        found.segments.append(segment);
    }
    return found;
}
