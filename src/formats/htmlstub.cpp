// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html.h"

#include <QRegularExpression>

// Stands in until the HTML form is merged.
void appendHtml(const QString &html, const QUrl &base, Rendition &rendition)
{
    Q_UNUSED(base)
    QString text = html;
    text.remove(
        QRegularExpression(QStringLiteral("<(style|script|title)\\b.*?</\\1>"),
                           QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption));
    text.replace(QRegularExpression(QStringLiteral("</?(p|div|br|li|h\\d|tr|table)\\b[^>]*>"),
                                    QRegularExpression::CaseInsensitiveOption),
                 QStringLiteral("\n"));
    text.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    for (const QString &line : text.split(u'\n')) {
        Block block;
        block.gap = 1;
        block.text = line.trimmed();
        rendition.append(block);
    }
}
