// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/lines.h"
#include "itemizer/segments.h"

/// A stretch of lines.
struct Stretch
{
    qsizetype begin = 0;
    qsizetype end = 0;   ///< the line after its last one

    bool isEmpty() const { return begin >= end; }
    bool contains(qsizetype line) const { return line >= begin && line < end; }
};

/// The lines of which @p range of the original holds something; empty when none shows there. Where it begins or ends
/// within a line, the line is parted there, in @p found too.
Stretch stretchAt(Lines &lines, Segmentation &found, const Range &range);
