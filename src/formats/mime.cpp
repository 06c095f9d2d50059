// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/mime.h"

#include "formats/charset.h"
#include "formats/envelopes.h"
#include "parts/parts.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {

/// True for a charset of one byte a character, in which any bytes make some text.
bool takesAnything(const QString &charset)
{
    return charset.startsWith(u"windows-125") || charset.startsWith(u"ISO-8859", Qt::CaseInsensitive);
}

}   // namespace

Result<Mime> parsedMime(const QByteArray &data)
{
    const Result<Envelopes *> envelopes = part<Envelopes>(u"envelopes"_s);
    if (!envelopes)
        return envelopes.error();
    return envelopes.value()->mime(data);
}

QString decodedText(const QByteArray &bytes, const QString &declared)
{
    QString charset = knownCharset(declared).value_or(QString());
    const bool isWide =
        charset.startsWith(u"UTF-16", Qt::CaseInsensitive) || charset.startsWith(u"UTF-32", Qt::CaseInsensitive);
    if (bytes.contains('\0') && !isWide)
        return decodedText(QByteArray(bytes).replace('\0', QByteArray()), declared);
    const bool isAscii =
        std::all_of(bytes.begin(), bytes.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
    if (charset.isEmpty() || (!isAscii && takesAnything(charset) && bytes.isValidUtf8()))
        charset = guessCharset(bytes).name;
    QStringDecoder decoder(charset.toLatin1().constData());
    const QString text = decoder.decode(bytes);
    if (!decoder.hasError() || isAscii)
        return text;
    // Declared wrongly: a guess that decodes all of it is better than one's word.
    QStringDecoder guess(guessCharset(bytes).name.toLatin1().constData());
    const QString guessed = guess.decode(bytes);
    return guess.hasError() && text.count(QChar::ReplacementCharacter) <= guessed.count(QChar::ReplacementCharacter)
               ? text
               : guessed;
}
