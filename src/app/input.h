// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/reading.h"

/// Reads what the reader named on the command line: a file, or `-` for standard input. An address is refused with
/// a sentence: nothing is fetched.
Result<Reading> readInput(const QString &input, const ReadOptions &options);

/// True for `https://…` and its like.
bool isWebAddress(const QString &input);
/// What the reader is told who names one.
QString addressRefusal();
