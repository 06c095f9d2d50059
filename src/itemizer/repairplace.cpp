// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/repairplace.h"

#include "bulletin/text.h"

namespace {

constexpr qsizetype TellingPart = 12;   // characters; a shorter part of a line may stand anywhere by chance

/// What shows of @p text: line breaks and spaces may be others in another reading.
QString bare(QStringView text)
{
    QString shown = text.toString();
    return shown.removeIf([](QChar character) { return isBlank(character); });
}

bool isExact(const Block &block)
{
    return block.range.length == block.text.size();
}

/// What @p range holds of the text of @p block.
QStringView partIn(const Block &block, const Range &range)
{
    const QStringView text = block.text;
    if (!isExact(block))
        return text;
    const qsizetype from = std::max<qsizetype>(0, range.start - block.range.start);
    const qsizetype to = std::min<qsizetype>(text.size(), range.end() - block.range.start);
    return from < to ? text.sliced(from, to - from) : QStringView();
}

bool isTouched(const Block &block, const Range &range)
{
    return block.range.start < range.end() && block.range.end() > range.start;
}

/// All that shows of a document, and where each character stands.
class Shown final
{
public:
    explicit Shown(const Lines &lines)
    {
        for (qsizetype i = 0; i < lines.size(); ++i)
            add(lines.block(i));
    }

    /// The place of @p quote nearest to @p position; whole lines come before parts of one.
    std::optional<Range> find(const QString &quote, qsizetype position) const
    {
        std::optional<Range> best;
        bool isBestWhole = false;
        for (qsizetype at = m_text.indexOf(quote); at >= 0; at = m_text.indexOf(quote, at + 1)) {
            const Range place = Range::fromTo(m_starts[at], m_ends[at + quote.size() - 1]);
            const bool isWhole = m_isLineStart[at] && isLineEnd(at + quote.size());
            if (!isWhole && (isBestWhole || quote.size() < TellingPart))
                continue;
            const bool isNearer = !best || (isWhole && !isBestWhole)
                                  || std::abs(place.start - position) < std::abs(best->start - position);
            if (isNearer)
                best = place;
            isBestWhole = isWhole;
        }
        return best;
    }

private:
    void add(const Block &block)
    {
        bool isStart = true;
        for (qsizetype at = 0; at < block.text.size(); ++at) {
            if (isBlank(block.text[at]))
                continue;
            const Range place = block.original({at, 1});
            m_text += block.text[at];
            m_starts.append(place.start);
            m_ends.append(qint32(place.end()));
            m_isLineStart.append(std::exchange(isStart, false));
        }
    }

    bool isLineEnd(qsizetype at) const { return at >= m_text.size() || m_isLineStart[at]; }

    QString m_text;
    QList<qint32> m_starts;
    QList<qint32> m_ends;
    QList<bool> m_isLineStart;
};

}   // namespace

QString quoteAt(const Lines &lines, const Range &range)
{
    QStringList quote;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString part = isTouched(lines.block(i), range) ? folded(partIn(lines.block(i), range)) : QString();
        if (!part.isEmpty())
            quote.append(part);
    }
    return quote.join(u'\n');
}

std::optional<Range> placeOf(const Lines &lines, const Repair &repair)
{
    const QString here = quoteAt(lines, repair.range);
    const QString wanted = bare(repair.quote);
    if (!here.isEmpty() && (wanted.isEmpty() || bare(here) == wanted))
        return repair.range;
    return wanted.isEmpty() ? std::nullopt : Shown(lines).find(wanted, repair.range.start);
}
