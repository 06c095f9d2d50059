// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/writers.h"

using namespace Qt::StringLiterals;

namespace {

QString itemHtml(const Item &item)
{
    QString html = u"<article id=\""_s % item.id.toHtmlEscaped() % u"\">\n"_s;
    if (!item.title.isEmpty())
        html += u"<h2>"_s % item.title.toHtmlEscaped() % u"</h2>\n"_s;
    html += bodyHtml(item.body) % u"\n"_s;
    if (!item.sources.isEmpty()) {
        html += u"<ol class=\"sources\">\n"_s;
        for (const Source &source : item.sources)
            html += u"<li>"_s % citationHtml(source) % u"</li>\n"_s;
        html += u"</ol>\n"_s;
    }
    return html % u"</article>\n"_s;
}

}   // namespace

QByteArray htmlOf(const Bulletin &bulletin)
{
    const QString title = bulletin.title.isEmpty() ? u"Bulletin"_s : bulletin.title.toHtmlEscaped();
    QString html = u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>"_s % title
                   % u"</title>\n</head>\n<body>\n"_s;
    if (!bulletin.title.isEmpty())
        html += u"<h1>"_s % title % u"</h1>\n"_s;
    for (const Item &item : bulletin.items)
        html += itemHtml(item);
    return (html % u"</body>\n</html>\n"_s).toUtf8();
}
