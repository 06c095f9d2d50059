// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/reading.h"

#include "formats/formats.h"
#include "itemizer/itemizer.h"
#include "provenance/provenance.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace {

constexpr qint64 PieceSize = 4 * 1024 * 1024;           // read at a time, so that cancel is heard
constexpr qint64 LargestFile = qint64(2) * 1024 * 1024 * 1024 - 1;   // ranges and lines are counted in 31 bits

QString tr(const char *text)
{
    return QCoreApplication::translate("Reading", text);
}

/// The styles to choose from: all, or the one of that name.
Result<QList<HouseStyle>> stylesFor(const QString &name)
{
    if (name.isEmpty())
        return shippedHouseStyles();
    QStringList names;
    for (const HouseStyle &style : shippedHouseStyles()) {
        if (style.name == name)
            return QList<HouseStyle>{style};
        names.append(style.name);
    }
    return Error{tr("There is no house style called %1; there is %2.").arg(name, names.join(QStringLiteral(", ")))};
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

} // namespace

Result<Reading> readBytes(const QByteArray &bytes, const QString &place, const ReadOptions &options,
                          Progress &progress)
{
    const Result<QList<HouseStyle>> styles = stylesFor(options.houseStyle);
    if (!styles)
        return styles.error();
    Result<FormatReading> read = readDocument(bytes, options.format, options.charset, progress);
    if (!read)
        return read.error();
    FormatReading form = std::move(read).value();

    Itemized items = itemize(form.document, styles.value());
    Reading reading;
    reading.bulletin = std::move(items.bulletin);
    reading.bulletin.title = form.document.title;
    reading.bulletin.origin = {place, form.format, form.charset,
                               QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), bytes.size()};
    reading.junk = std::move(items.junk);
    reading.doubts = form.doubts + items.doubts;
    reading.confidence = items.confidence;
    reading.original = bytes;
    addRemarks(reading.bulletin);
    return reading;
}

Result<Reading> readFile(const QString &path, const ReadOptions &options, Progress &progress)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{tr("It is a folder.")};
    if (!info.exists())
        return Error{tr("There is no such file.")};
    if (info.size() > LargestFile)
        return Error{tr("It is larger than 2 GB.")};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{tr("It cannot be opened: %1.").arg(file.errorString())};
    const Result<QByteArray> bytes = bytesOf(file, progress);
    if (!bytes)
        return bytes.error();
    return readBytes(bytes.value(), info.absoluteFilePath(), options, progress);
}
