// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/lines.h"

/// The names in brackets that end a line: `(BBC)(Jakarta Post) (Reuters, 3 May)`, `[Xinhua]`.
struct Tail
{
    qsizetype begin = 0;   ///< where they begin, the white space before them excluded
    QList<Range> names;    ///< what stands in each bracket; none where the line ends otherwise
};

Tail tailOf(const Lines &lines, qsizetype i);

/// The sources that the names of @p tail of line @p i are.
QList<Source> tailSources(const Lines &lines, qsizetype i, const Tail &tail);
