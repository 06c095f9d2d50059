// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/text.h"
#include "formats/formats.h"
#include "reading/reading.h"

#include <cstdlib>

/// Any bytes are read to the end or refused with a sentence, and what is read loses no character.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    Progress progress;
    const Result<FormatReading> form = readDocument(bytes, {}, {}, progress);
    const Result<Reading> reading = readBytes(bytes, {}, {}, progress);
    if (bool(form) != bool(reading) || (!reading && reading.error().sentence.isEmpty()))
        std::abort();
    if (!reading)
        return 0;

    QList<bool> covered(form.value().document.length, false);
    const auto cover = [&covered](const Range &range) {
        if (range.start < 0 || range.length < 0 || range.end() > covered.size())
            std::abort();
        std::fill(covered.begin() + range.start, covered.begin() + range.end(), true);
    };
    for (const Item &item : reading.value().bulletin.items) {
        cover(item.titleRange);
        for (const BodyBlock &block : item.body)
            cover(block.range);
        for (const Source &source : item.sources)
            cover(source.range);
    }
    for (const Junk &junk : reading.value().junk)
        cover(junk.range);
    for (const Block &block : form.value().document.blocks) {
        for (qsizetype i = 0; i < block.text.size(); ++i) {
            if (!covered[block.range.start + i] && !isBlank(block.text[i]))
                std::abort();
        }
    }
    return 0;
}
