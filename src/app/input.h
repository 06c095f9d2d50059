// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/inputs.h"

/// Reads what the reader named on the command line: a file, a folder, an address of the web, or `-` for standard input,
/// as readAll() does.
Result<Survey> readInput(const QString &input, const ReadOptions &options, const TakeReading &take);

/// What a part of an input is called in a complaint: `INPUT/part`.
QString partName(const QString &input, const QString &part);
