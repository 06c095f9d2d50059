// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/xmlescaping.h"

#include <algorithm>

namespace {

constexpr qsizetype LongestName = 100;   // of an entity

/// XML 1.0, 2.2: all but control characters and two that are none; half a surrogate pair is seen to by the encoder.
bool isCharacter(QChar character)
{
    const char16_t unit = character.unicode();
    return unit >= 0x20 ? unit < 0xFFFE : unit == u'\t' || unit == u'\n' || unit == u'\r';
}

/// A reference by number to a character that XML allows: XML 1.0, 4.1.
bool isCharacterReference(QStringView digits)
{
    const bool isHexadecimal = digits.startsWith(u'x');
    const QStringView number = digits.sliced(isHexadecimal ? 1 : 0);
    bool isNumber = std::all_of(number.begin(), number.end(), isXmlNamePart);   // toUInt() takes signs and spaces
    const uint code = isNumber ? number.toUInt(&isNumber, isHexadecimal ? 16 : 10) : 0;
    const bool isAllowed = code > 0xFFFF ? code <= 0x10FFFF : !QChar(code).isSurrogate() && isCharacter(QChar(code));
    return isNumber && isAllowed;
}

/// The length of the reference that @p text begins with, to a character or to an entity of whatever name; else 0.
qsizetype referenceLength(QStringView text)
{
    const qsizetype end = text.left(LongestName).indexOf(u';');
    if (end < 2)
        return 0;
    const QStringView name = text.sliced(1, end - 1);
    if (name.front() == u'#')
        return isCharacterReference(name.sliced(1)) ? end + 1 : 0;
    const bool isName = isXmlNameStart(name.front()) && std::all_of(name.begin(), name.end(), isXmlNamePart);
    return isName && !name.contains(u':') ? end + 1 : 0;
}

}   // namespace

bool isXmlNameStart(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || unit == u'_';
}

bool isXmlNamePart(QChar character)
{
    const char16_t unit = character.unicode();
    return isXmlNameStart(character) || (unit >= u'0' && unit <= u'9') || unit == u'-' || unit == u'.' || unit == u':';
}

void appendEscaped(QString &out, QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        if (const qsizetype length = character == u'&' ? referenceLength(text.sliced(i)) : 0; length > 0) {
            out += text.sliced(i, length);
            i += length - 1;
        } else if (character == u'&') {
            out += u"&amp;";
        } else if (character == u'<') {
            out += u"&lt;";
        } else if (character == u'>') {
            out += u"&gt;";
        } else if (character == u'"') {
            out += u"&quot;";
        } else if (isCharacter(character)) {
            out += character;
        }
    }
}

void appendLiteral(QString &out, QStringView text)
{
    for (const QChar character : text) {
        if (character == u'&')
            out += u"&amp;";
        else
            appendEscaped(out, QStringView(&character, 1));
    }
}
