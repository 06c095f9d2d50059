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

#include <optional>

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

/// One file out of a container: a message of a mailbox, a file of an archive.
struct Packed
{
    QString name;       ///< a path within an archive, a subject: what the reader is told
    QByteArray bytes;   ///< to be read as any other file; may itself be a container
    QString error;      ///< a sentence where it could not be unpacked; empty when it was
};

/// What @p data holds when it is a container of other files (mailbox, archive); nothing when it is one document.
/// Pure and bounded: see the limits in archive.cpp and mailbox.cpp. Names never lead out of the container.
Result<std::optional<QList<Packed>>> unpack(const QByteArray &data, const QString &format, Progress &progress);

/// The names of all formats.
QStringList formatNames();
