// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/lines.h"
#include "itemizer/segments.h"

/// Segments for the entries that @p document marks off: an entry that holds a whole bulletin is split into its items;
/// any other is one item, whose source is what it states, else the entry itself where it has an address. Line numbers
/// are those of @p blocks, which the prepared blocks of the document are put into.
Segmentation segmentEntries(const Document &document, const HouseStyle &style, QList<Block> &blocks);
