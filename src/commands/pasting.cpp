// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/pasting.h"

#include "commands/webaddress.h"

#include <QMimeData>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

QByteArray pastedBytes(const QMimeData &data)
{
    // Editors offer HTML too, for the colours of a program; the lines of that are better in the plain text.
    static const QRegularExpression link(u"<a\\s[^>]*href"_s, QRegularExpression::CaseInsensitiveOption);
    const QString html = data.hasHtml() ? data.html() : QString();
    if (link.match(html).hasMatch())
        return (u"<!DOCTYPE html>\n"_s % html).toUtf8();   // it may begin with words
    return data.text().trimmed().isEmpty() ? QByteArray() : data.text().toUtf8();
}

std::optional<QUrl> pastedAddress(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return webAddress(urls.size() == 1 ? urls.first().toString(QUrl::FullyEncoded) : data.text());
}
