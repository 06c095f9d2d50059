// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

/// An item with its sources as a page to be printed, dark on white whatever the theme; everything escaped.
QString printoutOf(const StoredItem &item);
