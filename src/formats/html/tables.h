// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/html/tree.h"

/// True for a table of data, to be read row by row; false for one that lays out a page, as old pages do: another
/// table in it, whole paragraphs in its cells, or a single column.
bool isDataTable(const GumboNode *table);
