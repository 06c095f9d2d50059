// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/text.h"

#include <QString>

namespace {

constexpr char16_t SoftHyphen = 0x00AD;

/// Shows nothing and parts nothing: zero-width space, word joiner, byte order mark, soft hyphen. The joiners
/// U+200C and U+200D are letters' business (Persian, emoji) and stay.
bool isInvisible(char16_t unit)
{
    return unit == 0x200B || unit == 0x2060 || unit == 0xFEFF || unit == SoftHyphen;
}

/// White space other than a single plain space, or anything that folding removes.
bool isFoldable(char16_t unit)
{
    if (unit == u' ')
        return false;
    if (unit < 0x80)
        return unit <= 0x20 || unit == 0x7F;
    return isInvisible(unit) || QChar::isSpace(unit) || unit == 0x85;
}

bool needsFolding(QStringView text)
{
    bool wasSpace = true;   // a space at the start is one too many
    for (const QChar character : text) {
        const bool isSpace = character == u' ';
        if (isFoldable(character.unicode()) || (isSpace && wasSpace))
            return true;
        wasSpace = isSpace;
    }
    return wasSpace && !text.isEmpty();
}

bool isPlain(QStringView text)
{
    // Below U+0300 no character composes with its neighbour.
    return std::all_of(text.begin(), text.end(), [](QChar character) { return character.unicode() < 0x300; });
}

QString squeezed(QStringView text)
{
    QString result;
    result.reserve(text.size());
    bool isPending = false;
    for (const QChar character : text) {
        if (isInvisible(character.unicode()))
            continue;
        if (isBlank(character)) {
            isPending = !result.isEmpty();
            continue;
        }
        if (isPending)
            result.append(u' ');
        isPending = false;
        result.append(character);
    }
    return result;
}

}   // namespace

bool isBlank(QChar character)
{
    const char16_t unit = character.unicode();
    if (unit < 0x80)
        return unit <= 0x20 || unit == 0x7F;
    return isInvisible(unit) || QChar::isSpace(unit) || unit == 0x85;
}

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar character) { return isBlank(character); });
}

QStringView trimmed(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

QString folded(const QString &text)
{
    if (!needsFolding(text))
        return isPlain(text) ? text : text.normalized(QString::NormalizationForm_C);
    const QString result = squeezed(text);
    return isPlain(result) ? result : result.normalized(QString::NormalizationForm_C);
}

QString folded(QStringView text)
{
    const QString result = needsFolding(text) ? squeezed(text) : text.toString();
    return isPlain(result) ? result : result.normalized(QString::NormalizationForm_C);
}

QString comparable(const QString &text)
{
    QString result;
    const QString plain = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    result.reserve(plain.size());
    bool isPending = false;
    for (const QChar character : plain) {
        if (isBlank(character) || character.isPunct()) {
            isPending = !result.isEmpty();
            continue;
        }
        if (isPending)
            result.append(u' ');
        isPending = false;
        result.append(character);
    }
    return result;
}
