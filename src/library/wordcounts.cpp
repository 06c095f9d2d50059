// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/wordcounts.h"

#include <algorithm>

void WordCounts::add(std::string_view word, uint64_t hash)
{
    if (m_direction != Direction::None)
        slotFor(word, hash).by += m_direction == Direction::Coming ? 1 : -1;
}

void WordCounts::clear()
{
    if (m_words.empty())
        return;
    m_slots.assign(1024, Slot());
    m_words.clear();
    m_letters.clear();
}

std::vector<WordCounts::Change> WordCounts::changes() const
{
    std::vector<Change> result;
    result.reserve(m_words.size());
    for (const Slot &slot : m_slots) {
        if (slot.by == 0)
            continue;
        const Word &word = m_words[slot.word - 1];
        result.push_back({{m_letters.data() + word.start, word.size}, slot.by});
    }
    std::sort(result.begin(), result.end(), [](const Change &a, const Change &b) { return a.word < b.word; });
    return result;
}

WordCounts::Slot &WordCounts::slotFor(std::string_view word, uint64_t hash)
{
    if (m_words.size() * 2 >= m_slots.size())
        grow();
    size_t at = hash & (m_slots.size() - 1);
    while (m_slots[at].word != 0) {
        if (m_slots[at].hash == hash)
            return m_slots[at];
        at = (at + 1) & (m_slots.size() - 1);
    }
    m_words.push_back({m_letters.size(), word.size()});
    m_letters.insert(m_letters.end(), word.begin(), word.end());
    m_slots[at] = {hash, 0, uint32_t(m_words.size())};
    return m_slots[at];
}

void WordCounts::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    for (const Slot &slot : old) {
        if (slot.word == 0)
            continue;
        size_t at = slot.hash & (m_slots.size() - 1);
        while (m_slots[at].word != 0)
            at = (at + 1) & (m_slots.size() - 1);
        m_slots[at] = slot;
    }
}
