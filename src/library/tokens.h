// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

// What the search sees of a text. The index, the query and the marking of matches all cut texts by this one
// function, so that what is found is what is marked.
//
//     Floods in Assam,  →  floods in assam       case, accents, width, tatweel and vowel marks folded away
//     数字貨幣 up        →  数 字 货 币 ¦ up      unspaced scripts a character at a time, Han simplified
//     重跑gen-itgc后     →  重 跑 gen ¦… itgc 后  a change between the two is a boundary
//
// ¦ is a break: it stands where something parts two tokens of which one is of an unspaced script, so that a phrase
// of such characters never reaches over punctuation or space. A break at either end is not told.

/// One word, one character of an unspaced script, or a break.
struct Token
{
    enum class Kind { Word, Character, Break };

    Kind kind = Kind::Word;
    std::string_view text;   ///< folded, UTF-8; good until the next token
    qsizetype start = 0;     ///< in units of the text that was cut
    qsizetype end = 0;
};

/// Stands for a break in index and query.
inline constexpr std::string_view BreakToken = "\x02";

/// Number of the rules by which texts are cut: an index made by others is made anew.
QString tokenizerVersion();

/// A word longer than this, in bytes, is known by its beginning.
inline constexpr qsizetype LongestWord = 120;

/// What @p letter is to the search: 0 parts words, 1 is passed over, anything else is the letter folded.
char32_t foldedLetter(char32_t letter);
/// True for letters, already folded, of scripts that put no space between words: Han, kana, Thai, Lao, Khmer,
/// Myanmar.
bool isUnspaced(char32_t folded);

/// Cuts one text after the other.
class TokenCutter final
{
public:
    explicit TokenCutter(std::string_view utf8);
    explicit TokenCutter(QStringView utf16);

    /// Reads on to the next token; false at the end.
    bool next();
    const Token &token() const { return m_token; }

private:
    char32_t decoded(qsizetype &at) const;
    char32_t decodedUtf8(qsizetype &at) const;
    char32_t decodedUtf16(qsizetype &at) const;
    bool isAtWord(qsizetype &start);
    void readCharacter(char32_t letter, qsizetype start);
    void readWord(qsizetype start);
    void readPlainLetters();
    void append(char32_t letter);

    const char *m_utf8 = nullptr;
    const char16_t *m_utf16 = nullptr;
    qsizetype m_size = 0;
    qsizetype m_at = 0;
    Token m_token;
    Token m_held;   // comes after the break just told
    bool m_isHolding = false;
    bool m_isParted = false;   // a separator since the last token
    bool m_isFirst = true;
    Token::Kind m_last = Token::Kind::Word;
    std::string m_word;
};

/// A token with its text, for queries.
struct OwnedToken
{
    Token::Kind kind = Token::Kind::Word;
    std::string text;
    qsizetype start = 0;
    qsizetype end = 0;
};

std::vector<OwnedToken> tokensOf(QStringView text);
