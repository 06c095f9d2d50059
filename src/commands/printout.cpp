// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/printout.h"

#include "exporting/exporting.h"

#include <QObject>

using namespace Qt::StringLiterals;

QString printoutOf(const StoredItem &item)
{
    QStringList origin{item.bulletinTitle, item.date.date.toIso()};
    origin.removeAll(QString());
    QString html = u"<h1>"_s + item.item.title.toHtmlEscaped() + u"</h1><p><i>"_s
                   + origin.join(u" · "_s).toHtmlEscaped() + u"</i></p>"_s + bodyHtml(item.item.body);
    if (!item.item.sources.isEmpty())
        html += u"<h3>"_s + QObject::tr("Sources").toHtmlEscaped() + u"</h3><ol>"_s;
    for (const Source &source : item.item.sources)
        html += u"<li>"_s + citationHtml(source, item.item.title) + u"</li>"_s;
    return item.item.sources.isEmpty() ? html : html + u"</ol>"_s;
}
