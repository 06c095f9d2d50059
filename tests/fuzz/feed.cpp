// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentcheck.h"
#include "formats/feeds/xmlmending.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

class Resolver final : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &) override { return u"x"_s; }
};

bool isWellFormed(const QString &xml)
{
    Resolver resolver;
    QXmlStreamReader reader(xml);
    reader.setEntityResolver(&resolver);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

}   // namespace

/// Any bytes are read as a feed or refused with a sentence, and whatever a feed holds is mended.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    Progress progress;
    mustBeSound(readDocument(bytes, u"feed"_s, {}, progress));
    mustBeSound(readDocument(bytes, u"json-feed"_s, {}, progress));
    const QString mended = mendedXml(QString(u"<rss>" % QString::fromUtf8(bytes)));
    must(isWellFormed(mended) && !isExcessiveXml(mended));
    return 0;
}
