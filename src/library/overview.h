// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "library/library.h"

#include <optional>

/// Counts what the library pane shows. What only imports change is counted anew only after one: over a million items it
/// takes a second, and every mark of the reader's asks for an overview.
class Overviews final
{
public:
    /// @param database always the same one, which writes nothing itself
    Overview overview(Database &database);

private:
    qint64 m_version = -1;   ///< SQLite's, of library.sqlite when it was counted
    Overview m_counted;      ///< without what the reader did
};
