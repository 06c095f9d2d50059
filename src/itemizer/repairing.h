// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/repairs.h"
#include "itemizer/lines.h"
#include "itemizer/segments.h"

/// Puts right in @p found what @p repairs say, one after another; lines are parted where a repair names a part of one.
/// What the layout doubted in items put right is no doubt any more; a repair without a place is one.
/// Answers the repairs with the places and quotes they have in this document; those without a place as they were, unless
/// they are inherited, and the edition they were made on keeps them.
QList<Repair> applyRepairs(Lines &lines, Segmentation &found, const Repairs &repairs);

/// Gives the items of @p repaired the ids that those of @p plain, the same document without repairs, have in their
/// places, so that what the reader kept of an item stays with it.
void keepIds(Bulletin &repaired, const Bulletin &plain);
