// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/lines.h"

#include <optional>

/// The source that a paragraph names in its first sentence: `Publisher (“TITLE”, 2004-10-26)`, `Publisher (9/30/97)`.
std::optional<Source> mentionIn(const Lines &lines, const Piece &piece);
