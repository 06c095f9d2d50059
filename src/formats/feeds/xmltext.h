// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/decoding.h"

#include <QHash>
#include <QStringView>

/// Decodes XML by @p wanted when it is given; else by its byte order mark, its first bytes, what its declaration says
/// unless the bytes contradict it, or by a guess. An error when there is no such charset as @p wanted.
Result<Decoded> decodedXml(const QByteArray &data, const QString &wanted);

/// What stands before the root of XML.
struct XmlProlog
{
    qsizetype end = 0;     ///< where the root begins; the end of the text when there is none
    qsizetype lines = 0;   ///< line ends before it
    QString root;          ///< local name of the root in lower case; what the document type says while there is none
    bool isAfterJunk = false;           ///< something that is no XML stands before it, and no XML declaration between
    QHash<QString, QString> entities;   ///< short texts that the document type declares names for
};

/// Finds the first element of @p text that @p isRoot accepts by its local name in lower case. Comments, declarations,
/// the document type and junk such as a server's warnings are passed over; nothing is expanded or fetched.
XmlProlog xmlProlog(QStringView text, bool (*isRoot)(const QString &name));
