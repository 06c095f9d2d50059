// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/sourcedraft.h"

#include "bulletin/text.h"
#include "itemizer/sourceline.h"

void SourceDraft::begin(const Lines &lines, qsizetype i)
{
    if (m_line == 0)
        m_line = lines.block(i).line;
}

void SourceDraft::addText(const Lines &lines, qsizetype i, Range part)
{
    begin(lines, i);
    const Block &block = lines.block(i);
    const QStringView text = trimmed(QStringView(block.text).sliced(part.start, part.length));
    if (text.isEmpty())
        return;
    const Range inBlock{text.data() - block.text.constData(), text.size()};
    m_pieces.append({text, block.original(inBlock)});
    cover(block.original(inBlock));
}

void SourceDraft::setAddress(const Lines &lines, qsizetype i, Range part)
{
    begin(lines, i);
    const Block &block = lines.block(i);
    // Nearly always the whole line, whose text is shared then: there are as many addresses as sources.
    m_url = part.length == block.text.size() ? block.text : block.text.sliced(part.start, part.length);
    m_urlRange = block.original(part);
    cover(m_urlRange);
}

void SourceDraft::extendAddress(const Lines &lines, qsizetype i, Range part)
{
    const Block &block = lines.block(i);
    m_url += QStringView(block.text).sliced(part.start, part.length);
    m_urlRange = m_urlRange.united(block.original(part));
    cover(block.original(part));
}

void SourceDraft::setLink(const Lines &lines, qsizetype i, Range part, const QString &url)
{
    begin(lines, i);
    m_url = url;
    m_urlRange = {};   // it does not show
    cover(lines.block(i).original(part));
}

bool SourceDraft::isDated(const Lines &lines) const
{
    return std::any_of(m_pieces.begin(), m_pieces.end(),
                       [&lines](const Text &piece) { return findLastDate(piece.text, lines.dateOrder()).has_value(); });
}

/// Where @p part of the pieces, joined by single spaces, stands in the original.
Range SourceDraft::originalOf(const Range &part) const
{
    Range original;
    qsizetype begin = 0;
    for (const Text &piece : m_pieces) {
        const qsizetype from = std::max<qsizetype>(part.start, begin);
        const qsizetype to = std::min(part.end(), begin + piece.text.size());
        if (from < to && piece.range.length == piece.text.size())
            original = original.united({piece.range.start + from - begin, to - from});
        else if (from < to)
            original = original.united(piece.range);
        begin += piece.text.size() + 1;
    }
    return original;
}

Source SourceDraft::source(const Lines &lines, const QString &whole, const Range &part) const
{
    const QStringView text = QStringView(whole).sliced(part.start, part.length);
    const auto original = [this, &part](const Range &range) {
        return range.isEmpty() ? Range() : originalOf({part.start + range.start, range.length});
    };
    const Citation citation = readCitation(text, lines.dateOrder(), m_pieces.isEmpty() ? 0 : lines.yearAt(m_line));
    Source source;
    source.citation = folded(text);
    source.publisher = citation.publisher;
    source.title = citation.title;
    source.date = citation.date;
    source.ranges.citation = original({0, text.size()});
    source.ranges.publisher = original(citation.publisherRange);
    source.ranges.title = original(citation.titleRange);
    source.ranges.date = original(citation.dateRange);
    source.range = source.ranges.citation;
    return source;
}

QList<Source> SourceDraft::sources(const Lines &lines) const
{
    QString whole;
    for (const Text &piece : m_pieces)
        whole += whole.isEmpty() ? piece.text.toString() : QString(u' ' % piece.text);
    QList<Source> list;
    for (const Range &part : splitCitations(whole, lines.dateOrder()))
        list.append(source(lines, whole, part));
    list.first().range = list.size() == 1 ? m_range : Range::fromTo(m_range.start, list.first().range.end());
    Source &last = list.last();
    last.url = m_url;
    last.ranges.url = m_urlRange;
    last.range = Range::fromTo(last.range.start, std::max(last.range.end(), m_range.end()));
    return list;
}
