// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/sourceblock.h"

/// True where the sources stand over the bodies they belong to: bodies follow them, and headlines or other bodies stand
/// before them. Judged by the head of the document.
bool sourcesStandAbove(const Lines &lines, Bare bare);

/// The last line before @p i that is neither junk nor rule; -1 when there is none.
qsizetype lastShown(const Lines &lines, qsizetype i);
