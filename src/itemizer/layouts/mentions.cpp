// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/layouts/mentions.h"

#include "bulletin/text.h"
#include "itemizer/layouts/linkedentry.h"
#include "itemizer/sourceline.h"

namespace {

constexpr qsizetype LongestMention = 400;   // units from the start of a paragraph in which it stands

/// @p range of @p text without quotation marks and commas at its ends.
Range unquoted(QStringView text, Range range)
{
    constexpr QStringView marks = u"“”\"«»„‘’ ,，";
    while (range.length > 0 && marks.contains(text[range.start]))
        range = {range.start + 1, range.length - 1};
    while (range.length > 0 && marks.contains(text[range.end() - 1]))
        --range.length;
    return range;
}

}   // namespace

std::optional<Source> mentionIn(const Lines &lines, const Piece &piece)
{
    const QStringView text = lines.text(piece).left(LongestMention);
    const qsizetype open = text.indexOf(u'(');
    const qsizetype close = open < 0 ? -1 : text.indexOf(u')', open);
    if (close < 0 || !isPublisherName(text.first(open)))
        return {};
    const QStringView inside = text.sliced(open + 1, close - open - 1);
    const Citation citation = readCitation(inside, lines.dateOrder(), lines.yearAt(lines.block(piece.line).line));
    if (citation.date.isEmpty() && citation.title.isEmpty())
        return {};
    const auto original = [&](Range range) {
        return range.isEmpty() ? Range()
                               : lines.block(piece.line).original({piece.part.start + range.start, range.length});
    };
    Source source;
    const QStringView name = trimmed(text.first(open));
    source.publisher = folded(name);
    source.ranges.publisher = original({name.data() - text.data(), name.size()});
    source.date = citation.date;
    source.ranges.date = original({open + 1 + citation.dateRange.start, citation.dateRange.length});
    const bool isTitled = !citation.title.isEmpty();
    const Range quoted = isTitled ? citation.titleRange : citation.publisherRange;
    if (quoted.length > 0) {
        const Range bare = unquoted(inside, quoted);
        source.title = folded(inside.sliced(bare.start, bare.length));
        source.ranges.title = original({open + 1 + bare.start, bare.length});
    }
    source.citation = folded(text.first(close + 1));
    source.ranges.citation = original({0, close + 1});
    source.range = source.ranges.citation;
    return source;
}
