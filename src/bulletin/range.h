// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>

/// A stretch of the decoded original, in UTF-16 units from its first character; the byte order mark is not counted.
struct Range
{
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
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
