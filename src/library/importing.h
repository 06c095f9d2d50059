// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "library/library.h"

/// Stores @p bulletin in one transaction. Throws Error when @p progress says stop, and then nothing is stored.
ImportOutcome importBulletin(Database &database, const Bulletin &bulletin, const QByteArray &original,
                             Progress &progress);
