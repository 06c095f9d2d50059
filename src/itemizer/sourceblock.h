// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"
#include "itemizer/lines.h"

/// The lines under an item that state its sources; without lines where there are none.
struct SourceBlock
{
    qsizetype first = 0;        ///< index of its first line
    qsizetype end = 0;          ///< of the line after its last one
    QList<Range> looseLabels;   ///< of labels that no source follows
    QList<Source> sources;
    QList<Doubt> doubts;

    bool isEmpty() const { return first == end; }
};

/// The source block that begins at line @p first; empty when none begins there.
SourceBlock readSourceBlock(const Lines &lines, qsizetype first);
