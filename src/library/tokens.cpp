// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/tokens.h"

#include "lettertable.h"

#include <QChar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int Rules = 1;   // raise it whenever texts are cut otherwise than before
constexpr char32_t Dropped = 1;

/// Beyond the basic plane: letters and digits as they are, signs and pictures part words.
char32_t foldedFarLetter(char32_t letter)
{
    if (letter >= 0xE0000)
        return Dropped;   // variation selectors and tags
    return QChar::isLetterOrNumber(letter) ? QChar::toCaseFolded(letter) : 0;
}

}   // namespace

QString tokenizerVersion()
{
    return QString::number(Rules) % u'-' % QString::number(LetterTableDigest, 16);
}

char32_t foldedLetter(char32_t letter)
{
    return letter < 0x10000 ? char32_t(LetterTable[letter]) : foldedFarLetter(letter);
}

bool isUnspaced(char32_t folded)
{
    struct Block
    {
        char32_t first;
        char32_t last;
    };
    static constexpr Block Blocks[] = {
        {0x0E00, 0x0EFF},     // Thai, Lao
        {0x1000, 0x109F},     // Myanmar
        {0x1780, 0x17FF},     // Khmer
        {0x2E80, 0x2FDF},     // radicals
        {0x3005, 0x3007},     // 々 〆 〇
        {0x3040, 0x312F},     // kana, bopomofo
        {0x31A0, 0x31BF},     // bopomofo
        {0x31F0, 0x31FF},     // kana
        {0x3400, 0x4DBF},     // Han
        {0x4E00, 0x9FFF},     // Han
        {0xA9E0, 0xA9FF},     // Myanmar
        {0xAA60, 0xAA7F},     // Myanmar
        {0xF900, 0xFAFF},     // Han
        {0x20000, 0x3FFFF},   // Han
    };
    if (folded < Blocks[0].first)
        return false;
    return std::any_of(std::begin(Blocks), std::end(Blocks),
                       [folded](const Block &block) { return folded >= block.first && folded <= block.last; });
}

TokenCutter::TokenCutter(std::string_view utf8) : m_utf8(utf8.data()), m_size(qsizetype(utf8.size())) {}

TokenCutter::TokenCutter(QStringView utf16) : m_utf16(utf16.utf16()), m_size(utf16.size()) {}

bool TokenCutter::next()
{
    if (m_isHolding) {
        m_isHolding = false;
        m_token = m_held;
        return true;
    }
    qsizetype start = 0;
    if (!isAtWord(start))
        return false;
    qsizetype after = start;
    const char32_t folded = foldedLetter(decoded(after));
    if (isUnspaced(folded)) {
        m_at = after;
        readCharacter(folded, start);
    } else {
        readWord(start);
    }
    const bool touchesUnspaced = m_token.kind == Token::Kind::Character || m_last == Token::Kind::Character;
    const bool needsBreak = m_isParted && !m_isFirst && touchesUnspaced;
    m_last = m_token.kind;
    m_isFirst = false;
    m_isParted = false;
    if (needsBreak) {
        m_held = m_token;
        m_isHolding = true;
        m_token = {Token::Kind::Break, BreakToken, start, start};
    }
    return true;
}

/// Passes over all that parts words.
bool TokenCutter::isAtWord(qsizetype &start)
{
    while (m_at < m_size) {
        start = m_at;
        const char32_t folded = foldedLetter(decoded(m_at));
        if (folded > Dropped)
            return true;
        if (folded != Dropped)
            m_isParted = true;
    }
    return false;
}

void TokenCutter::readCharacter(char32_t letter, qsizetype start)
{
    m_word.clear();
    append(letter);
    m_token = {Token::Kind::Character, m_word, start, m_at};
}

void TokenCutter::readWord(qsizetype start)
{
    m_word.clear();
    m_at = start;
    qsizetype end = start;
    while (m_at < m_size) {
        readPlainLetters();
        end = m_at;
        if (m_at == m_size)
            break;
        const qsizetype before = m_at;
        const char32_t folded = foldedLetter(decoded(m_at));
        if (folded == 0 || isUnspaced(folded)) {
            m_at = before;
            break;
        }
        if (folded != Dropped)
            append(folded);
        end = m_at;
    }
    m_token = {Token::Kind::Word, m_word, start, end};
}

/// The usual case, at twice the speed: ASCII in UTF-8.
void TokenCutter::readPlainLetters()
{
    if (!m_utf8)
        return;
    for (; m_at < m_size; ++m_at) {
        const uchar byte = uchar(m_utf8[m_at]);
        if (byte >= 0x80 || LetterTable[byte] <= Dropped)
            return;
        if (qsizetype(m_word.size()) < LongestWord)
            m_word.push_back(char(LetterTable[byte]));
    }
}

void TokenCutter::append(char32_t letter)
{
    if (qsizetype(m_word.size()) >= LongestWord)
        return;
    if (letter < 0x80) {
        m_word.push_back(char(letter));
    } else if (letter < 0x800) {
        m_word.push_back(char(0xC0 | (letter >> 6)));
        m_word.push_back(char(0x80 | (letter & 0x3F)));
    } else if (letter < 0x10000) {
        m_word.push_back(char(0xE0 | (letter >> 12)));
        m_word.push_back(char(0x80 | ((letter >> 6) & 0x3F)));
        m_word.push_back(char(0x80 | (letter & 0x3F)));
    } else {
        m_word.push_back(char(0xF0 | (letter >> 18)));
        m_word.push_back(char(0x80 | ((letter >> 12) & 0x3F)));
        m_word.push_back(char(0x80 | ((letter >> 6) & 0x3F)));
        m_word.push_back(char(0x80 | (letter & 0x3F)));
    }
}

char32_t TokenCutter::decoded(qsizetype &at) const
{
    if (!m_utf8)
        return decodedUtf16(at);
    const uchar byte = uchar(m_utf8[at]);
    if (byte < 0x80) {
        ++at;
        return byte;
    }
    return decodedUtf8(at);
}

/// Broken bytes part words, one at a time.
char32_t TokenCutter::decodedUtf8(qsizetype &at) const
{
    const uchar first = uchar(m_utf8[at++]);
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    if (more == 0 || at + more > m_size)
        return 0;
    char32_t letter = first & (0x3FU >> more);
    for (int i = 0; i < more; ++i) {
        const uchar byte = uchar(m_utf8[at + i]);
        if ((byte & 0xC0U) != 0x80)
            return 0;
        letter = (letter << 6) | (byte & 0x3FU);
    }
    at += more;
    return letter <= 0x10FFFF ? letter : 0;
}

char32_t TokenCutter::decodedUtf16(qsizetype &at) const
{
    const char16_t first = m_utf16[at++];
    if (!QChar::isHighSurrogate(first) || at == m_size || !QChar::isLowSurrogate(m_utf16[at]))
        return QChar::isSurrogate(first) ? 0 : first;
    return QChar::surrogateToUcs4(first, m_utf16[at++]);
}

std::vector<OwnedToken> tokensOf(QStringView text)
{
    std::vector<OwnedToken> result;
    TokenCutter cutter(text);
    while (cutter.next()) {
        const Token &token = cutter.token();
        result.push_back({token.kind, std::string(token.text), token.start, token.end});
    }
    return result;
}
