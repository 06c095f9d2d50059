// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"

#include <QStringView>

/// How many letters must be changed, left out, put in, or exchanged with their neighbour to make @p wanted of
/// @p word; @p most + 1 when it is more than @p most.
int distance(QStringView word, QStringView wanted, int most);

/// See Library::suggestion().
QString suggestionFor(Database &database, const QString &typed);
