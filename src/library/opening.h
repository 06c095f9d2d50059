// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "library/library.h"

// Opening a library: what is there is looked at before anything is written. Every function throws Error or SqlError.

/// Sees to it that both files in @p folder are there and as this program wants them.
void prepareLibrary(const QString &folder, Library::Access access);

/// Each shows both files, and writes at most one: `main`.
std::unique_ptr<Database> openForSearch(const QString &folder, Library::Access access);
std::unique_ptr<Database> openForImport(const QString &folder);
std::unique_ptr<Database> openForReader(const QString &folder);
/// Nothing is written, but where the place allows it SQLite can look into the index, which it takes for writing.
std::unique_ptr<Database> openForCheck(const QString &folder);
