// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

/// Counts, while the index is written, in how many columns each word came or went: what the table of words is kept
/// up to date from. Owned by one connection. It is asked for every word, so it is one flat table: the standard
/// library's took a quarter of an import.
class WordCounts final
{
public:
    enum class Direction { None, Coming, Going };

    void setDirection(Direction direction) { m_direction = direction; }
    /// Once for each word of a column. @param hash of @p word, 64 bits: taken for the word itself.
    void add(std::string_view word, uint64_t hash);
    void clear();

    struct Change
    {
        std::string_view word;   ///< good until the next add() or clear()
        int by = 0;
    };
    /// In the order of the words, which is the one the table is written in best.
    std::vector<Change> changes() const;

private:
    struct Slot
    {
        uint64_t hash = 0;
        int32_t by = 0;
        uint32_t word = 0;   // number in m_words, from 1; 0 when the slot is free
    };
    struct Word
    {
        size_t start = 0;   // in m_letters
        size_t size = 0;
    };

    Slot &slotFor(std::string_view word, uint64_t hash);
    void grow();

    std::vector<Slot> m_slots = std::vector<Slot>(1024);
    std::vector<Word> m_words;
    std::vector<char> m_letters;
    Direction m_direction = Direction::None;
};
