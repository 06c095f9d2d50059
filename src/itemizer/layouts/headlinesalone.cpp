// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/layouts/layouts.h"
#include "itemizer/sourceblock.h"

namespace {

constexpr qsizetype FewestPairs = 3;   // headline and teaser alternate in letters too, but not so often

/// Every other line a headline, the rest one paragraph each.
bool alternates(const Lines &lines, const QList<qsizetype> &list)
{
    if (list.size() < 2 * FewestPairs)
        return false;
    for (qsizetype k = 0; k < list.size(); ++k) {
        const QString &text = lines.block(list[k]).text;
        const bool isLast = k + 1 == list.size();
        const bool fits = k % 2 == 0
                              ? looksLikeHeadline(text) && !text.endsWith(u'.') && !isDateLine(lines, list[k])
                                    && lines.block(list[k]).kind == Block::Kind::Paragraph
                              : isLast || (looksLikeProse(text) && text.size() > lines.block(list[k - 1]).text.size());
        if (!fits)
            return false;
    }
    return true;
}

}   // namespace

Segmentation headlinesAlone(const Lines &lines)
{
    Segmentation found;
    QList<qsizetype> list;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.isText(i))
            list.append(i);
        else if (!lines.is(i, Line::Kind::Junk) && !lines.is(i, Line::Kind::Rule))
            return found;
    }
    if (!lines.style().hasHeadlinePages || !alternates(lines, list))
        return found;
    for (qsizetype k = 0; k < list.size(); k += 2) {
        Segment segment;
        segment.first = list[k];
        segment.title.append(lines.piece(list[k]));
        if (k + 1 < list.size())
            segment.body.append(lines.piece(list[k + 1]));
        segment.end = (k + 1 < list.size() ? list[k + 1] : list[k]) + 1;
        found.segments.append(segment);
    }
    return found;
}
