// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html/declaredcharset.h"

#include <QByteArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LookedAt = 16 * 1024;   // browsers look at 1 KB; pages with long comments exceed that

/// @p page without its comments, so that what they hold declares nothing.
QByteArray withoutComments(QByteArrayView page)
{
    QByteArray rest = page.toByteArray();
    for (qsizetype begin = rest.indexOf("<!--"); begin >= 0; begin = rest.indexOf("<!--", begin)) {
        const qsizetype end = rest.indexOf("-->", begin + 2);
        rest.remove(begin, end < 0 ? rest.size() - begin : end + 3 - begin);
    }
    return rest;
}

}   // namespace

QString declaredCharset(QByteArrayView page)
{
    static const QRegularExpression xml(uR"(^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]+)["'])"_s);
    // Both `<meta charset=…>` and `<meta http-equiv="Content-Type" content="text/html; charset=…">`.
    static const QRegularExpression meta(uR"(<meta[\s/][^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+))"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString head = QString::fromLatin1(withoutComments(page.first(std::min(page.size(), LookedAt))));
    if (const QRegularExpressionMatch match = xml.match(head); match.hasMatch())
        return match.captured(1);
    return meta.match(head).captured(1);
}
