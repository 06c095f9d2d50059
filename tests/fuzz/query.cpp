// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/query.h"

#include <cstdlib>

/// Anything typed is a query; what is complained of stands within it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const Complaint &complaint : readQuery(typed).complaints) {
        if (complaint.range.start < 0 || complaint.range.isEmpty() || complaint.range.end() > typed.size())
            std::abort();
    }
    return 0;
}
