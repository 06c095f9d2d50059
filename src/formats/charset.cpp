// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/charset.h"

#include <QHash>
#include <QStringDecoder>

#include <uchardet/uchardet.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype GuessLength = 1024 * 1024;   // uchardet needs far less; bounds the time on a 1 GB file
constexpr qsizetype ZeroSample = 4096;

bool startsWith(QByteArrayView data, QByteArrayView mark)
{
    return data.size() >= mark.size() && std::equal(mark.begin(), mark.end(), data.begin());
}

QString byMark(QByteArrayView data)
{
    if (startsWith(data, "\xEF\xBB\xBF"))
        return u"UTF-8"_s;
    if (startsWith(data, QByteArrayView("\xFF\xFE\0\0", 4)))
        return u"UTF-32LE"_s;
    if (startsWith(data, QByteArrayView("\0\0\xFE\xFF", 4)))
        return u"UTF-32BE"_s;
    if (startsWith(data, "\xFF\xFE"))
        return u"UTF-16LE"_s;
    if (startsWith(data, "\xFE\xFF"))
        return u"UTF-16BE"_s;
    return {};
}

/// A control character that text has no use for; tab, line feed, form feed, carriage return and escape pass.
bool isOddControl(char character)
{
    const auto value = static_cast<unsigned char>(character);
    return value < 0x20 && value != '\t' && value != '\n' && value != '\f' && value != '\r' && value != 0x1B;
}

/// UTF-16 without a mark: text of any script has many zero bytes (spaces, line ends, digits), nearly all of them at
/// even offsets when big-endian and at odd ones when little-endian.
QString byZeros(QByteArrayView data)
{
    const QByteArrayView sample = data.first(std::min(data.size(), ZeroSample) / 2 * 2);
    qsizetype zeros[2] = {0, 0};
    qsizetype odd = 0;   // control characters among the units that have a zero byte
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (sample[i] != '\0')
            continue;
        ++zeros[i % 2];
        odd += isOddControl(sample[i ^ 1]) ? 1 : 0;
    }
    const qsizetype most = std::max(zeros[0], zeros[1]);
    if (most == 0 || most * 40 < sample.size() || odd * 50 > most)
        return {};
    if (zeros[0] > 20 * zeros[1])
        return u"UTF-16BE"_s;
    if (zeros[1] > 20 * zeros[0])
        return u"UTF-16LE"_s;
    return {};
}

/// Length of the well-formed UTF-8 sequence at @p at (RFC 3629), or 0.
qsizetype sequenceLength(QByteArrayView data, qsizetype at)
{
    const auto lead = static_cast<unsigned char>(data[at]);
    const qsizetype length = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
    if (length == 0 || at + length > data.size())
        return 0;
    for (qsizetype i = 1; i < length; ++i) {
        if ((static_cast<unsigned char>(data[at + i]) & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

/// Mostly UTF-8: a hundred good multi-byte characters for each damaged place. A character that the end of the data
/// cuts off is no damage.
bool isDamagedUtf8(QByteArrayView data)
{
    qsizetype good = 0;
    qsizetype bad = 0;
    for (qsizetype i = 0; i < data.size();) {
        const qsizetype length = sequenceLength(data, i);
        if (length > 1)
            ++good;
        else if (length == 0 && i + 4 <= data.size())
            ++bad;
        i += std::max<qsizetype>(length, 1);
    }
    return good > 0 && bad * 100 <= good;
}

QString byStatistics(QByteArrayView data)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), uchardet_delete);
    qsizetype begin = 0;
    while (begin < data.size() && static_cast<unsigned char>(data[begin]) < 0x80)
        ++begin;
    const QByteArrayView sample = data.sliced(begin).first(std::min(data.size() - begin, GuessLength));
    if (uchardet_handle_data(detector.get(), sample.data(), size_t(sample.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    return QString::fromLatin1(uchardet_get_charset(detector.get()));
}

/// What the web (WHATWG Encoding, 4.2) calls charsets, where ICU does not.
const QHash<QString, QString> &labels()
{
    static const QHash<QString, QString> labels = {
        {u"uhc"_s, u"windows-949"_s},
        {u"cp949"_s, u"windows-949"_s},
        {u"dos-874"_s, u"windows-874"_s},
        {u"koi"_s, u"KOI8-R"_s},
        {u"koi8-ru"_s, u"KOI8-U"_s},
        {u"cn-big5"_s, u"Big5"_s},
        {u"visual"_s, u"ISO-8859-8"_s},
        {u"logical"_s, u"ISO-8859-8"_s},
        {u"csiso88598i"_s, u"ISO-8859-8"_s},
        {u"csiso88596e"_s, u"ISO-8859-6"_s},
        {u"csiso88596i"_s, u"ISO-8859-6"_s},
        {u"unicodefeff"_s, u"UTF-16LE"_s},
        {u"unicodefffe"_s, u"UTF-16BE"_s},
        {u"x-mac-ukrainian"_s, u"x-mac-cyrillic"_s},
        {u"x-user-defined"_s, u"windows-1252"_s},
    };
    return labels;
}

/// What is written where less is said.
const QHash<QString, QString> &supersets()
{
    static const QHash<QString, QString> supersets = {
        {u"iso-8859-1"_s, u"windows-1252"_s},
        {u"us-ascii"_s, u"UTF-8"_s},
        {u"gb2312"_s, u"GB18030"_s},
        {u"gb_2312-80"_s, u"GB18030"_s},
        {u"gbk"_s, u"GB18030"_s},
        {u"euc-kr"_s, u"windows-949"_s},
        {u"ksc_5601"_s, u"windows-949"_s},
        {u"iso-8859-9"_s, u"windows-1254"_s},
        {u"tis-620"_s, u"windows-874"_s},
        {u"iso-8859-11"_s, u"windows-874"_s},
        {u"iso8859-11"_s, u"windows-874"_s},
        {u"iso885911"_s, u"windows-874"_s},
    };
    return supersets;
}

}   // namespace

CharsetGuess guessCharset(QByteArrayView data)
{
    if (const QString mark = byMark(data); !mark.isEmpty())
        return {mark, true};
    if (const QString wide = byZeros(data); !wide.isEmpty())
        return {wide, false};
    if (data.isValidUtf8())
        return {u"UTF-8"_s, true};
    if (isDamagedUtf8(data))
        return {u"UTF-8"_s, false};
    return {knownCharset(byStatistics(data)).value_or(u"windows-1252"_s), false};
}

std::optional<QString> knownCharset(const QString &name)
{
    const QString plain = name.trimmed();
    if (plain.isEmpty())
        return {};
    const QString known = labels().value(plain.toLower(), plain);
    const QStringDecoder decoder(known.toLatin1().constData());
    if (!decoder.isValid())
        return {};
    // Some thirty names mean ISO-8859-1; its own is the one that counts. Qt has none for what ICU knows no MIME name of.
    const QString own = decoder.name() ? QString::fromLatin1(decoder.name()) : known;
    return supersets().value(own.toLower(), known);
}

bool looksBinary(QByteArrayView head, const QString &charset)
{
    if (charset.startsWith(u"UTF-16") || charset.startsWith(u"UTF-32"))
        return false;
    if (head.contains('\0'))
        return true;
    const auto odd = std::count_if(head.begin(), head.end(), isOddControl);
    return odd * 50 > head.size();
}
