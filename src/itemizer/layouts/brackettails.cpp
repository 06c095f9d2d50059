// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/layouts/layouts.h"

Segmentation bracketTails(const Lines &)
{
    return {};
}
