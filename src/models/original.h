// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"

/// What a stretch of the original was read as.
struct OriginalMark
{
    enum class Kind { Junk, Body, Title, Citation, Publisher, SourceTitle, Date, Link };

    Kind kind = Kind::Junk;
    Range range;
    qsizetype item = 0;     ///< from 1, in the order of the bulletin; 0 for junk
    qsizetype source = 0;   ///< from 1, within the item; 0 where it is not of a source
    QString name = {};      ///< of junk

    bool operator==(const OriginalMark &) const = default;
};

/// The original of a bulletin with all that was recognised in it.
struct Original
{
    QString text;                ///< what ranges count in
    QList<OriginalMark> marks;   ///< by their starts; what lies within another comes behind it
    QStringList items;           ///< headlines, else first words
    QList<Doubt> doubts;
    QList<qsizetype> linesBefore;   ///< each 65,536th character, so that no page counts all lines; may be empty
};

/// A part of an original of bounded size, as a text view takes it: all line ends are one character.
struct OriginalPage
{
    /// Where a line begins.
    struct Line
    {
        qsizetype original = 0;
        qsizetype shown = 0;
    };

    QString text;
    QList<Line> lines = {Line()};   ///< never without the first one
    qsizetype firstLine = 1;        ///< number of the first one in the original
    Range range;                    ///< of the original
    QList<OriginalMark> marks;      ///< those in sight

    /// Positions outside the page are taken to its nearest end.
    qsizetype toShown(qsizetype original) const;
    qsizetype toOriginal(qsizetype shown) const;
};

/// Tells the marks of @p bulletin, which was read from @p text.
Original markedOriginal(QString text, const Bulletin &bulletin, const QList<Junk> &junk, const QList<Doubt> &doubts);

/// All of @p original, or the lines around @p position: a view lays out a page in a moment, but not 50 MB.
OriginalPage pageAround(const Original &original, qsizetype position);

/// The name of @p kind, as the legend and the margin have it.
QString shownKind(OriginalMark::Kind kind);

/// What the character at @p position was read as, in a sentence.
QString readAs(const Original &original, const QList<OriginalMark> &marks, qsizetype position);
