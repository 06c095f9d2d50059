// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/lines.h"
#include "itemizer/links.h"
#include "itemizer/segments.h"

/// One entry of a list of links, in lines @p begin to @p end: `[Title](address). Text`, `[Title](address) ([Site](address))`,
/// `Title: address`, `Publisher: [Title](address)`, or a sentence with links in it, which has no title.
Segment linkedEntry(const Lines &lines, qsizetype begin, qsizetype end);

/// A short name, as publishers have: few words, the first with a capital, no sentence.
bool isPublisherName(QStringView text);
