// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "library/library.h"

// The tables of reader.sqlite: `read`, `bookmark`, `note`, `tag`, `search`. Each function is one transaction, on disk when it
// returns. The connection shows the library too, for reading.

/// Answers those whose mark changed.
QStringList markRead(Database &database, const QStringList &items, bool isRead);
QStringList markScopeRead(Database &database, const Scope &scope);

/// Answers those that were to be bookmarked and are not in the library; the others are done.
QStringList bookmarkItems(Database &database, const QStringList &items, bool isBookmarked);
void writeNote(Database &database, const QString &item, const QString &note);
void writeTags(Database &database, const QString &item, const QStringList &tags);

void writeSearches(Database &database, const QList<SavedSearch> &searches);
QList<SavedSearch> savedSearches(Database &database);

/// The item at @p place is bookmarked, noted or tagged.
bool isKeptByReader(Database &database, qint64 place);

Error absentError(const QStringList &absent);

/// Newest mark first.
QList<BookmarkRow> bookmarkRows(Database &database);
