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

/// The names of all formats.
QStringList formatNames();
