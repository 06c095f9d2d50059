// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/report.h"

/// From exec to first paint: the window on a library of @p items made ones, or of the sample bulletin where that is 0,
/// against an empty window.
void benchStart(Report &report, int items);
