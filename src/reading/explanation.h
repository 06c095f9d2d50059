// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/itemizer.h"

/// What a line of the original was taken for. One that holds several things is told of several times.
struct ExplainedLine
{
    qsizetype number = 0;   ///< from 1
    qsizetype item = -1;    ///< as an index; -1 where it is part of none
    QString role;           ///< `title`, `body`, `source`, or the name of the junk
    QString reason;         ///< a sentence, or several
    QString text;           ///< as it is taken for that, white space folded

    bool operator==(const ExplainedLine &) const = default;
};

/// Why a document was read as it was.
struct Explanation
{
    QList<Candidate> candidates;   ///< the ways of reading it, the best first; the first one was taken
    QList<ExplainedLine> lines;    ///< in the order of the original; blank ones are passed over
};

/// @param text that the ranges of @p items count in
Explanation explain(const Itemized &items, const QString &text);
