// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/changes.h"
#include "library/library.h"

/// Where the line under a headline leads that shows what was corrected, or hides it.
inline constexpr char16_t ChangesTarget[] = u"coranto:changes";

/// `Corrected on 3 Jul 2024: headline, text.`, and since when the newest edition lacks the item; empty for an item
/// that was never corrected and stands in it.
QStringList correctionLines(const StoredItem &item);

/// What the last correction changed, field by field, with what was kept around it; empty when nothing is known.
QList<QList<Change>> correctionsOf(const StoredItem &item);
