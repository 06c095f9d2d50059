// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/repairs.h"
#include "itemizer/lines.h"

/// What stands at @p range, line by line, white space folded.
QString quoteAt(const Lines &lines, const Range &range);

/// Where what @p repair quotes stands: at its range where that still says so or nothing was quoted, else the nearest
/// place that says the same. Nothing where no line is left that does.
std::optional<Range> placeOf(const Lines &lines, const Repair &repair);
