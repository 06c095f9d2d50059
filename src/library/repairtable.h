// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/repairs.h"
#include "library/database.h"

// The table `repair` of reader.sqlite.

/// What was put right in the bytes of @p digest, else, as inherited, in those that came from @p place last.
Repairs repairsOf(Database &database, const QByteArray &digest, const QString &place);

/// On the connection of reader.sqlite.
void writeRepairs(Database &database, const QByteArray &digest, const QString &place, const Repairs &repairs);
