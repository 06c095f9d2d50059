// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/decoding.h"

#include "formats/charset.h"

#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Decoding", text);
}

bool isAscii(QByteArrayView data)
{
    return std::all_of(data.begin(), data.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

bool isUtf8(const QString &charset)
{
    return charset.compare(u"UTF-8", Qt::CaseInsensitive) == 0;
}

}   // namespace

Result<QString> charsetFor(const QByteArray &data, const QString &wanted, const QString &declared)
{
    if (!wanted.isEmpty()) {
        const std::optional<QString> known = knownCharset(wanted);
        return known ? Result<QString>(*known) : Error{tr("There is no charset called %1.").arg(wanted)};
    }
    const std::optional<QString> said = knownCharset(declared);
    const CharsetGuess guess = guessCharset(data);
    const bool isCertain = guess.isCertain && !isAscii(data);
    // Whoever reads the declaration has read it as ASCII, so it cannot be UTF-16 (WHATWG HTML, 13.2.3.2).
    const bool isBelieved = said && !isCertain && !isUtf8(*said) && !said->startsWith(u"UTF-16", Qt::CaseInsensitive);
    return isBelieved ? *said : guess.name;
}

Result<Decoded> decoded(const QByteArray &data, const QString &wanted, const QString &declared)
{
    const Result<QString> charset = charsetFor(data, wanted, declared);
    if (!charset)
        return charset.error();
    QStringDecoder decoder(charset.value().toLatin1().constData());
    Decoded result{.text = decoder.decode(data), .charset = charset.value(), .doubts = {}};
    if (const qsizetype count = result.text.count(QChar::ReplacementCharacter); count > 0)
        result.doubts.append(undecodable(count, result.charset, {}, 0));
    return result;
}

Doubt undecodable(qsizetype count, const QString &charset, const Range &place, qsizetype line)
{
    const QString reason = line > 0 ? tr("%1 characters could not be decoded as %2; the first one is here.")
                                    : tr("%1 characters could not be decoded as %2.");
    return {place, line, reason.arg(count).arg(charset)};
}
