// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/reading.h"

class QListWidget;
class QListWidgetItem;
class Theme;

// The lists beside an original.

/// Lists the items with their sources, and between them what was left out, in the order of the original.
/// @param text that the ranges count in
void listRecognized(QListWidget &list, const Reading &reading, const QString &text, const Theme &theme);

void listDoubts(QListWidget &list, const QList<Doubt> &doubts);

/// Where what @p row of such a list tells of stands in the original.
qsizetype placeOf(const QListWidgetItem &row);
