// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/formats.h"
#include "reading/reading.h"

#include <cstdlib>

/// Reads bytes as @p format to the end, or aborts where a document does not hold together: a block that its text does
/// not have where it says, a span beyond its block, a refusal without a sentence.
inline int checkDocument(const unsigned char *data, size_t size, const QString &format)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    Progress progress;
    const Result<FormatReading> form = readDocument(bytes, format, {}, progress);
    const Result<Reading> reading = readBytes(bytes, {}, {.format = format, .charset = {}, .houseStyle = {}}, progress);
    if (bool(form) != bool(reading) || (!form && form.error().sentence.isEmpty()))
        std::abort();
    if (!form)
        return 0;
    const Document &document = form.value().document;
    if (document.length != document.text.size())
        std::abort();
    for (const Block &block : document.blocks) {
        if (document.text.mid(block.range.start, block.range.length) != block.text)
            std::abort();
        for (const Span &span : block.spans) {
            if (span.range.start < 0 || span.range.length <= 0 || span.range.end() > block.text.size())
                std::abort();
        }
    }
    return 0;
}
