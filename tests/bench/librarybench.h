// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/report.h"

/// Import with index against the same rows by SQLite's C API into a plain FTS5; a bookmark on disk against four
/// kilobytes appended and synced.
void benchLibrary(Report &report);
