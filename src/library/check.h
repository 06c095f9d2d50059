// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "library/library.h"

/// Reads everything. On the connection that writes the library; changes nothing.
CheckReport checkLibrary(Database &database);
