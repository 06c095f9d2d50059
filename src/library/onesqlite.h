// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// True when Qt's database driver and this program run on one and the same copy of SQLite: only then may a handle
/// of Qt's be given to SQLite's own functions. Asks without touching a handle, once for the process; any thread.
bool sharesOneSqlite();
