// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/citation.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QString linkHtml(const QString &url, const QString &text)
{
    return u"<a href=\""_s + url.toHtmlEscaped() + u"\">"_s + text.toHtmlEscaped() + u"</a>"_s;
}

/// @p text with a full stop, unless it ends as a sentence already.
QString stopped(const QString &text)
{
    static const QString ends = u".!?。！？…"_s;
    return text.isEmpty() || ends.contains(text.back()) ? text : text + u'.';
}

}   // namespace

Citation citationOf(const Source &source, const QString &headline)
{
    const QString words = stopped(source.citation.isEmpty() ? headline : source.citation);
    if (source.url.isEmpty())
        return {words, words.toHtmlEscaped()};
    return {words + u' ' + source.url, words.toHtmlEscaped() + u' ' + linkHtml(source.url, source.url)};
}

std::unique_ptr<QMimeData> clipboardOf(const Citation &citation)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(citation.text);
    data->setHtml(citation.html);
    return data;
}

std::unique_ptr<QMimeData> clipboardOfLink(const Source &source)
{
    auto data = std::make_unique<QMimeData>();
    const QUrl url(source.url, QUrl::StrictMode);
    if (url.isValid())
        data->setUrls({url});
    data->setText(source.url);
    data->setHtml(linkHtml(source.url, source.publisher.isEmpty() ? source.url : source.publisher));
    return data;
}
