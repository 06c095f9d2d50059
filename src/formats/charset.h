// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

/// A guess at how bytes are to be decoded.
struct CharsetGuess
{
    QString name;             ///< IANA name that QStringDecoder knows
    bool isCertain = false;   ///< by a byte order mark, or because every byte fits UTF-8
};

/// Byte order mark, UTF-16 by its zero bytes, UTF-8 by validity (a character cut off at the end, or damage to one
/// in a hundred, forgiven), else what uchardet thinks. Looks at one megabyte of what is not ASCII at most.
CharsetGuess guessCharset(QByteArrayView data);

/// The name under which QStringDecoder knows @p name, or nothing when it does not know it. Names that the web uses
/// for a superset mean the superset (ISO-8859-1 is windows-1252, GB2312 is GB18030: WHATWG Encoding, 4.2).
std::optional<QString> knownCharset(const QString &name);

/// True for bytes that are no text in any charset: zero bytes outside UTF-16, or many control characters.
bool looksBinary(QByteArrayView head, const QString &charset);
