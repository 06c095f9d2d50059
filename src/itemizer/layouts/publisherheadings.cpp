// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/text.h"
#include "itemizer/layouts/headlines.h"
#include "itemizer/layouts/layouts.h"
#include "itemizer/layouts/linkedentry.h"
#include "itemizer/sourcedraft.h"
#include "itemizer/sourceline.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype FewestItems = 2;
constexpr qsizetype LatestDate = 12;   // units before the date of a dated headline: a weekday, a bracket
constexpr qsizetype ShortestTitle = 8;
constexpr double FewestHeaded = 0.5;   // part of the dated headlines that stand under a name
constexpr qsizetype LongestHeading = 120;

/// `Nov. 30 “Title`: where the date stands, and where the title begins.
struct DatedTitle
{
    FoundDate date;
    qsizetype titleBegin = 0;
};

/// The date at the start of @p text that is the shortest to be one.
std::optional<FoundDate> leadingDate(const Lines &lines, qsizetype i)
{
    const QStringView text = lines.text(i);
    constexpr qsizetype LongestDate = 40;
    const QStringView head = text.left(LongestDate);
    if (std::none_of(head.begin(), head.end(), [](QChar c) { return c.isDigit(); }))
        return {};
    std::optional<FoundDate> full = findLastDate(head, lines.dateOrder());
    if (full && full->range.start <= LatestDate)
        return full;
    std::optional<FoundDate> found = findYearlessDate(head, lines.yearAt(lines.block(i).line));
    return found && found->range.start <= LatestDate ? found : std::nullopt;
}

std::optional<DatedTitle> datedTitle(const Lines &lines, qsizetype i)
{
    if (!lines.isText(i))
        return {};
    const std::optional<FoundDate> date = leadingDate(lines, i);
    if (!date)
        return {};
    const QStringView text = lines.text(i);
    const QStringView before = text.first(date->range.start);
    if (std::any_of(before.begin(), before.end(), [](QChar c) { return c.isLetter(); }) && !isWeekday(trimmed(before)))
        return {};
    qsizetype at = date->range.end();
    while (at < text.size() && (isBlank(text[at]) || QStringView(u":-–—,.)|").contains(text[at])))
        ++at;
    if (text.size() - at < ShortestTitle || text[at].isLower())
        return {};
    return DatedTitle{*date, at};
}

class Finder final
{
public:
    explicit Finder(const Lines &lines) : m_lines(lines) {}

    Segmentation find();

private:
    bool isHeading(qsizetype i) const;
    QList<Range> names(qsizetype i) const;
    void addItem(qsizetype heading, qsizetype title, const DatedTitle &dated);

    const Lines &m_lines;
    Segmentation m_found;
};

bool Finder::isHeading(qsizetype i) const
{
    return m_lines.isText(i) && m_lines.text(i).size() <= LongestHeading && !isBodyLike(m_lines, i)
           && !datedTitle(m_lines, i)
           && (m_found.segments.isEmpty() || m_lines.block(i).gap > 0 || isBodyLike(m_lines, i - 1));
}

/// `KHMER TIMES (Also in VOICE OF DEMOCRACY, CAMBODIA DAILY)` names three.
QList<Range> Finder::names(qsizetype i) const
{
    const QStringView text = m_lines.text(i);
    const qsizetype open = text.indexOf(u'(');
    QList<Range> list{{0, open < 0 ? text.size() : open}};
    if (open < 0)
        return list;
    qsizetype begin = open + 1;
    while (begin < text.size() && !text[begin].isUpper())
        ++begin;
    // Words before the names: `Also in`, in whose midst only capitals begin a name.
    const qsizetype in = text.sliced(open).indexOf(u" in ", 0, Qt::CaseInsensitive);
    if (in >= 0)
        begin = open + in + 4;
    for (qsizetype at = begin; at <= text.size(); ++at) {
        const bool isEnd = at == text.size() || QStringView(u",;)").contains(text[at]);
        if (isEnd && at > begin)
            list.append(Range::fromTo(begin, at));
        if (isEnd)
            begin = at + 1;
    }
    return list;
}

void Finder::addItem(qsizetype heading, qsizetype title, const DatedTitle &dated)
{
    Segment segment;
    segment.first = heading + 1 == title ? heading : title;
    segment.end = title + 1;
    segment.title = {headlinePiece(m_lines, title, Range::fromTo(dated.titleBegin, m_lines.text(title).size()))};
    for (const Range &name : names(heading)) {
        SourceDraft draft;
        draft.addText(m_lines, heading, name);
        for (Source &source : draft.sources(m_lines)) {
            source.date = dated.date.date;
            source.ranges.date = source.date.isEmpty() ? Range() : m_lines.block(title).original(dated.date.range);
            segment.sources.append(source);
        }
    }
    m_found.segments.append(segment);
}

Segmentation Finder::find()
{
    qsizetype heading = -1;
    qsizetype headed = 0;
    qsizetype all = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const std::optional<DatedTitle> dated = datedTitle(m_lines, i);
        all += dated ? 1 : 0;
        const qsizetype next = m_lines.nextShown(i + 1, m_lines.size());
        if (isHeading(i) && next < m_lines.size() && datedTitle(m_lines, next)) {
            heading = i;
        } else if (dated && heading >= 0) {
            headed += heading == i - 1 ? 1 : 0;
            addItem(heading, i, *dated);
        } else if (!m_found.segments.isEmpty()) {
            m_found.segments.last().body += bodyPieces(m_lines, i, i + 1);
            m_found.segments.last().end = i + 1;
        }
    }
    if (m_found.segments.size() < FewestItems || double(headed) < FewestHeaded * double(all))
        return {};
    return std::move(m_found);
}

}   // namespace

Segmentation publisherHeadings(const Lines &lines)
{
    return Finder(lines).find();
}
