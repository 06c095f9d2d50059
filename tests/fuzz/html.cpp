// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentcheck.h"

/// Any bytes are read as a page to the end or refused with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    return checkDocument(data, size, QStringLiteral("html"));
}
