// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html/sniffing.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/// What stands behind white space, comments and an XML declaration.
QStringView behindPrologue(const QString &head)
{
    static const QRegularExpression prologue(uR"(^(?:\s+|<!--[\s\S]*?-->|<\?xml[^>]*>)*)"_s);
    return QStringView(head).sliced(prologue.match(head).capturedLength());
}

}   // namespace

bool beginsAsPage(const QString &head)
{
    static const QRegularExpression first(
        uR"(^<(?:!doctype\s+html|(?:html|head|body|title|meta|link|base|script|style|frameset)[\s/>]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return first.match(behindPrologue(head)).hasMatch();
}

bool beginsAsHtml(const QString &head)
{
    static const QRegularExpression first(
        uR"(^<(?:h[1-6]|div|p|br|table|center|font|[uo]l|dl|blockquote|article|section|main|header|nav|span|a|b|i|)"
        uR"(strong|em|img|pre|hr|iframe|noscript)[\s/>])"_s,
        QRegularExpression::CaseInsensitiveOption);
    return beginsAsPage(head) || first.match(behindPrologue(head)).hasMatch();
}
