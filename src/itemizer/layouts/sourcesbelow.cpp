// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/text.h"
#include "itemizer/layouts/headlines.h"
#include "itemizer/layouts/layouts.h"
#include "itemizer/layouts/placement.h"
#include "itemizer/sourceblock.h"
#include "itemizer/sourceline.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestHeadline = 240;
constexpr qsizetype LongestContents = 2000;   // lines in which a list of contents may repeat the headlines
constexpr qsizetype ShortestRepeated = 12;    // units; shorter lines repeat by chance
constexpr qsizetype FewestWords = 3;          // of a headline that the end of the file leaves alone
constexpr qsizetype WrappedHeadline =
    24;   // a headline is broken where the page is full; shorter lines are broken on purpose

QString tr(const char *text)
{
    return QCoreApplication::translate("Segments", text);
}

/// True where no blank line parts anything and every line is a paragraph of its own.
bool isTight(const Lines &lines)
{
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines.block(i).gap > 0)
            return false;
    }
    return !lines.isHardWrapped();
}

/// Finds the items between source blocks.
class Segmenter final
{
public:
    Segmenter(const Lines &lines, Bare bare)
        : m_lines(lines)
        , m_bare(bare)
        , m_hasDateLines(hasDateLines(lines))
        , m_titleLevel(titleLevel(lines))
        , m_hasRunIns(hasRunInHeadlines(lines))
        , m_isTight(isTight(lines))
    {
    }

    Segmentation segment();

private:
    void close(qsizetype begin, qsizetype end, SourceBlock &block);
    void closeTail(qsizetype begin);
    QList<qsizetype> textLines(qsizetype begin, qsizetype end) const;
    bool beginsItem(const QList<qsizetype> &text, qsizetype at) const;
    qsizetype itemBegin(const QList<qsizetype> &text);
    qsizetype skipHeadings(const QList<qsizetype> &text, qsizetype at) const;
    qsizetype numberedBegin(const QList<qsizetype> &text) const;
    qsizetype repeatedBegin(const QList<qsizetype> &text) const;
    qsizetype outdentedBegin(const QList<qsizetype> &text) const;
    qsizetype markedBegin(const QList<qsizetype> &text) const;
    bool isMarked(qsizetype line) const;
    Segment segmentOf(const QList<qsizetype> &text, qsizetype begin, qsizetype end) const;
    qsizetype titleLength(const QList<qsizetype> &text, qsizetype begin, qsizetype end) const;
    QStringView text(qsizetype line) const { return m_lines.text(line); }
    void name(const QList<qsizetype> &text, qsizetype begin, qsizetype end, const QString &name);
    void doubt(qsizetype line, const QString &reason)
    {
        m_found.doubts.append({m_lines.block(line).range, m_lines.block(line).line, reason});
    }

    const Lines &m_lines;
    Bare m_bare;
    bool m_hasDateLines;   // items open with a line that is a date
    Segmentation m_found;
    int m_titleLevel = 0;   // of the headings that are headlines; 0 when none are
    bool m_hasRunIns = false;
    bool m_isTight = false;
    int m_number = 0;   // of the last numbered headline
};

Segmentation Segmenter::segment()
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < m_lines.size();) {
        SourceBlock block = readSourceBlock(m_lines, i, m_bare);
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

void Segmenter::name(const QList<qsizetype> &list, qsizetype begin, qsizetype end, const QString &name)
{
    for (qsizetype at = begin; at < end; ++at)
        m_found.named.append({list[at], name});
}

/// Lines before the headline that head a section: several short ones apart, then prose. The last is the headline.
qsizetype Segmenter::skipHeadings(const QList<qsizetype> &list, qsizetype at) const
{
    while (at + 2 < list.size() && looksLikeHeadline(text(list[at])) && !looksLikeProse(text(list[at]))
           && looksLikeHeadline(text(list[at + 1])) && !looksLikeProse(text(list[at + 1]))
           && (m_isTight || m_lines.block(list[at + 1]).gap > 0)
           && m_lines.block(list[at + 1]).kind == Block::Kind::Paragraph && looksLikeProse(text(list[at + 2])))
        ++at;
    return at;
}

/// The last line that has the number which comes next, or begins anew at 1 behind a list of contents.
qsizetype Segmenter::numberedBegin(const QList<qsizetype> &list) const
{
    for (qsizetype at = list.size() - 1; at >= 0; --at) {
        const Enumeration entry = readEnumeration(text(list[at]));
        if (entry.length > 0 && entry.number == m_number + 1 && looksLikeHeadline(text(list[at]))
            && (at == 0 || m_number > 0 || m_lines.block(list[at]).gap > 0) && at + 1 < list.size())
            return at;
    }
    return -1;
}

/// The last line that repeats one before it, as headlines repeat the list of contents.
qsizetype Segmenter::repeatedBegin(const QList<qsizetype> &list) const
{
    QSet<QString> seen;
    qsizetype found = -1;
    for (qsizetype at = 0; at < std::min(list.size(), LongestContents); ++at) {
        const QString key = comparable(m_lines.text(headlinePiece(m_lines, list[at])).toString());
        if (key.size() < ShortestRepeated)
            continue;
        if (seen.contains(key) && at + 1 < list.size())
            found = at;
        seen.insert(key);
    }
    return found;
}

/// The last headline that stands further out than all that follows it.
qsizetype Segmenter::outdentedBegin(const QList<qsizetype> &list) const
{
    if (list.isEmpty())
        return -1;
    qint16 inner = m_lines.block(list.last()).indent;
    for (qsizetype at = list.size() - 2; at >= 0; --at) {
        const qint16 indent = m_lines.block(list[at]).indent;
        if (indent < inner && !isBodyLike(m_lines, list[at]))
            return at;
        inner = std::min(inner, indent);
    }
    return -1;
}

/// The first line that its form makes a headline: a heading of the level that headlines have, a strong beginning.
qsizetype Segmenter::markedBegin(const QList<qsizetype> &list) const
{
    const auto first = std::find_if(list.begin(), list.end(), [this](qsizetype line) { return isMarked(line); });
    return first == list.end() ? -1 : first - list.begin();
}

bool Segmenter::isMarked(qsizetype line) const
{
    return (m_titleLevel > 0 && headingLevel(m_lines, line) == m_titleLevel)
           || (m_hasRunIns && !runInHeadline(m_lines, line).isEmpty());
}

/// Where the item begins that ends with @p list: after headings, contents, a masthead.
qsizetype Segmenter::itemBegin(const QList<qsizetype> &list)
{
    qsizetype at = 0;
    if (const qsizetype marked = markedBegin(list); marked >= 0) {
        at = marked;
    } else if (const qsizetype numbered = numberedBegin(list); numbered >= 0) {
        at = numbered;
        ++m_number;
    } else if (const qsizetype repeated = m_found.segments.isEmpty() ? repeatedBegin(list) : -1; repeated >= 0) {
        at = repeated;
    } else if (const qsizetype outdented = outdentedBegin(list); outdented >= 0) {
        at = outdented;
    } else {
        at = skipHeadings(list, 0);
    }
    return at > 0 && m_hasDateLines && isDateLine(m_lines, list[at - 1]) ? at - 1 : at;
}

/// A headline in the midst of a segment, so that an item without sources ends before it: in title case, apart from
/// what stands before it, which ended as a sentence does, and followed by prose.
bool Segmenter::beginsItem(const QList<qsizetype> &list, qsizetype at) const
{
    const Block &block = m_lines.block(list[at]);
    if (isMarked(list[at]))
        return true;
    return at >= 2 && at + 1 < list.size() && block.gap > 0 && block.kind == Block::Kind::Paragraph
           && looksLikeHeadline(block.text) && !looksLikeProse(block.text) && isTitleCase(block.text)
           && looksLikeProse(text(list[at - 1])) && m_lines.block(list[at + 1]).gap > 0
           && looksLikeProse(text(list[at + 1])) && text(list[at + 1]).size() > block.text.size();
}

qsizetype Segmenter::titleLength(const QList<qsizetype> &list, qsizetype begin, qsizetype end) const
{
    const QStringView first = text(list[begin]);
    if (headingLevel(m_lines, list[begin]) > 0)
        return 1;
    const bool isAlone = end - begin == 1;
    // A single paragraph is an item without a headline; a short one before sources is a headline without a body.
    if (isAlone)
        return looksLikeProse(first) && !isTitleCase(first) ? 0 : 1;
    if (!looksLikeHeadline(first) && first.size() > LongestHeadline)
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
    segment.first = list[begin];
    segment.end = list[end - 1] + 1;
    if (m_hasDateLines && isDateLine(m_lines, list[begin]) && begin + 1 < end) {
        const FoundDate found = *findLastDate(text(list[begin]), m_lines.dateOrder());
        segment.date = found.date;
        segment.dateRange = m_lines.block(list[begin]).original(found.range);
        ++begin;
    }
    if (const Range runIn = runInHeadline(m_lines, list[begin]); !runIn.isEmpty()) {
        addRunIn(m_lines, list[begin], runIn, segment);
        segment.body += bodyPieces(m_lines, list[begin] + 1, segment.end);
        return segment;
    }
    const qsizetype length = titleLength(list, begin, end);
    const qsizetype bodyBegin = length > 0 ? list[begin + length - 1] + 1 : list[begin];
    if (length > 0)
        segment.title = headlinePieces(m_lines, list[begin], bodyBegin);
    segment.body = bodyPieces(m_lines, bodyBegin, withoutTags(m_lines, bodyBegin, segment.end));
    if (length == 0 && !segment.body.isEmpty()) {   // a number before an item without a headline
        Range &part = segment.body.first().part;
        part = Range::fromTo(part.start + readEnumeration(m_lines.text(segment.body.first())).length, part.end());
    }
    return segment;
}

/// Sources that state no date were published when the item says it was; an item with a date alone has a source.
void dateSources(Segment &segment)
{
    if (segment.date.isEmpty())
        return;
    for (Source &source : segment.sources) {
        if (!source.date.isEmpty())
            continue;
        source.date = segment.date;
        source.ranges.date = segment.dateRange;
    }
}

void Segmenter::close(qsizetype begin, qsizetype end, SourceBlock &block)
{
    const QList<qsizetype> list = textLines(begin, end);
    m_found.doubts.append(block.doubts);
    if (list.isEmpty() && !m_found.segments.isEmpty() && !m_found.segments.last().sources.isEmpty()) {
        // Two blocks of sources with nothing between them are one.
        Segment &last = m_found.segments.last();
        last.sources.append(block.sources);
        last.end = block.end;
        return;
    }
    if (list.isEmpty())
        return;
    qsizetype from = itemBegin(list);
    name(list, 0, from, u"heading"_s);
    for (qsizetype at = from + 1; at < list.size(); ++at) {
        if (!beginsItem(list, at))
            continue;
        doubt(list[from], tr("This item states no source; the next headline begins below it."));
        m_found.segments.append(segmentOf(list, from, at));
        from = at;
    }
    Segment last = segmentOf(list, from, list.size());
    last.sources = std::move(block.sources);
    last.end = block.end;
    dateSources(last);
    if (last.title.isEmpty())
        doubt(list[from], tr("This item has no headline."));
    m_found.segments.append(last);
}

/// What follows the last sources: an item that the document's end cut off, or what belongs to the page.
void Segmenter::closeTail(qsizetype begin)
{
    const qsizetype signature = signatureIn(m_lines, begin, m_lines.size());
    const QList<qsizetype> list = textLines(begin, signature);
    for (qsizetype i = signature; i < m_lines.size(); ++i)
        m_found.named.append({i, u"signature"_s});
    if (list.isEmpty() || m_found.segments.isEmpty())
        return;
    const qsizetype dated = m_hasDateLines && isDateLine(m_lines, list.first()) && list.size() > 1 ? 1 : 0;
    const qsizetype from = dated == 1 ? 0 : itemBegin(list);
    const QStringView first = text(list[from + dated]);
    const qsizetype size = list.size() - from - dated;
    const qsizetype last = list.last();
    const bool isHeadlineAndBody = size > 1 && looksLikeHeadline(first)
                                   && (looksLikeProse(text(list[from + dated + 1])) || list[from + dated + 1] == last);
    const bool isLoneHeadline =
        size == 1 && last + 1 == m_lines.size() && isTitleCase(first) && first.count(u' ') + 1 >= FewestWords;
    const bool isSame =
        isMarked(list[from])
        || (size > 1 && isBodyLike(m_lines, list[from + dated + 1]) && !isBodyLike(m_lines, list[from]));
    if (!(isHeadlineAndBody || isLoneHeadline || isSame || (size > 1 && isTitleCase(first))))
        return;
    doubt(list[from], tr("The document ends before this item's sources."));
    name(list, 0, from, u"heading"_s);
    Segment segment = segmentOf(list, from, list.size());
    if (!segment.date.isEmpty()) {   // its date is all that it states of its source
        segment.sources.append(Source());
        dateSources(segment);
    }
    m_found.segments.append(segment);
}

}   // namespace

Segmentation sourcesBelow(const Lines &lines)
{
    const Bare bare = hasDatedCitations(lines) ? Bare::DatedLines : Bare::Nothing;
    return sourcesStandAbove(lines, bare) ? Segmentation() : Segmenter(lines, bare).segment();
}
