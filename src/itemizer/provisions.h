// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/lines.h"
#include "itemizer/segments.h"

/// True where @p found are the articles of a statute, a contract, a charter: each headed by one and the same word or
/// sign with its number (`Article 3`, `§ 3`, `第三条`), and none with an address. What stands there in brackets with a
/// date is who decided it and when, not who reported it.
bool areProvisions(const Lines &lines, const Segmentation &found);
