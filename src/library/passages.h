// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "library/library.h"

/// A line of @p body around the first match of @p query, cut at words.
Passage passageIn(const QString &body, const Query &query);

/// Without those of @p items that are gone.
QList<Passage> passagesAt(Database &database, const QList<ItemHandle> &items, const Query &query);
