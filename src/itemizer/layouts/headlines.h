// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/lines.h"

/// Prose, as far as its form tells: ends as a sentence does, is long, or is the first full line of a wrapped paragraph.
bool isBodyLike(const Lines &lines, qsizetype i);

/// A line all of whose letters are capitals, of an alphabet that has them.
bool isAllCaps(QStringView text);

/// The first line of the headline that ends in line @p last, not before @p begin: headlines are wrapped where lines are.
qsizetype headlineBegin(const Lines &lines, qsizetype last, qsizetype begin);

/// A line of the text of @p i that a headline is made of: without its number, a footnote's number, a stray quotation
/// mark and the page's own marks.
Piece headlinePiece(const Lines &lines, qsizetype i);
Piece headlinePiece(const Lines &lines, qsizetype i, Range part);

/// All pieces of the headline in lines @p begin to @p end.
QList<Piece> headlinePieces(const Lines &lines, qsizetype begin, qsizetype end);

/// The body in the lines from @p begin to @p end: without junk, links back, a signature after `--` and what follows it.
QList<Piece> bodyPieces(const Lines &lines, qsizetype begin, qsizetype end);

/// The line from @p begin on that is `--` and nothing else; @p end when there is none.
qsizetype signatureIn(const Lines &lines, qsizetype begin, qsizetype end);

/// The line after the last in which the body that ends before @p end goes on, when headings of the next section
/// stand there: short lines, apart, that end no sentence.
qsizetype withoutHeadings(const Lines &lines, qsizetype begin, qsizetype end);

/// The strong or otherwise set apart beginning of a paragraph that is its headline: `**Title.** Text`; empty when there
/// is none.
Range runInHeadline(const Lines &lines, qsizetype i);

/// Parts line @p i into the headline in its first part and the rest as body, without the full stop between.
void addRunIn(const Lines &lines, qsizetype i, Range headline, Segment &segment);

/// The line after the body that ends before @p end without the tags below it: short lines in a row that are all links,
/// which a printed page shows as `Climate [11]`.
qsizetype withoutTags(const Lines &lines, qsizetype begin, qsizetype end);

/// The level of a heading; of a line that is strong from end to end, one below all headings; else 0.
int headingLevel(const Lines &lines, qsizetype i);

/// The level of most headings that text follows, where there are several; else 0.
int titleLevel(const Lines &lines);

/// True where strong beginnings of paragraphs recur, so that they are the headlines.
bool hasRunInHeadlines(const Lines &lines);
