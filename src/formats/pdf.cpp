// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pdf.h"

#include "bulletin/text.h"
#include "formats/pdf/child.h"
#include "formats/pdf/paragraphs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MarkWithin = 1024;   // ISO 32000, annex H: readers look that far for %PDF-

QString tr(const char *text)
{
    return QCoreApplication::translate("Pdf", text);
}

/// Programs that make PDF put their own habits into the title: `Microsoft Word - dams.docx`, a bare file name.
bool isTitle(const QString &text)
{
    return !text.contains(u".doc") && !text.startsWith(u"Microsoft Word") && !text.contains(u".indd")
           && text.compare(u"untitled", Qt::CaseInsensitive) != 0;
}

}   // namespace

QString Pdf::name() const
{
    return u"pdf"_s;
}

bool Pdf::accepts(QByteArrayView head) const
{
    return head.first(std::min(head.size(), MarkWithin)).contains("%PDF-")
           && (head.startsWith("%PDF-") || head.contains('\0'));
}

Result<FormatReading> Pdf::read(const QByteArray &data, const QString &, Progress &progress) const
{
    const Result<PdfWords> words = pdfWords(data, progress);
    if (!words)
        return words.error();
    return pdfReading(words.value());
}

Result<FormatReading> pdfReading(const PdfWords &words)
{
    const PdfHead &head = words.head;
    FormatReading reading{.document = {}, .doubts = {}, .format = Pdf().name(), .charset = u"UTF-8"_s};
    Rendition rendition(reading.document);
    appendParagraphs(linesOf(words.pages), rendition);
    rendition.finish();
    const qsizetype pages = words.pages.size();
    if (reading.document.blocks.isEmpty())
        return Error{tr("Its pages are pictures without text; they would have to be recognised by another program.")};
    if (pages < head.pages)
        reading.doubts.append({{}, 0, tr("Only %1 of %2 pages could be read.").arg(pages).arg(head.pages)});
    const QString title = folded(head.title);
    reading.document.title = isTitle(title) ? title : QString();
    reading.document.publisher = folded(head.author);
    reading.document.date = PartialDate::fromIso(head.date.left(10));
    return reading;
}
