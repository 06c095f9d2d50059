// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/spans.h"

#include "bulletin/text.h"

void SpannedText::append(const Block &block, Range part, QStringView separator)
{
    text += separator;
    const qsizetype shift = text.size() - part.start;
    text += QStringView(block.text).sliced(part.start, part.length);
    for (Span span : block.spans) {
        const qsizetype start = std::max<qsizetype>(span.range.start, part.start);
        const qsizetype end = std::min(span.range.end(), part.end());
        if (start >= end)
            continue;
        span.range = Range::fromTo(start + shift, end + shift);
        spans.append(span);
    }
}

SpannedText SpannedText::folded() const
{
    if (spans.isEmpty()) {
        QString result = ::folded(text);
        result.squeeze();   // joining lines left it room to grow
        return {result, {}};
    }
    QList<qsizetype> edges{0, text.size()};
    for (const Span &span : spans)
        edges << span.range.start << span.range.end();
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());

    // Folded from edge to edge, so that it is known where each edge comes to stand.
    SpannedText result;
    QList<qsizetype> places;
    bool isSpacePending = false;
    for (qsizetype e = 0; e < edges.size(); ++e) {
        places.append(result.text.size() + (isSpacePending && !result.text.isEmpty() ? 1 : 0));
        if (e + 1 == edges.size())
            break;
        const QStringView stretch = QStringView(text).sliced(edges[e], edges[e + 1] - edges[e]);
        const QString part = ::folded(stretch);
        if (part.isEmpty()) {
            isSpacePending = isSpacePending || !stretch.isEmpty();
            continue;
        }
        const bool isApart = isSpacePending || isBlank(stretch.front());
        if (isApart && !result.text.isEmpty()) {
            result.text += u' ';
            places.last() = result.text.size();
        }
        result.text += part;
        isSpacePending = isBlank(stretch.back());
    }
    const auto placeOf = [&edges, &places](qsizetype edge) {
        return places[std::lower_bound(edges.begin(), edges.end(), edge) - edges.begin()];
    };
    for (Span span : spans) {
        const qsizetype start = placeOf(span.range.start);
        const qsizetype end = std::min(placeOf(span.range.end()), result.text.size());
        span.range = Range::fromTo(start, end);
        while (!span.range.isEmpty() && isBlank(result.text[span.range.end() - 1]))
            --span.range.length;
        if (!span.range.isEmpty())
            result.spans.append(span);
    }
    return result;
}
