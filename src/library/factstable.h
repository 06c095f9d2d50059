// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "library/library.h"

// What is said of bulletins as a whole: the table `edited` of reader.sqlite over what `edition` says that they state.
// The table `bulletin` holds the outcome.

QString keyOf(Database &database, qint64 handle);
/// Throws Error when there is no such bulletin.
BulletinFacts factsAt(Database &database, qint64 handle);
/// What its newest edition states.
BulletinFacts statedFacts(Database &database, qint64 handle);

/// @p stated with what the reader says instead.
BulletinFacts editedFacts(Database &database, const BulletinFacts &stated);
void setFacts(Bulletin &bulletin, const BulletinFacts &facts);

/// On the connection of reader.sqlite: keeps @p facts where they differ from what the bulletin states. Throws Error
/// when there is no such bulletin.
void writeFacts(Database &database, const BulletinFacts &facts);
/// On the connection of library.sqlite: brings the bulletin, and the days of its undated items, into line with what
/// the reader says.
void applyFacts(Database &database, const QString &key);
/// The same for all bulletins of which the reader says something: a program may have ended between the two files.
void applyAllFacts(Database &database);
