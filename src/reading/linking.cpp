// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/linking.h"

using namespace Qt::StringLiterals;

namespace {

void resolve(QString &link, const QUrl &address)
{
    if (link.isEmpty() || link.startsWith(u'#'))
        return;
    const QUrl url(link);
    if (url.isValid() && url.isRelative())
        link = address.resolved(url).toString(QUrl::FullyEncoded);
}

}   // namespace

void placeAt(const QUrl &address, Document &document)
{
    for (Block &block : document.blocks) {
        for (Span &span : block.spans) {
            if (span.kind == Span::Kind::Link)
                resolve(span.url, address);
        }
    }
    for (Entry &entry : document.entries)
        resolve(entry.url, address);
    if (document.url.isEmpty())
        document.url = address.toString(QUrl::FullyEncoded);
}
