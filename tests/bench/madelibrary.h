// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// The folder of a library of @p items made ones, beside the program. It is made the first time, which takes minutes
/// for a million, and kept: bulletins of a thousand items, over ten years.
QString madeLibrary(int items);
