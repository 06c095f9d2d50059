// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"
#include "bulletin/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// Bytes as text.
struct Decoded
{
    QString text;          ///< without its byte order mark
    QString charset;       ///< IANA name it was decoded by
    QList<Doubt> doubts;   ///< about characters that could not be decoded, of the whole
};

/// How @p data is to be decoded: by @p wanted, the reader's word; else by its byte order mark; else by @p declared,
/// what it says of itself, unless the bytes contradict that (text that is UTF-8 throughout is UTF-8, whatever it was
/// before it was saved); else by a guess. Fails when nobody knows a charset called @p wanted.
Result<QString> charsetFor(const QByteArray &data, const QString &wanted, const QString &declared = {});

/// Decodes all of @p data so.
Result<Decoded> decoded(const QByteArray &data, const QString &wanted, const QString &declared = {});

/// That @p count characters are no @p charset, from @p place on.
Doubt undecodable(qsizetype count, const QString &charset, const Range &place, qsizetype line);
