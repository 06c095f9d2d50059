// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class Report;

/// Bytes to Bulletin: against the import of the same items, from 1 MB to 1 GB, in time and memory.
void benchReading(Report &report);

/// Reads one file and prints milliseconds of processor time and the peak of its memory in bytes; run as a process
/// of its own, so that the peak is that of the reading alone. Answers the exit status.
int readOneFile(const QString &path);
