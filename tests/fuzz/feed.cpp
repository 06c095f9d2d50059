// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/xmlmending.h"
#include "formats/formats.h"

#include <QXmlStreamReader>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

/// Entries in order and apart, ranges exact.
void mustBeSound(const Document &document)
{
    qsizetype end = 0;
    for (const Entry &entry : document.entries) {
        if (entry.first < end || entry.end < entry.first || entry.end > document.blocks.size())
            std::abort();
        end = entry.end;
    }
    for (const Block &block : document.blocks) {
        if (QStringView(document.text).mid(block.range.start, block.range.length) != block.text)
            std::abort();
    }
}

class Resolver final : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &) override { return u"x"_s; }
};

void mustBeWellFormed(const QString &xml)
{
    Resolver resolver;
    QXmlStreamReader reader(xml);
    reader.setEntityResolver(&resolver);
    while (!reader.atEnd())
        reader.readNext();
    if (reader.hasError())
        std::abort();
}

}   // namespace

/// Any bytes are read as a feed or refused with a sentence, and whatever a feed holds is mended.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const QString &format : {u"feed"_s, u"json-feed"_s}) {
        Progress progress;
        const Result<FormatReading> reading = readDocument(bytes, format, {}, progress);
        if (!reading && reading.error().sentence.isEmpty())
            std::abort();
        if (reading)
            mustBeSound(reading.value().document);
    }
    const QString mended = mendedXml(QString(u"<rss>" % QString::fromUtf8(bytes)));
    mustBeWellFormed(mended);
    if (isExcessiveXml(mended))
        std::abort();
    return 0;
}
