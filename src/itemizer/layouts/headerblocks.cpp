// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/text.h"
#include "itemizer/layouts/headlines.h"
#include "itemizer/layouts/layouts.h"
#include "itemizer/layouts/linkedentry.h"
#include "itemizer/layouts/placement.h"
#include "itemizer/sourceblock.h"
#include "itemizer/sourcedraft.h"
#include "itemizer/sourceline.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype FewestItems = 2;
constexpr qsizetype LongestMark = 6;   // `#12`, `(3)` above a header

/// Lines without a gap between them: publisher, date, headline, author.
struct Header
{
    qsizetype begin = 0;   // of the publisher
    qsizetype date = 0;
    qsizetype title = 0;
    qsizetype titleEnd = 0;
    qsizetype end = 0;
};

/// The header whose date stands on line @p i.
std::optional<Header> headerAt(const Lines &lines, qsizetype i)
{
    const bool isDated = i > 0 && isDateLine(lines, i) && lines.block(i).gap == 0;
    if (!isDated || !lines.isText(i - 1) || !isPublisherName(lines.text(i - 1)) || isDateLine(lines, i - 1))
        return {};
    Header header{.begin = i - 1, .date = i, .end = lines.stanzaEnd(i, lines.size())};
    qsizetype last = header.end;
    while (last > i + 1 && namesAuthor(lines.text(last - 1)))
        --last;
    if (last == i + 1 || isBodyLike(lines, last - 1))
        return {};
    header.titleEnd = last;
    header.title = headlineBegin(lines, last - 1, i + 1);
    return header;
}

Source sourceOf(const Lines &lines, const Header &header)
{
    SourceDraft draft;
    draft.addText(lines, header.begin, lines.shown(header.begin));
    Source source = draft.sources(lines).first();
    const FoundDate date = *findLastDate(lines.text(header.date), lines.dateOrder());
    source.date = date.date;
    source.ranges.date = lines.block(header.date).original(date.range);
    source.range = source.range.united(lines.block(header.date).range);
    return source;
}

/// Where the text above @p header ends: its number and rules belong to no item.
qsizetype textEnd(const Lines &lines, const Header &header)
{
    const qsizetype above = lastShown(lines, header.begin);
    const bool isMark = above >= 0 && lines.text(above).size() <= LongestMark && !isBodyLike(lines, above);
    return isMark ? above : header.begin;
}

}   // namespace

Segmentation headerBlocks(const Lines &lines)
{
    Segmentation found;
    QList<Header> headers;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const std::optional<Header> header = headerAt(lines, i))
            headers.append(*header);
    }
    if (headers.size() < FewestItems)
        return {};
    for (qsizetype k = 0; k < headers.size(); ++k) {
        const Header &header = headers[k];
        Segment segment;
        segment.first = header.begin;
        segment.end = k + 1 < headers.size() ? textEnd(lines, headers[k + 1]) : lines.size();
        segment.title = headlinePieces(lines, header.title, header.titleEnd);
        segment.body = bodyPieces(lines, header.end, segment.end);
        segment.sources = {sourceOf(lines, header)};
        found.segments.append(segment);
    }
    return found;
}
