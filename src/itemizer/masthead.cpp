// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/masthead.h"

#include "bulletin/text.h"

namespace {

bool isMasthead(const Block &block)
{
    return block.kind == Block::Kind::Heading && block.level == 1;
}

/// A rule or a picture may stand above it.
bool isDecoration(const Block &block)
{
    return block.kind == Block::Kind::Rule || block.kind == Block::Kind::ImageText;
}

}   // namespace

std::optional<Block> mastheadOf(const Document &document)
{
    const QList<Block> &blocks = document.blocks;
    const auto first = std::find_if_not(blocks.begin(), blocks.end(), isDecoration);
    if (first == blocks.end() || !isMasthead(*first) || std::any_of(first + 1, blocks.end(), isMasthead))
        return {};
    return *first;
}

void entitle(Bulletin &bulletin, const std::optional<Block> &masthead)
{
    if (!masthead || !bulletin.title.isEmpty())
        return;
    const bool isItem = std::ranges::any_of(
        bulletin.items, [&masthead](const Item &item) { return item.range.contains(masthead->range.start); });
    if (!isItem)
        bulletin.title = folded(masthead->text);
}
