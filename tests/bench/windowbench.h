// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/report.h"

/// The whole window on a library of @p items made ones: typing into the search box, scrolling with Page Down, going
/// from shelf to shelf, importing meanwhile; and the memory it takes. Needs a QApplication, on its own thread.
void benchWindow(Report &report, int items);
