// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Run by the build: prints the header that tells the search what each character of the basic plane is to it. Uses
// ICU, so that the program itself need not.

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <cstdint>
#include <cstdio>
#include <memory>
#include <vector>

namespace {

constexpr UChar32 Size = 0x10000;
constexpr char16_t Separator = 0;   // parts words
constexpr char16_t Dropped = 1;     // neither parts words nor counts: accents, vowel marks, joiners

class LetterTable final
{
public:
    LetterTable()
        : m_nfd(icu::Normalizer2::getNFDInstance(m_status))
        , m_nfkc(icu::Normalizer2::getNFKCInstance(m_status))
        , m_simplified(icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, m_status))
    {
    }

    bool isSound() const { return U_SUCCESS(m_status); }

    /// Letters are folded until nothing changes, so that a folded word folds to itself.
    std::vector<char16_t> letters() const
    {
        std::vector<char16_t> result(Size, Separator);
        for (UChar32 letter = 0; letter < Size; ++letter)
            result[letter] = isDropped(letter) ? Dropped : isLetter(letter) ? char16_t(folded(letter)) : Separator;
        return result;
    }

private:
    static UScriptCode script(UChar32 letter)
    {
        UErrorCode status = U_ZERO_ERROR;
        return uscript_getScript(letter, &status);
    }

    static bool isDropped(UChar32 letter)
    {
        constexpr UChar32 Tatweel = 0x0640;
        const int8_t type = u_charType(letter);
        if (letter == Tatweel || (type == U_FORMAT_CHAR && letter != 0x200B))
            return true;
        if (type != U_NON_SPACING_MARK)
            return false;
        const UScriptCode code = script(letter);
        // The voicing marks of kana are letters' business; everything else that is inherited is an accent.
        const bool isKana = letter == 0x3099 || letter == 0x309A;
        return code == USCRIPT_ARABIC || code == USCRIPT_HEBREW || (code == USCRIPT_INHERITED && !isKana);
    }

    static bool isLetter(UChar32 letter)
    {
        const uint32_t kinds = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK;
        return (U_MASK(u_charType(letter)) & kinds) != 0;
    }

    UChar32 folded(UChar32 letter) const
    {
        constexpr int Rounds = 4;   // 𝔸-like, wide, accented, upper case: never more steps than these
        for (int round = 0; round < Rounds; ++round) {
            const UChar32 next = foldedOnce(letter);
            if (next == letter || next >= Size || !isLetter(next))
                break;
            letter = next;
        }
        return letter;
    }

    UChar32 foldedOnce(UChar32 letter) const
    {
        constexpr UChar32 Yo = 0x0451;
        constexpr UChar32 Ye = 0x0435;
        letter = u_foldCase(only(m_nfkc->normalize(icu::UnicodeString(letter), status()), letter), 0);
        const UScriptCode code = script(letter);
        if (code == USCRIPT_LATIN || code == USCRIPT_GREEK)
            letter = withoutAccents(letter);
        if (code == USCRIPT_HAN) {
            icu::UnicodeString text(letter);
            m_simplified->transliterate(text);
            letter = only(text, letter);
        }
        return letter == Yo ? Ye : letter;
    }

    UChar32 withoutAccents(UChar32 letter) const
    {
        icu::UnicodeString bare;
        const icu::UnicodeString parts = m_nfd->normalize(icu::UnicodeString(letter), status());
        for (int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
            if (!isDropped(parts.char32At(at)))
                bare.append(parts.char32At(at));
        }
        return only(bare, letter);
    }

    /// The one character of @p text, or @p otherwise when there are more.
    static UChar32 only(const icu::UnicodeString &text, UChar32 otherwise)
    {
        return text.countChar32() == 1 ? text.char32At(0) : otherwise;
    }

    UErrorCode &status() const { return m_status; }

    mutable UErrorCode m_status = U_ZERO_ERROR;
    const icu::Normalizer2 *m_nfd;
    const icu::Normalizer2 *m_nfkc;
    std::unique_ptr<icu::Transliterator> m_simplified;
};

uint32_t digestOf(const std::vector<char16_t> &letters)
{
    uint32_t digest = 2166136261U;   // FNV-1a
    for (const char16_t letter : letters) {
        digest = (digest ^ (letter & 0xFFU)) * 16777619U;
        digest = (digest ^ (letter >> 8U)) * 16777619U;
    }
    return digest;
}

}   // namespace

int main()
{
    const LetterTable table;
    if (!table.isSound()) {
        std::fputs("ICU lacks its normalisation or its Traditional-Simplified data.\n", stderr);
        return 1;
    }
    const std::vector<char16_t> letters = table.letters();
    if (!table.isSound())
        return 1;
    std::puts("// Made by the build from ICU's data.\n#pragma once\n\n#include <cstdint>\n");
    std::printf("inline constexpr std::uint32_t LetterTableDigest = %uU;\n", digestOf(letters));
    std::puts("inline constexpr char16_t LetterTable[0x10000] = {");
    for (size_t at = 0; at < letters.size(); ++at)
        std::printf("%u,%s", unsigned(letters[at]), at % 24 == 23 ? "\n" : "");
    std::puts("};");
    return 0;
}
