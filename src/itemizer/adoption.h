// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/lines.h"
#include "itemizer/segments.h"

/// Gives items the links that no source line states: the link on a headline is the address of the only source, or a
/// source of its own; links within a body are sources where an item has no other.
void adoptLinks(const Lines &lines, Segmentation &found);
