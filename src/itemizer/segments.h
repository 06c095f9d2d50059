// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/lines.h"
#include "itemizer/sourceblock.h"

#include <optional>

/// One item as lines: its headline, its body, its sources. Indices into Lines.
struct Segment
{
    std::optional<qsizetype> title;   ///< line of the headline
    qsizetype titleEnd = 0;           ///< the line after it; a headline may be wrapped
    qsizetype bodyEnd = 0;            ///< the line after the body, which begins at titleEnd
    SourceBlock block;
};

/// How the lines of a document fall into items.
struct Segmentation
{
    QList<Segment> segments;
    QList<qsizetype> headings;   ///< lines that head several items and belong to none
    QList<qsizetype> unplaced;   ///< lines that belong to no item
    QList<qsizetype> rules;      ///< lines drawn within an item, between its sources
    QList<Doubt> doubts;
};

/// Items whose sources stand below their bodies. Finds none where no sources are.
Segmentation segmentBySources(const Lines &lines);

/// A page that alternates headline and one paragraph, and states no sources. Finds none unless every line fits.
Segmentation segmentByHeadlines(const Lines &lines);
