// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sqlite3.h>

/// `closeness(words)`: how close a row comes to what is searched, the greater the closer. A match counts more in a
/// title than in a publisher or a body, more in a body than in an address, and each further one in the same place
/// counts less. Unlike FTS5's own rank it never walks the whole index, so it serves to order the newest matches.
void closeness(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *answer, int count,
               sqlite3_value **values);
