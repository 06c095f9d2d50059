// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/layouts/headlines.h"
#include "itemizer/layouts/layouts.h"
#include "itemizer/links.h"

namespace {

constexpr qsizetype FewestSections = 3;
constexpr double FewestLinked = 0.8;      // part of the sections with links
constexpr double LongestSection = 3;      // paragraphs on average; an article has more under a heading
constexpr double Worth = 0.8;             // links in a text are weaker than sources that are stated

/// The links within a body, which are its sources where it states none.
QList<Source> linkSources(const Lines &lines, const Segment &segment)
{
    QList<Source> sources;
    for (qsizetype i = segment.first; i < segment.end; ++i) {
        const Block &block = lines.block(i);
        for (const Link &link : linksOf(block)) {
            if (link.isImage)
                continue;
            Source source;
            source.url = link.url;
            source.range = block.original(link.urlRange.isEmpty() ? Range() : link.urlRange);
            source.ranges.url = link.urlRange.isEmpty() ? Range() : source.range;
            if (link.urlRange.isEmpty())
                source.range = {};
            sources.append(source);
        }
    }
    return sources;
}

}   // namespace

Segmentation linkedSections(const Lines &lines)
{
    const int level = titleLevel(lines);
    if (level == 0)
        return {};
    Segmentation found;
    double linked = 0;
    double paragraphs = 0;
    for (qsizetype i = 0; i < lines.size();) {
        if (headingLevel(lines, i) != level) {
            ++i;
            continue;
        }
        Segment segment;
        segment.first = i;
        segment.title = headlinePieces(lines, i, i + 1);
        ++i;
        while (i < lines.size() && (headingLevel(lines, i) == 0 || headingLevel(lines, i) > level))
            ++i;
        segment.end = i;
        segment.body = bodyPieces(lines, segment.first + 1, segment.end);
        segment.sources = linkSources(lines, segment);
        linked += segment.sources.isEmpty() ? 0 : 1;
        paragraphs += double(segment.body.size());
        found.segments.append(segment);
    }
    const auto count = double(found.segments.size());
    if (found.segments.size() < FewestSections || linked < FewestLinked * count || paragraphs > LongestSection * count)
        return {};
    found.regularity = Worth;
    return found;
}
