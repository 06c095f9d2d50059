// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html/sniffing.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

bool beginsAsHtml(const QString &head)
{
    // What may stand before the first element: white space, comments, an XML declaration, style sheet instructions.
    static const QRegularExpression prologue(uR"(^(?:\s+|<!--[\s\S]*?-->|<\?xml[^>]*>)*)"_s);
    static const QRegularExpression first(
        uR"(^<(?:!doctype\s+html|(?:html|head|body|title|meta|link|base|script|style|iframe|frameset|noscript|h[1-6]|)"
        uR"(div|p|br|table|center|font|ul|ol|dl|blockquote|article|section|main|header|nav|span|a|b|img|pre|hr)[\s/>]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QStringView rest = QStringView(head).sliced(prologue.match(head).capturedLength());
    return first.match(rest).hasMatch();
}
