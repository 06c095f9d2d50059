// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/stretch.h"

#include "bulletin/text.h"

namespace {

/// @p pieces of lines of which line @p line becomes two: what is before @p head of its text, and from @p tail on.
void partPieces(QList<Piece> &pieces, qsizetype line, qsizetype head, qsizetype tail)
{
    QList<Piece> parted;
    for (Piece piece : std::as_const(pieces)) {
        if (piece.line != line) {
            piece.line += piece.line > line ? 1 : 0;
            parted.append(piece);
            continue;
        }
        const Range first = Range::fromTo(piece.part.start, std::min(piece.part.end(), head));
        const Range second = Range::fromTo(std::max<qsizetype>(piece.part.start, tail), piece.part.end());
        if (!first.isEmpty())
            parted.append({piece.line, first});
        if (!second.isEmpty())
            parted.append({piece.line + 1, {second.start - tail, second.length}});
    }
    pieces = parted;
}

/// Follows the parting of a line, see partPieces().
void partSegments(Segmentation &found, qsizetype line, qsizetype head, qsizetype tail)
{
    for (Segment &segment : found.segments) {
        segment.first += segment.first > line ? 1 : 0;
        segment.end += segment.end > line ? 1 : 0;
        if (segment.end <= line)
            continue;
        partPieces(segment.title, line, head, tail);
        partPieces(segment.body, line, head, tail);
    }
    QList<NamedLine> named;
    for (const NamedLine &each : std::as_const(found.named)) {
        named.append({each.line + (each.line > line ? 1 : 0), each.name});
        if (each.line == line)
            named.append({line + 1, each.name});
    }
    found.named = named;
}

/// Brackets that stood around what was parted off are no text of their own.
void dropMarks(const Lines &lines, Segmentation &found, qsizetype line)
{
    const QStringView text = lines.text(line);
    if (std::any_of(text.begin(), text.end(), [](QChar character) { return character.isLetterOrNumber(); }))
        return;
    const auto isThere = [line](const Piece &piece) { return piece.line == line; };
    for (Segment &segment : found.segments) {
        segment.title.removeIf(isThere);
        segment.body.removeIf(isThere);
    }
}

void partAt(Lines &lines, Segmentation &found, qsizetype position)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Block &block = lines.block(i);
        const qsizetype at = position - block.range.start;
        const bool isWithin = block.range.contains(position) && block.range.length == block.text.size()
                              && !isBlank(QStringView(block.text).first(at))
                              && !isBlank(QStringView(block.text).sliced(at));
        if (!isWithin)
            continue;
        const qsizetype head = trimmed(QStringView(block.text).first(at)).size();
        const qsizetype tail = block.text.size() - trimmed(QStringView(block.text).sliced(at)).size();
        partSegments(found, i, head, tail);
        lines.part(i, at);
        dropMarks(lines, found, i);
        dropMarks(lines, found, i + 1);
        return;
    }
}

}   // namespace

Stretch stretchAt(Lines &lines, Segmentation &found, const Range &range)
{
    partAt(lines, found, range.start);
    partAt(lines, found, range.end());
    Stretch stretch;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Range whole = lines.block(i).range;
        if (whole.start >= range.end() || whole.end() <= range.start || lines.text(i).isEmpty())
            continue;
        if (stretch.isEmpty())
            stretch.begin = i;
        stretch.end = i + 1;
    }
    return stretch;
}
