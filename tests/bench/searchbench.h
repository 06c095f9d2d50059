// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/report.h"

/// Searches of a library of @p items made ones, by kind: from the question to its first rows, in the processor time
/// of all threads, with warm pages.
void benchSearch(Report &report, int items);
