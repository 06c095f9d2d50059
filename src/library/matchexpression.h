// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "query/query.h"

/// @p query as FTS5 takes it; empty when it holds no letter or digit, only signs. The vocabulary of @p database says
/// what an unfinished word may become.
///
///     floods assam…     →  "floods" AND ("assam" OR "assamese")     few words begin so
///     floods as…        →  "floods" AND ("as" OR "\x01as")          the word, or a mark of the index
///     数字 5g…           →  "数字" AND ("5g" OR "\x015g")
QString matchExpression(Database &database, const Query &query);
