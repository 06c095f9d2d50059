// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/changes.h"

#include "bulletin/text.h"

#include <vector>

namespace {

using Words = QList<QStringView>;

constexpr qsizetype MostCells = 1'000'000;   // of the table: 4 MB, some milliseconds

/// Each with the white space behind it. Han and kana have none between words: each letter is one.
Words wordsOf(QStringView text)
{
    Words words;
    qsizetype start = 0;
    const auto isAlone = [](QChar letter) {
        return letter.script() == QChar::Script_Han || letter.script() == QChar::Script_Hiragana
               || letter.script() == QChar::Script_Katakana;
    };
    for (qsizetype at = 1; at <= text.size(); ++at) {
        const bool isEnd = at == text.size();
        const bool isStart =
            !isEnd && !isBlank(text[at]) && (isBlank(text[at - 1]) || isAlone(text[at]) || isAlone(text[at - 1]));
        if (!isEnd && !isStart)
            continue;
        words.append(text.sliced(start, at - start));
        start = at;
    }
    return words;
}

bool isSameWord(QStringView a, QStringView b)
{
    return trimmed(a) == trimmed(b);
}

class Comparing final
{
public:
    Comparing(const Words &before, const Words &after) : m_before(before), m_after(after) {}

    QList<Change> changes()
    {
        qsizetype start = 0;
        const qsizetype shorter = std::min(m_before.size(), m_after.size());
        while (start < shorter && isSameWord(m_before[start], m_after[start]))
            ++start;
        qsizetype end = 0;
        while (end < shorter - start
               && isSameWord(m_before[m_before.size() - 1 - end], m_after[m_after.size() - 1 - end]))
            ++end;
        keep(0, start);
        compare(start, m_before.size() - end, m_after.size() - end);
        keep(m_after.size() - end, m_after.size());
        return m_changes;
    }

private:
    void add(Change::Kind kind, QStringView word)
    {
        if (m_changes.isEmpty() || m_changes.last().kind != kind)
            m_changes.append({kind, {}});
        m_changes.last().text += word;
    }
    void keep(qsizetype from, qsizetype to)
    {
        for (qsizetype at = from; at < to; ++at)
            add(Change::Kind::Kept, m_after[at]);
    }
    void compare(qsizetype start, qsizetype beforeEnd, qsizetype afterEnd);

    const Words &m_before;
    const Words &m_after;
    QList<Change> m_changes;
};

/// By the longest common subsequence of words.
void Comparing::compare(qsizetype start, qsizetype beforeEnd, qsizetype afterEnd)
{
    const qsizetype rows = beforeEnd - start;
    const qsizetype columns = afterEnd - start;
    const bool isComparable = rows == 0 || columns <= MostCells / rows;
    std::vector<qint32> longest(isComparable ? size_t((rows + 1) * (columns + 1)) : 0);
    const auto cell = [&longest, columns](qsizetype row, qsizetype column) -> qint32 & {
        return longest[size_t(row * (columns + 1) + column)];
    };
    for (qsizetype row = rows - 1; row >= 0 && isComparable; --row) {
        for (qsizetype column = columns - 1; column >= 0; --column) {
            cell(row, column) = isSameWord(m_before[start + row], m_after[start + column])
                                    ? cell(row + 1, column + 1) + 1
                                    : std::max(cell(row + 1, column), cell(row, column + 1));
        }
    }
    qsizetype row = 0;
    qsizetype column = 0;
    while (row < rows || column < columns) {
        const bool hasBoth = isComparable && row < rows && column < columns;
        if (hasBoth && isSameWord(m_before[start + row], m_after[start + column])) {
            add(Change::Kind::Kept, m_after[start + column++]);
            ++row;
        } else if (row < rows && (!hasBoth || cell(row + 1, column) >= cell(row, column + 1))) {
            add(Change::Kind::Removed, m_before[start + row++]);
        } else {
            add(Change::Kind::Added, m_after[start + column++]);
        }
    }
}

}   // namespace

QList<Change> changesOf(const QString &before, const QString &after)
{
    return Comparing(wordsOf(before), wordsOf(after)).changes();
}
