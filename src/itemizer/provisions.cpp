// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/provisions.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype FewestProvisions = 3;
constexpr double LeastShare = 0.75;   // of the items; a preamble and a schedule have no number

/// `Article` of `Article 3. Fees`; empty for what is not numbered so.
QString countedWord(QStringView headline)
{
    static const QRegularExpression counted(
        uR"(^\W{0,3}(\p{L}{2,20}\.?|§{1,2}|第)\s*(?:\d{1,4}|[IVXLC]{1,6}|[一二三四五六七八九十百]{1,5})(?![\p{L}\d])[.:)\s]*)"_s
        u"|^(第)[一二三四五六七八九十百\\d]{1,5}[条條章조]"_s);
    const QRegularExpressionMatch match = counted.match(headline);
    return match.captured(match.captured(1).isEmpty() ? 2 : 1).toCaseFolded();
}

bool hasAddress(const Segment &segment)
{
    return std::ranges::any_of(segment.sources, [](const Source &source) { return !source.url.isEmpty(); });
}

}   // namespace

bool areProvisions(const Lines &lines, const Segmentation &found)
{
    if (found.segments.size() < FewestProvisions || std::ranges::any_of(found.segments, hasAddress))
        return false;
    QHash<QString, qsizetype> words;
    for (const Segment &segment : found.segments) {
        if (!segment.title.isEmpty())
            ++words[countedWord(lines.text(segment.title.first()))];
    }
    words.remove(QString());
    const auto most = std::max_element(words.begin(), words.end());
    return most != words.end() && double(most.value()) >= LeastShare * double(found.segments.size());
}
