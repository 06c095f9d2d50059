// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"
#include "itemizer/lines.h"

/// Lines that state the sources of one item; without lines where there are none.
struct SourceBlock
{
    qsizetype first = 0;   ///< index of its first line
    qsizetype end = 0;     ///< of the line after its last one
    QList<Source> sources;
    QList<Doubt> doubts;

    bool isEmpty() const { return first == end; }
};

/// What may begin a block of sources without a label or an address of its own.
enum class Bare { Nothing, DatedLines };

/// True where lines that are a date recur, so that items open with them.
bool hasDateLines(const Lines &lines);

/// The source block that begins at line @p first; empty when none begins there.
SourceBlock readSourceBlock(const Lines &lines, qsizetype first, Bare bare = Bare::Nothing);

/// The addresses, and headlines with addresses, from line @p first on, which need no label; ends before @p end.
SourceBlock readAddresses(const Lines &lines, qsizetype first, qsizetype end);

/// The sources that lines @p first to @p end state by the reader's word: a line that begins like no source of those
/// before it is one of its own. Junk states none.
SourceBlock readGivenSources(const Lines &lines, qsizetype first, qsizetype end);

/// A line that is a name and a date and nothing else: `CGTN, 17.01.2022`, `2005-10-28 Xinhuanet`, `Xinhua | May 3, 2010`.
bool isDatedCitation(const Lines &lines, qsizetype i);

/// A line that is a date, with a time or a weekday, and nothing else: `16:19 06.05.2020`.
bool isDateLine(const Lines &lines, qsizetype i);

/// True where bare dated citations recur, so that they are the document's way to name its sources.
bool hasDatedCitations(const Lines &lines);
