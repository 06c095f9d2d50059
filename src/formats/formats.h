// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"
#include "bulletin/progress.h"
#include "bulletin/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

/// What a format made of bytes.
struct FormatReading
{
    Document document;
    QList<Doubt> doubts;
    QString format;    ///< name of the format
    QString charset;   ///< IANA name
};

/// Reads @p data as @p format, or as what it looks like when @p format is empty; decodes by @p charset, or by what
/// is declared or guessed when it is empty. Pure: nothing is opened, fetched or kept.
Result<FormatReading> readDocument(const QByteArray &data, const QString &format, const QString &charset,
                                   Progress &progress);

/// What the word of a server on the charset of @p data is worth: the charset, or nothing where nobody knows it or where
/// the bytes tell better. ASCII and UTF-8 do; and whoever serves a mail says nothing of its parts.
QString believedCharset(const QByteArray &data, const QString &stated);

/// One file out of a container: a message of a mailbox, a file of an archive.
struct Packed
{
    QString name;       ///< a path within an archive, a subject: what the reader is told
    QByteArray bytes;   ///< to be read as any other file; may itself be a container
    QString error;      ///< a sentence where it could not be unpacked; empty when it was
};

/// Takes the next file out of a container; answers false when no more are wanted.
using TakePacked = std::function<bool(Packed packed)>;

/// Hands the files that @p data holds to @p take, one after another, when it is a container (mailbox, digest,
/// archive), and answers whether it is. Where @p format names one of formatNames(), only archives are unpacked: the
/// reader said what the rest is. Pure and bounded: see the limits in archive.cpp and mailbox.cpp. Names never lead
/// out of the container. Fails when a container is damaged from its beginning, or on the reader's word to stop.
Result<bool> unpack(const QByteArray &data, const QString &format, const TakePacked &take, Progress &progress);

/// How many bytes may be unpacked, in all, out of a file of @p size. Text packs four times, a table 15 times; a bomb
/// 1,000 times, and small ones are the more suspect since they must be read in a moment.
qint64 mostUnpacked(qint64 size);

/// False for bytes that no format takes and that are no container: pictures, programs. Judges by their beginning.
bool isReadable(const QByteArray &data);

/// The names of all formats.
QStringList formatNames();
