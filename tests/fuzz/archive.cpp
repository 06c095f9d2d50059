// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/formats.h"

#include <cstdlib>

/// Any bytes are unpacked and read as a book, or refused with a sentence; no name leads out, no bomb goes off.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    Progress progress;
    qint64 total = 0;
    const auto take = [&total](const Packed &file) {
        const QStringList steps = file.name.split(u'/');
        if (steps.contains(QStringLiteral("..")) || file.name.startsWith(u'/') || file.name.contains(u'\\'))
            std::abort();
        total += file.bytes.size();
        return true;
    };
    const Result<bool> unpacked = unpack(bytes, {}, take, progress);
    if ((!unpacked && unpacked.error().sentence.isEmpty()) || total > mostUnpacked(bytes.size()))
        std::abort();
    const Result<FormatReading> book = readDocument(bytes, QStringLiteral("epub"), {}, progress);
    if (!book && book.error().sentence.isEmpty())
        std::abort();
    return 0;
}
