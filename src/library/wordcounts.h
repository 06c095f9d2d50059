// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Counts, while the index is written, in how many columns each word came or went: what the table of words is kept
/// up to date from. Owned by one connection.
class WordCounts final
{
public:
    enum class Direction { None, Coming, Going };

    void setDirection(Direction direction) { m_direction = direction; }
    bool isCounting() const { return m_direction != Direction::None; }
    /// A new column begins: each of its words counts once.
    void beginColumn() { ++m_column; }
    void add(std::string_view word);
    void clear() { m_words.clear(); }

    struct Change
    {
        std::string_view word;
        int by = 0;
    };
    /// In the order of the words, which is the one the table is written in best.
    std::vector<Change> changes() const;

private:
    struct Count
    {
        int by = 0;
        unsigned column = 0;
    };
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
    };

    std::unordered_map<std::string, Count, Hash, std::equal_to<>> m_words;
    Direction m_direction = Direction::None;
    unsigned m_column = 0;
};
