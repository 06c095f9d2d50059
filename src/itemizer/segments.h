// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"

/// A stretch of the text of one line; the line is an index into Lines.
struct Piece
{
    qint32 line = 0;
    Range part;

    bool operator==(const Piece &) const = default;
};

/// One item as stretches of lines. Whatever of its lines is in none of them is junk.
struct Segment
{
    qsizetype first = 0;   ///< its first line
    qsizetype end = 0;     ///< the line after its last one
    QList<Piece> title;    ///< several where a headline is wrapped; none where it has none
    QList<Piece> body;     ///< in order; pieces of lines without a gap between may be one paragraph
    QList<Source> sources;
    PartialDate date;       ///< the one stated for the item itself
    Range dateRange;        ///< where, in the original
    qsizetype entry = -1;   ///< the entry of the document that it is, as an index; -1 where it is none
};

/// Why a line belongs to no item.
struct NamedLine
{
    qsizetype line = 0;
    QString name;   ///< see Junk::name
};

/// How the lines of a document fall into items.
struct Segmentation
{
    QList<Segment> segments;   ///< in order, apart
    QList<NamedLine> named;    ///< in order; a line in no item and not named here is `unplaced`
    QList<Doubt> doubts;
    double regularity = 1;   ///< how well the document keeps to this arrangement, 0 to 1
};
