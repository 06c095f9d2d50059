// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "library/indextable.h"
#include "library/library.h"

// The columns `trashed` of `item` and `bulletin`. What lies in the trash is in no list and not in the index.

bool isTrashed(Database &database, qint64 place);
/// Nothing happens to an item that is in the trash already.
void trashItem(Database &database, IndexWriting &index, qint64 place, qint64 now);

/// Answers what was taken away and was not before.
Removal trashItems(Database &database, const QStringList &ids);
/// Items that stand in another bulletin stay.
Removal trashBulletin(Database &database, qint64 handle);
/// Brings back the items, and the bulletins they stand in.
void restoreRemoval(Database &database, const Removal &removal);
