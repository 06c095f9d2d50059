// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"
#include "bulletin/document.h"

#include <optional>

/// The one heading of the first level, where a document has one and begins with it: what it calls itself, unless an
/// item turns out to be called so.
std::optional<Block> mastheadOf(const Document &document);

/// Makes @p masthead the title of @p bulletin, where it states none and the masthead is in none of its items.
void entitle(Bulletin &bulletin, const std::optional<Block> &masthead);
