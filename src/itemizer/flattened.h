// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"
#include "itemizer/housestyle.h"

/// @p blocks in which a text that has lost its line breaks has them again: at drawn rules, at runs of spaces, before
/// the labels of @p style. Such a text is long, and has labels and rules or runs of spaces within; others are shared.
QList<Block> withBreaksRestored(const QList<Block> &blocks, const HouseStyle &style);

/// @p blocks as paragraphs where nearly all of them are quoted once: a bulletin that somebody passed on by mail.
QList<Block> withQuotesUndone(const QList<Block> &blocks);
