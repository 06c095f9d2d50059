// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "library/library.h"

/// The copy that came from the address @p asked, with its bytes; empty when there is none or no bulletin that is not in
/// the trash has these bytes.
FetchedCopy fetchedCopyOf(Database &database, const QString &asked);

void storeFetchedCopy(Database &database, const FetchedCopy &copy);
