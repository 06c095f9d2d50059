// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/adoption.h"

#include "itemizer/links.h"

namespace {

/// The links whose text or address stands in one of @p pieces.
QList<Source> linkedIn(const Lines &lines, const QList<Piece> &pieces)
{
    QList<Source> sources;
    for (const Piece &piece : pieces) {
        if (lines.line(piece.line).isGiven)
            continue;
        const Block &block = lines.block(piece.line);
        for (const Link &link : linksOf(block)) {
            const bool isWithin = link.whole.start < piece.part.end() && link.whole.end() > piece.part.start;
            if (!isWithin || link.isImage)
                continue;
            Source source;
            source.url = link.url;
            source.ranges.url = link.urlRange.isEmpty() ? Range() : block.original(link.urlRange);
            sources.append(source);
        }
    }
    return sources;
}

}   // namespace

void adoptLinks(const Lines &lines, Segmentation &found)
{
    for (Segment &segment : found.segments) {
        const bool isOpen = segment.sources.size() == 1 && segment.sources.first().url.isEmpty();
        if (!segment.sources.isEmpty() && !isOpen)
            continue;
        const QList<Source> linked = linkedIn(lines, segment.title);
        if (isOpen && !linked.isEmpty())
            segment.sources.first().url = linked.first().url;
        else if (segment.sources.isEmpty())
            segment.sources = linked.isEmpty() ? linkedIn(lines, segment.body) : linked;
    }
}
