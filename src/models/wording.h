// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

/// How models put values into words, in the reader's language.

/// `23 Feb 2021`, `February 2021`, `2021`; empty for no date.
QString shown(const PartialDate &date);

/// The same, with "about" before a date that the item itself does not state.
QString shown(const ItemDate &date);

/// @name Counts: `no items`, `1 item`, `1,234 items`
/// @{
QString shownItems(qint64 count);
QString shownResults(qint64 count);
QString shownSources(qint64 count);
QString shownWarnings(qint64 count);
/// @}
