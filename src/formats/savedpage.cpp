// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/savedpage.h"

#include "formats/html.h"
#include "formats/html/declaredcharset.h"
#include "formats/mailparts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SavedPage", text);
}

/// The page itself, however it is wrapped.
const MimePart *pageIn(const MimePart &part)
{
    if (part.kind == MimePart::Kind::Leaf)
        return isHtml(part) ? &part : nullptr;
    if (part.type == u"multipart/related") {
        const MimePart *root = rootOf(part);
        return root ? pageIn(*root) : nullptr;
    }
    const MimePart *best = bestOf(part.parts);
    return best ? pageIn(*best) : nullptr;
}

/// @p html in UTF-8, with the address against which its links are resolved where it names none itself.
QByteArray withBase(const QString &html, const QString &address)
{
    const bool hasBase = address.isEmpty() || html.contains(u"<base", Qt::CaseInsensitive);
    return hasBase ? html.toUtf8() : QString(u"<base href=\""_s % address.toHtmlEscaped() % u"\">"_s % html).toUtf8();
}

}   // namespace

QString SavedPage::name() const
{
    return u"mhtml"_s;
}

bool SavedPage::accepts(QByteArrayView head) const
{
    const QByteArray fields = head.toByteArray().toLower();
    if (!fields.contains("mime-version:") || !fields.contains("content-type:"))
        return false;
    if (fields.contains("from: <saved by ") || fields.contains("snapshot-content-location:"))
        return true;
    // One that was never sent: a mail has an addressee and a way that it took.
    return fields.contains("multipart/related") && !fields.contains("\nto:") && !fields.contains("received:")
           && (fields.startsWith("mime-version:") || fields.startsWith("from:") || fields.startsWith("content-type:"));
}

Result<FormatReading> SavedPage::read(const QByteArray &data, const QString &charset, Progress &progress) const
{
    const Result<Mime> parsed = parsedMime(data);
    if (!parsed)
        return parsed.error();
    const Mime &mime = parsed.value();
    const MimePart *page = pageIn(mime.message);
    if (!page)
        return Error{tr("There is no page in this saved page.")};
    const QString address = page->location.startsWith(u"http") ? page->location : mime.message.head.address;
    const QString declared = page->charset.isEmpty() ? declaredCharset(page->bytes) : page->charset;
    const QString html = decodedText(page->bytes, charset.isEmpty() ? declared : charset);
    Result<FormatReading> reading = Html().read(withBase(html, address), u"UTF-8"_s, progress);
    if (!reading)
        return reading;
    FormatReading result = std::move(reading).value();
    result.format = name();
    if (result.document.title.isEmpty())
        result.document.title = mime.message.head.subject;
    if (!address.isEmpty())
        result.document.url = address;
    return result;
}
