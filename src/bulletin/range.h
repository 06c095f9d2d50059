// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>

/// A stretch of the decoded original, in UTF-16 units from its first character; the byte order mark is not counted.
/// Where the original is no plain text, it is Document::text that is counted in.
/// Held in 32 bits, since there are many: what is read is smaller than 2 GB.
struct Range
{
    qint32 start = 0;
    qint32 length = 0;

    constexpr Range() = default;
    constexpr Range(qsizetype start, qsizetype length) : start(qint32(start)), length(qint32(length)) {}

    qsizetype end() const { return qsizetype(start) + length; }
    bool isEmpty() const { return length == 0; }
    bool contains(qsizetype position) const { return position >= start && position < end(); }

    static Range fromTo(qsizetype start, qsizetype end) { return {start, std::max<qsizetype>(0, end - start)}; }
    /// The smallest range that holds both; an empty one counts for nothing.
    Range united(const Range &other) const
    {
        if (isEmpty())
            return other;
        if (other.isEmpty())
            return *this;
        return fromTo(std::min(start, other.start), std::max(end(), other.end()));
    }

    bool operator==(const Range &) const = default;
};
