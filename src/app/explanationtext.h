// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/reading.h"

/// Why @p reading is what it is, for a person in a terminal: how the document was read, how else it might have been,
/// then every line with what it was taken for and the reason. Empty where no reasons were asked for.
QString explanationText(const Reading &reading, const QString &input);
