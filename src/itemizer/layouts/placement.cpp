// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/layouts/placement.h"

#include "itemizer/layouts/headlines.h"

namespace {

constexpr qsizetype Sample = 2000;   // lines that tell

/// What stands on both sides of a block of sources.
struct Sides
{
    bool isBodyBefore = false;
    bool isBodyAfter = false;
    bool hasAfter = false;
};

Sides sidesOf(const Lines &lines, const SourceBlock &block)
{
    const qsizetype last = lastShown(lines, block.first);
    const auto skipDates = [&lines](qsizetype i) {
        while (i < lines.size() && (lines.isDateLabel(i) || lines.is(i, Line::Kind::Junk)))
            ++i;
        return i;
    };
    const qsizetype next = lines.nextShown(skipDates(block.end), lines.size());
    return {last >= 0 && isBodyLike(lines, last) && !lines.isDateLabel(last),
            next < lines.size() && isBodyLike(lines, next), next < lines.size()};
}

}   // namespace

qsizetype lastShown(const Lines &lines, qsizetype i)
{
    --i;
    while (i >= 0 && (lines.is(i, Line::Kind::Junk) || lines.is(i, Line::Kind::Rule)))
        --i;
    return i;
}

bool sourcesStandAbove(const Lines &lines, Bare bare)
{
    qsizetype above = 0;
    qsizetype below = 0;
    std::optional<Sides> first;
    for (qsizetype i = 0; i < std::min(lines.size(), Sample);) {
        const SourceBlock block = readSourceBlock(lines, i, bare);
        if (block.isEmpty()) {
            ++i;
            continue;
        }
        i = block.end;
        const Sides sides = sidesOf(lines, block);
        if (!first)
            first = sides;
        if (!sides.hasAfter)
            continue;
        above += !sides.isBodyBefore && sides.isBodyAfter ? 1 : 0;
        below += sides.isBodyBefore && !sides.isBodyAfter ? 1 : 0;
    }
    if (!first)
        return false;
    // Where both sides look alike the first source tells.
    return above != below ? above > below : !first->isBodyBefore && first->isBodyAfter;
}
