// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/formats.h"

#include "bulletin/text.h"
#include "formats/archive.h"
#include "formats/charset.h"
#include "formats/decoding.h"
#include "formats/epub.h"
#include "formats/feeds/feed.h"
#include "formats/html.h"
#include "formats/mail.h"
#include "formats/markdown.h"
#include "formats/pdf.h"
#include "formats/plaintext.h"
#include "formats/savedpage.h"

#include <QCoreApplication>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype HeadSize = 16 * 1024;   // what a format judges by

QString tr(const char *text)
{
    return QCoreApplication::translate("Formats", text);
}

/// In the order in which they are asked: what has a form of its own first, then what text may merely resemble; plain
/// text accepts nearly anything and is the last. A new format is one line here.
const std::vector<std::unique_ptr<Format>> &formats()
{
    static const auto all = [] {
        std::vector<std::unique_ptr<Format>> list;
        list.push_back(std::make_unique<Feed>());
        list.push_back(std::make_unique<JsonFeed>());
        list.push_back(std::make_unique<Epub>());
        list.push_back(std::make_unique<Pdf>());
        list.push_back(std::make_unique<SavedPage>());
        list.push_back(std::make_unique<Mail>());
        list.push_back(std::make_unique<Html>());
        list.push_back(std::make_unique<Markdown>());
        list.push_back(std::make_unique<PlainText>());
        return list;
    }();
    return all;
}

/// What bytes that no format takes are called, by their first ones.
QString binaryName(QByteArrayView head)
{
    struct Magic
    {
        QByteArrayView bytes;
        const char *name;
    };
    static const Magic magics[] = {
        {"%PDF-", QT_TRANSLATE_NOOP("Formats", "a PDF file")},
        {"PK\x03\x04", QT_TRANSLATE_NOOP("Formats", "a ZIP archive or an office document")},
        {"\x89PNG", QT_TRANSLATE_NOOP("Formats", "a PNG picture")},
        {"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("Formats", "a JPEG picture")},
        {"GIF8", QT_TRANSLATE_NOOP("Formats", "a GIF picture")},
        {"\x1F\x8B", QT_TRANSLATE_NOOP("Formats", "a gzip archive")},
        {"\x7F"
         "ELF",
         QT_TRANSLATE_NOOP("Formats", "a program")},
        {"SQLite format 3", QT_TRANSLATE_NOOP("Formats", "an SQLite database")},
    };
    for (const Magic &magic : magics) {
        if (head.startsWith(magic.bytes))
            return tr(magic.name);
    }
    return tr("binary data");
}

Result<const Format *> chosenFormat(const QByteArray &data, const QString &wanted)
{
    for (const auto &format : formats()) {
        if (wanted.isEmpty() ? format->accepts(QByteArrayView(data).first(std::min(data.size(), HeadSize)))
                             : format->name() == wanted)
            return format.get();
    }
    if (wanted.isEmpty())
        return Error{tr("This is %1, not text that can be read.").arg(binaryName(data))};
    return Error{tr("There is no format called %1; there is %2.").arg(wanted, formatNames().join(u", "))};
}

/// Why there is nothing to show, as the format says or as is plain.
QString nothingIn(const FormatReading &reading)
{
    return reading.doubts.isEmpty() ? tr("It holds no text, only white space.") : reading.doubts.last().reason;
}

}   // namespace

Result<FormatReading> readDocument(const QByteArray &data, const QString &format, const QString &charset,
                                   Progress &progress)
{
    if (data.isEmpty())
        return Error{tr("It is empty.")};
    const Result<const Format *> chosen = chosenFormat(data, format);
    if (!chosen)
        return chosen.error();
    Result<FormatReading> reading = chosen.value()->read(data, charset, progress);
    if (reading && reading.value().document.blocks.isEmpty())
        return Error{nothingIn(reading.value())};
    return reading;
}

QString believedCharset(const QByteArray &data, const QString &stated)
{
    const std::optional<QString> known = knownCharset(stated);
    const bool isAscii = std::ranges::all_of(data, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
    if (!known || isAscii || known->compare(u"UTF-8", Qt::CaseInsensitive) == 0)
        return {};
    const Result<QString> charset = charsetFor(data, {}, stated);
    return charset && charset.value() == *known ? *known : QString();
}

bool isReadable(const QByteArray &data)
{
    return isArchive(data) || bool(chosenFormat(data, {}));
}

QStringList formatNames()
{
    QStringList names;
    for (const auto &format : formats())
        names.append(format->name());
    return names;
}
