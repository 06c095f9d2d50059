// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <functional>

/// A document as it is read by what the reader put right.
struct ReadDocument
{
    QByteArray bytes;
    Bulletin bulletin;
    Repairs repairs;
};

/// Keeps the repairs of @p document, then what they make of it, and says how it went while @p context lives.
/// @param library outlives @p context
void keepReading(Library &library, const ReadDocument &document, QObject *context,
                 const std::function<void(const Result<ImportOutcome> &)> &done);
