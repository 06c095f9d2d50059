// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"
#include "formats/pdf/words.h"

/// PDF, read by a child process of our own: its text in the order of reading, lines joined, links kept. Nothing in
/// the file is run or opened.
class Pdf final : public Format
{
public:
    QString name() const override;
    bool accepts(QByteArrayView head) const override;
    Result<FormatReading> read(const QByteArray &data, const QString &charset, Progress &progress) const override;
};

/// The same from its words: what there is to read without the child.
Result<FormatReading> pdfReading(const PdfWords &words);
