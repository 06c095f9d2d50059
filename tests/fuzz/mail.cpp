// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/formats.h"

#include <cstdlib>

namespace {

/// Every block stands in the text where it says.
void check(const Result<FormatReading> &reading)
{
    if (!reading) {
        if (reading.error().sentence.isEmpty())
            std::abort();
        return;
    }
    const Document &document = reading.value().document;
    for (const Block &block : document.blocks) {
        if (QStringView(document.text).mid(block.range.start, block.range.length) != block.text)
            std::abort();
        for (const Span &span : block.spans) {
            if (span.range.start < 0 || span.range.length < 0 || span.range.end() > block.text.size())
                std::abort();
        }
    }
}

}   // namespace

/// Any bytes are read as a mail, a saved page and a mailbox, or refused with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    Progress progress;
    check(readDocument(bytes, QStringLiteral("mail"), {}, progress));
    check(readDocument(bytes, QStringLiteral("mhtml"), {}, progress));
    // What an archive's end leaves out is told without a name; whatever has neither would be lost.
    const auto take = [](const Packed &message) {
        if (message.name.isEmpty() && message.error.isEmpty())
            std::abort();
        return true;
    };
    const Result<bool> unpacked = unpack(bytes, {}, take, progress);
    if (!unpacked && unpacked.error().sentence.isEmpty())
        std::abort();
    return 0;
}
