// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readingcheck.h"

/// Any bytes are read as what they look like to the end or refused with a sentence. A PDF has a target of its own: its
/// child's time is up sooner or later, so that two readings may differ.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    if (!bytes.contains("%PDF-"))
        checkReading(bytes, {});
    return 0;
}
