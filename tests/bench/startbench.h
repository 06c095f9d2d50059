// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class Report;

/// From exec to first paint: the window with the sample bulletin in its library, against an empty window.
void benchStart(Report &report);
