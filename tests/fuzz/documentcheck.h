// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/formats.h"

#include <cstdlib>

/// What no bytes may break, or the fuzzer has found something.
inline void must(bool claim)
{
    if (!claim)
        std::abort();
}

inline QByteArray bytesOf(const unsigned char *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

/// A document holds together: blocks in order, each where it says in the text (plain text has none to compare with),
/// spans within their blocks, entries in order and apart.
inline void mustBeSound(const Document &document)
{
    qsizetype end = 0;
    for (const Block &block : document.blocks) {
        must(block.range.start >= end && block.range.length >= 0 && block.range.end() <= document.length);
        end = block.range.end();
        if (!document.text.isEmpty())
            must(QStringView(document.text).mid(block.range.start, block.range.length) == block.text);
        for (const Span &span : block.spans)
            must(span.range.start >= 0 && span.range.length > 0 && span.range.end() <= block.text.size());
    }
    must(document.text.isEmpty() || document.length == document.text.size());
    end = 0;
    for (const Entry &entry : document.entries) {
        must(entry.first >= end && entry.end >= entry.first && entry.end <= document.blocks.size());
        end = entry.end;
    }
}

/// Refused with a sentence, or a sound document.
inline void mustBeSound(const Result<FormatReading> &reading)
{
    if (reading)
        mustBeSound(reading.value().document);
    else
        must(!reading.error().sentence.isEmpty());
}
