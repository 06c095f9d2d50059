// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/repairs.h"
#include "itemizer/stretch.h"

/// Moves lines between the items of a document, as the reader says. After each step the segments are in order and
/// apart, and each line is in the place it had or in the one it was given.
class Mending final
{
public:
    /// Both outlive it.
    Mending(Lines &lines, Segmentation &found) : m_lines(lines), m_found(found) {}

    /// False where there is nothing to do it to: no line shows there, or no item is before the one to be joined.
    bool mend(Repair::Kind kind, const Range &range);

private:
    bool make(Repair::Kind kind, const Stretch &stretch);
    bool makeTitle(const Stretch &stretch);
    bool makeText(const Stretch &stretch);
    bool makeSources(const Stretch &stretch);
    bool makeJunk(const Stretch &stretch);
    bool split(qsizetype line);
    bool join(qsizetype line);

    // Items
    qsizetype segmentAt(qsizetype line) const;     ///< that holds it; -1 when none does
    qsizetype segmentFrom(qsizetype line) const;   ///< that holds it, or the next one; -1 when there is none
    bool isEmpty(const Segment &segment) const;
    bool isUnderText(const Segment &segment, qsizetype line) const;
    qsizetype newSegment(qsizetype line);
    void fill(Segment &segment);
    void takeOutOfSource(Segment &segment, qsizetype line);
    void splitAt(qsizetype index, qsizetype line);
    qsizetype homeOf(const Stretch &stretch);
    void extend(Segment &segment, const Stretch &to);
    void take(const Stretch &stretch, qsizetype home);
    void takeFrom(Segment &segment, const Stretch &stretch);
    void trim(Segment &segment, const Stretch &taken);
    void addSources(Segment &segment, const Stretch &stretch);
    void addBody(Segment &segment, const QList<Piece> &pieces);

    // Lines
    QList<Stretch> byItems(const Stretch &stretch) const;
    bool shows(qsizetype line) const;
    QList<Piece> pieces(const Stretch &stretch);
    void name(const Stretch &stretch, const QString &name);
    bool isNamed(qsizetype line) const;
    void unname(const Stretch &stretch);
    void settle(const Range &range);

    Lines &m_lines;
    Segmentation &m_found;
};
