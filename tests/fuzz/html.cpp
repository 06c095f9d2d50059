// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readingcheck.h"

/// Any bytes are read as a page to the end or refused with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    checkReading(bytesOf(data, size), QStringLiteral("html"));
    return 0;
}
