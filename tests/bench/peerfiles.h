// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Writes @p items made ones into @p folder in the forms that other programs take: `feed.xml` (RSS 2.0), `items/`
/// (a text file each) and `items.tsv` (title and body). Answers an exit status.
int writePeerFiles(int items, const QString &folder);
