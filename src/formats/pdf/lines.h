// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"
#include "formats/pdf/answer.h"

/// A line as it is printed.
struct PdfLine
{
    QString text;
    QList<Span> spans;       ///< links, of `text`
    QRectF box;              ///< in points
    double height = 0;       ///< of its words, in points
    double firstWidth = 0;   ///< of its first word
    qsizetype page = 0;
    bool isFurniture = false;   ///< at the edge of the page, and again on others: a running head, a page number
};

/// The lines of all pages in the order of reading.
QList<PdfLine> linesOf(const QList<PdfPage> &pages);
