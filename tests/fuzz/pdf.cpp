// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pdf.h"
#include "documentcheck.h"

namespace {

/// Bytes as words strewn over pages: the layout must cope with every place, and bytes rarely make an answer.
PdfWords strewn(const QByteArray &bytes)
{
    constexpr qsizetype Head = 6;   // of a word: its box, its flags, its length
    PdfWords words;
    words.pages.append(PdfPage{.size = QSizeF(256, 256), .words = {}, .links = {}});
    for (qsizetype at = 0; at + Head < bytes.size();) {
        const auto number = [&bytes, at](int place) { return double(static_cast<unsigned char>(bytes[at + place])); };
        const QRectF box(number(0), number(1), number(2), number(3) / 8);
        const int flags = int(number(4));
        const qsizetype length = 1 + int(number(5)) % 16;
        const QString text = QString::fromUtf8(bytes.sliced(at + Head, std::min(length, bytes.size() - at - Head)));
        if (flags & 1)
            words.pages.append(PdfPage{.size = QSizeF(256, 256), .words = {}, .links = {}});
        if (flags & 2)
            words.pages.last().links.append({box, text});
        words.pages.last().words.append({box, text, (flags & 4) != 0, (flags & 8) != 0});
        at += Head + length;
    }
    words.head.pages = qint32(words.pages.size());
    return words;
}

}   // namespace

/// Whatever the child answers is read or refused with a sentence. The child itself is a process of its own.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    mustBeSound(pdfReading(wordsOf(bytes)));
    mustBeSound(pdfReading(strewn(bytes)));
    return 0;
}
