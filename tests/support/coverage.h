// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/reading.h"

#include <algorithm>

/// What the items and the junk say they cover, as one flag for each character.
inline QList<bool> coverage(const Reading &reading, qsizetype length)
{
    QList<bool> covered(length, false);
    const auto cover = [&covered](const Range &range) {
        std::fill(covered.begin() + range.start, covered.begin() + range.end(), true);
    };
    for (const Item &item : reading.bulletin.items) {
        cover(item.titleRange);
        for (const BodyBlock &block : item.body)
            cover(block.range);
        for (const Source &source : item.sources) {
            cover(source.range);
            cover(source.ranges.url);
        }
    }
    for (const Junk &junk : reading.junk)
        cover(junk.range);
    return covered;
}
