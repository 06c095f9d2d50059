// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/itemizer.h"
#include "itemizer/lines.h"
#include "itemizer/segments.h"

/// Turns lines and segments into items, and accounts for every character of @p document on the way: what is in no
/// title, body or source becomes junk. Consumes the texts of the lines and what was found in them.
Itemized assemble(Lines &lines, Segmentation &found, const Document &document);
