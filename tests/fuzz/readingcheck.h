// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/text.h"
#include "documentcheck.h"
#include "reading/reading.h"

/// What of the original an item, a source or junk covers.
inline QList<bool> covered(const Reading &reading, qsizetype length)
{
    QList<bool> covered(length, false);
    const auto cover = [&covered](const Range &range) {
        must(range.start >= 0 && range.length >= 0 && range.end() <= covered.size());
        std::fill(covered.begin() + range.start, covered.begin() + range.end(), true);
    };
    for (const Item &item : reading.bulletin.items) {
        cover(item.titleRange);
        for (const BodyBlock &block : item.body)
            cover(block.range);
        for (const Source &source : item.sources)
            cover(source.range);
    }
    for (const Junk &junk : reading.junk)
        cover(junk.range);
    return covered;
}

/// Reads bytes as @p format, or as what they look like, to the end: a document and a bulletin, or neither, and no
/// letter of the document is lost.
inline void checkReading(const QByteArray &bytes, const QString &format)
{
    Progress progress;
    const Result<FormatReading> form = readDocument(bytes, format, {}, progress);
    mustBeSound(form);
    const Result<Reading> reading = readBytes(bytes, {}, {.format = format, .charset = {}, .houseStyle = {}}, progress);
    must(bool(form) == bool(reading));
    if (!form)
        return;
    const Document &document = form.value().document;
    const QList<bool> isCovered = covered(reading.value(), document.length);
    for (const Block &block : document.blocks) {
        for (qsizetype i = 0; i < block.text.size(); ++i)
            must(isCovered[block.range.start + i] || isBlank(block.text[i]));
    }
}
