// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/encodedwords.h"

#include "bulletin/text.h"
#include "formats/charset.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace {

/// `=?charset?encoding?bytes?=`
struct EncodedWord
{
    QString charset;
    QByteArray bytes;
    qsizetype end = 0;   ///< behind it, in the field
};

QByteArray fromQuoted(QByteArrayView text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QByteArray digits = text.sliced(i + 1, std::min<qsizetype>(2, text.size() - i - 1)).toByteArray();
        bool isNumber = false;
        const int value = digits.toInt(&isNumber, 16);
        if (text[i] == '=' && digits.size() == 2 && isNumber) {
            bytes += char(value);
            i += 2;
        } else {
            bytes += text[i] == '_' ? ' ' : text[i];
        }
    }
    return bytes;
}

std::optional<EncodedWord> wordAt(const QByteArray &field, qsizetype at)
{
    const qsizetype first = field.indexOf('?', at + 2);
    if (first < 0 || first + 2 >= field.size() || field[first + 2] != '?')
        return {};
    const qsizetype end = field.indexOf("?=", first + 3);
    const char encoding = field[first + 1];
    if (end < 0 || !QByteArrayView("bBqQ").contains(encoding))
        return {};
    EncodedWord word;
    word.charset = QString::fromLatin1(field.sliced(at + 2, first - at - 2)).section(u'*', 0, 0);   // RFC 2231, 5
    const QByteArrayView text = QByteArrayView(field).sliced(first + 3, end - first - 3);
    const bool isBase64 = encoding == 'b' || encoding == 'B';
    word.bytes = isBase64 ? QByteArray::fromBase64(text.toByteArray()) : fromQuoted(text);
    word.end = end + 2;
    return word;
}

/// A guess needs more to go by than a letter or two; Western names are the commonest that have so few.
constexpr qsizetype FewestToGuess = 4;

QString guessed(const QByteArray &bytes, qsizetype eightBits)
{
    const QString charset = eightBits < FewestToGuess ? QStringLiteral("windows-1252") : guessCharset(bytes).name;
    QStringDecoder decoder(charset.toLatin1().constData());
    return decoder.decode(bytes);
}

QString textOf(const QByteArray &bytes, const QString &charset)
{
    const qsizetype eightBits =
        std::count_if(bytes.begin(), bytes.end(), [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
    if (eightBits > 0 && bytes.isValidUtf8())
        return QString::fromUtf8(bytes);
    const std::optional<QString> known = knownCharset(charset);
    if (!known)
        return guessed(bytes, eightBits);
    QStringDecoder decoder(known->toLatin1().constData());
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? guessed(bytes, eightBits) : text;
}

/// What is written as it is: mostly ASCII, sometimes eight bits, in Japan the escapes of ISO-2022.
QString plainText(const QByteArray &bytes, const QString &charset)
{
    const bool isAscii = std::all_of(bytes.begin(), bytes.end(), [](char byte) {
        return static_cast<unsigned char>(byte) < 0x80 && byte != '\x1B';
    });
    return isAscii ? QString::fromLatin1(bytes) : textOf(bytes, charset);
}

}   // namespace

QString decodedWords(const QByteArray &field, const QString &charset)
{
    QString text;
    EncodedWord pending;   // neighbours of one charset
    const auto flush = [&] {
        text += textOf(std::exchange(pending.bytes, {}), pending.charset);
        pending.charset.clear();
    };
    qsizetype at = 0;
    for (qsizetype from = 0; at < field.size();) {
        const qsizetype found = field.indexOf("=?", from);
        const std::optional<EncodedWord> word = found < 0 ? std::nullopt : wordAt(field, found);
        if (found >= 0 && !word) {
            from = found + 2;
            continue;
        }
        const QByteArray between = field.sliced(at, (word ? found : field.size()) - at);
        const bool areNeighbours = !pending.charset.isEmpty() && word && between.trimmed().isEmpty();
        if (!areNeighbours || pending.charset != word->charset)
            flush();
        if (!areNeighbours)
            text += plainText(between, charset);
        if (!word)
            break;
        pending.charset = word->charset;
        pending.bytes += word->bytes;
        at = from = word->end;
    }
    flush();
    return folded(text);
}
