// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/reading.h"

/// The bytes of a file that is there and of a size that can be read.
Result<QByteArray> contentsOf(const QString &path, Progress &progress);

/// The bytes of standard input.
Result<QByteArray> standardInput();

enum class Keep { Bytes, Place };   ///< what Reading keeps of the original: see Reading::original

/// readBytes() and readFile() both; lets go of @p bytes where only their place is kept.
Result<Reading> readOne(QByteArray bytes, const QString &place, Keep keep, const ReadOptions &options,
                        Progress &progress);

/// How an original of @p size bytes in a file is kept.
Keep keepOf(qint64 size);
