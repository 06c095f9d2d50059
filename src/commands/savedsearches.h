// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

// What can be done to the searches that the reader keeps: functions of values. One that cannot be done, as moving the
// first one up, changes nothing.

using SavedSearches = QList<SavedSearch>;

/// At the end; in the place of one of the same name at the top.
SavedSearches withSearch(SavedSearches searches, const QString &name, const QString &query);
SavedSearches withName(SavedSearches searches, qint64 id, const QString &name);
/// @param by -1 before the one above it, 1 after the one below
SavedSearches moved(const SavedSearches &searches, qint64 id, int by);
/// Under the one above it.
SavedSearches nested(SavedSearches searches, qint64 id);
/// Out of the one that it stands under, and behind it.
SavedSearches unnested(const SavedSearches &searches, qint64 id);
/// With all that stand under it.
SavedSearches withoutSearch(const SavedSearches &searches, qint64 id);
