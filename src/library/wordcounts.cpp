// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/wordcounts.h"

#include <algorithm>

void WordCounts::add(std::string_view word)
{
    auto found = m_words.find(word);
    if (found == m_words.end())
        found = m_words.emplace(std::string(word), Count()).first;
    Count &count = found->second;
    if (count.column == m_column)
        return;
    count.column = m_column;
    count.by += m_direction == Direction::Coming ? 1 : -1;
}

std::vector<WordCounts::Change> WordCounts::changes() const
{
    std::vector<Change> result;
    result.reserve(m_words.size());
    for (const auto &[word, count] : m_words) {
        if (count.by != 0)
            result.push_back({word, count.by});
    }
    std::sort(result.begin(), result.end(), [](const Change &a, const Change &b) { return a.word < b.word; });
    return result;
}
