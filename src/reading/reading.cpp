// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/reading.h"

#include "formats/formats.h"
#include "itemizer/itemizer.h"
#include "provenance/provenance.h"
#include "reading/linking.h"
#include "reading/onefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <cmath>
#include <cstdio>

namespace {

constexpr qint64 PieceSize = 4 * 1024 * 1024;      // read at a time, so that cancel is heard
constexpr qint64 LargestKept = 16 * 1024 * 1024;   // larger originals are read again rather than held in memory
// Of 36 real bulletins that are all read right, three are below it, their items lost in a page full of other things; so
// is the one text seen to be taken for a bulletin that is none (0.51). What has no items at all has none.
constexpr double LeastConfidence = 0.55;
constexpr qint64 LargestFile = qint64(2) * 1024 * 1024 * 1024 - 1;   // ranges and lines are counted in 31 bits

QString tr(const char *text)
{
    return QCoreApplication::translate("Reading", text);
}

/// The styles to choose from: all, or the one that the reader named.
Result<QList<HouseStyle>> stylesFor(const ReadOptions &options)
{
    if (options.houseStyle.isEmpty() && options.ownStyles.isEmpty())
        return shippedHouseStyles();
    const QList<HouseStyle> all = houseStylesWith(options.ownStyles);
    if (options.houseStyle.isEmpty())
        return all;
    QStringList names;
    for (const HouseStyle &style : all) {
        if (style.name == options.houseStyle)
            return QList<HouseStyle>{style};
        names.append(style.name);
    }
    return Error{tr("There is no house style called %1; there is %2.")
                     .arg(options.houseStyle, names.join(QStringLiteral(", ")))};
}

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

void addRemarks(Bulletin &bulletin)
{
    for (Item &item : bulletin.items) {
        for (Source &source : item.sources)
            source.remarks = remarksOn(source);
    }
}

Result<QByteArray> bytesOf(QFile &file, Progress &progress)
{
    const qint64 size = file.size();
    QByteArray bytes;
    bytes.reserve(size);
    while (!file.atEnd()) {
        const QByteArray piece = file.read(PieceSize);
        if (piece.isEmpty())
            break;
        if (bytes.size() + piece.size() > LargestFile)
            return Error{tr("It is larger than 2 GB.")};
        bytes += piece;
        if (!progress.advance(bytes.size(), std::max<qint64>(size, bytes.size())))
            return Error{tr("The reading was stopped.")};
    }
    if (file.error() != QFileDevice::NoError)
        return Error{tr("It cannot be read: %1.").arg(file.errorString())};
    return bytes;
}

/// The text that ranges of the document count in.
QString textOf(const FormatReading &form, const QByteArray &bytes)
{
    if (!form.document.text.isEmpty())
        return form.document.text;
    QStringDecoder decoder(form.charset.toLatin1().constData());
    return decoder.decode(bytes);
}

/// What is made of the document; the bytes are no longer needed.
/// @param text of the document where reasons are asked for
Reading assembled(FormatReading form, const QList<HouseStyle> &styles, Origin origin, const Repairs &repairs,
                  const std::optional<QString> &text)
{
    origin.address = form.document.url;
    Itemized items = itemize(std::move(form.document), styles, repairs);
    Reading reading;
    if (text)
        reading.explanation = explain(items, *text);
    reading.bulletin = std::move(items.bulletin);
    origin.format = form.format;
    origin.charset = form.charset;
    reading.bulletin.origin = std::move(origin);
    reading.junk = std::move(items.junk);
    reading.doubts = form.doubts + items.doubts;
    reading.confidence = items.confidence;
    reading.repairs = repairs;
    reading.repairs.places = std::move(items.repairs);
    addRemarks(reading.bulletin);
    return reading;
}

/// What the reader put right; a house style named for this reading comes before the one named then.
Repairs recalled(const ReadOptions &options, const Origin &origin)
{
    Repairs repairs = options.recall ? options.recall(origin.digest, origin.place) : Repairs();
    if (!options.houseStyle.isEmpty())
        repairs.houseStyle.clear();
    return repairs;
}

/// A file that is there and of a size that can be read.
Result<void> readable(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{tr("It is a folder.")};
    if (!info.exists())
        return Error{tr("There is no such file.")};
    if (info.size() > LargestFile)
        return Error{tr("It is larger than 2 GB.")};
    return {};
}

}   // namespace

Result<QByteArray> contentsOf(const QString &path, Progress &progress)
{
    if (const Result<void> checked = readable(path); !checked)
        return checked.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{tr("It cannot be opened: %1.").arg(file.errorString())};
    return bytesOf(file, progress);
}

Result<QByteArray> standardInput()
{
    QFile file;
    if (!file.open(stdin, QIODevice::ReadOnly))
        return Error{tr("Standard input cannot be read: %1.").arg(file.errorString())};
    return file.readAll();
}

Keep keepOf(qint64 size)
{
    return size > LargestKept ? Keep::Place : Keep::Bytes;
}

Result<Reading> readOne(QByteArray bytes, const QString &place, Keep keep, const ReadOptions &options,
                        Progress &progress)
{
    const Result<QList<HouseStyle>> styles = stylesFor(options);
    if (!styles)
        return styles.error();
    const QString charset = options.charset.isEmpty() ? believedCharset(bytes, options.servedCharset) : options.charset;
    Result<FormatReading> read = readDocument(bytes, options.format, charset, progress);
    if (!read)
        return read.error();
    FormatReading form = std::move(read).value();
    if (!options.address.isEmpty())
        placeAt(QUrl(options.address), form.document);
    const Origin origin{
        .place = place, .format = {}, .charset = {}, .digest = digestOf(bytes), .size = bytes.size(), .address = {}};
    const bool isAsked = options.reasons == ReadOptions::Reasons::Told;
    const std::optional<QString> text = isAsked ? std::optional(textOf(form, bytes)) : std::nullopt;
    if (keep == Keep::Place)
        bytes.clear();
    Reading reading = assembled(std::move(form), styles.value(), origin, recalled(options, origin), text);
    reading.original = bytes;
    return reading;
}

bool isDoubtful(const Reading &reading)
{
    return reading.repairs.isEmpty() && (reading.bulletin.items.isEmpty() || reading.confidence < LeastConfidence);
}

QString doubtfulness(const Reading &reading)
{
    if (reading.bulletin.items.isEmpty())
        return tr("No items were recognised in it.");
    return tr("No more than %1 % of it was understood.").arg(int(std::floor(100 * reading.confidence)));
}

Result<Reading> readBytes(const QByteArray &bytes, const QString &place, const ReadOptions &options, Progress &progress)
{
    return readOne(bytes, place, Keep::Bytes, options, progress);
}

Result<Reading> readFile(const QString &path, const ReadOptions &options, Progress &progress)
{
    Result<QByteArray> bytes = contentsOf(path, progress);
    if (!bytes)
        return bytes.error();
    const Keep keep = keepOf(bytes.value().size());
    return readOne(std::move(bytes).value(), QFileInfo(path).absoluteFilePath(), keep, options, progress);
}

Result<QByteArray> originalOf(const Reading &reading)
{
    const Origin &origin = reading.bulletin.origin;
    if (!reading.original.isEmpty() || origin.size == 0)
        return reading.original;
    Progress progress;
    Result<QByteArray> bytes = contentsOf(origin.place, progress);
    if (bytes && digestOf(bytes.value()) != origin.digest)
        return Error{tr("The file was changed while it was read; nothing was imported.")};
    return bytes;
}

Result<OriginalReading> readOriginal(const QByteArray &bytes, const Origin &origin, const ReadOptions &options,
                                     Progress &progress)
{
    Result<FormatReading> read = readDocument(bytes, origin.format, origin.charset, progress);
    if (!read)
        return read.error();
    FormatReading form = std::move(read).value();
    if (!options.address.isEmpty())
        placeAt(QUrl(options.address), form.document);
    OriginalReading original;
    original.text = textOf(form, bytes);
    const Result<QList<HouseStyle>> styles = stylesFor(options);
    const QList<HouseStyle> all = houseStylesWith(options.ownStyles);
    original.reading = assembled(std::move(form), styles ? styles.value() : all, origin, recalled(options, origin), {});
    return original;
}
