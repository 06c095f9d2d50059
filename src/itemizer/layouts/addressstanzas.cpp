// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/layouts/headlines.h"
#include "itemizer/layouts/layouts.h"
#include "itemizer/layouts/linkedentry.h"
#include "itemizer/sourceblock.h"
#include "itemizer/sourcedraft.h"

namespace {

constexpr qsizetype FewestItems = 3;
constexpr double FewestAddressed = 0.5;   // part of the stanzas that have an address
constexpr double FewestAlike = 0.6;       // part of the stanzas whose first lines tell the habit of all
constexpr qsizetype LongestHeading = 60;

/// Lines without a gap between them.
struct Stanza
{
    qsizetype begin = 0;
    qsizetype end = 0;
    bool hasAddress = false;
    bool isHeading = false;
};

QList<Stanza> stanzas(const Lines &lines)
{
    QList<Stanza> list;
    for (qsizetype i = lines.nextShown(0, lines.size()); i < lines.size();) {
        Stanza stanza{i, lines.stanzaEnd(i, lines.size())};
        for (qsizetype k = i + 1; k < stanza.end; ++k)
            stanza.hasAddress = stanza.hasAddress || (lines.is(k, Line::Kind::Address) && lines.isText(i));
        stanza.isHeading = stanza.end - i == 1 && lines.text(i).size() <= LongestHeading && !isBodyLike(lines, i);
        list.append(stanza);
        i = lines.nextShown(stanza.end, lines.size());
    }
    return list;
}

/// What the first lines of most stanzas are.
struct Habits
{
    bool areTitled = false;        // a headline, then its text or its address
    bool namePublishers = false;   // a publisher on the line under the headline
};

bool isHeadline(const Lines &lines, qsizetype i)
{
    const QStringView text = lines.text(i);
    return lines.isText(i) && !isBodyLike(lines, i) && looksLikeHeadline(text) && !text.endsWith(u'?')
           && !text.endsWith(u'!');
}

Habits habitsOf(const Lines &lines, const QList<Stanza> &list)
{
    qsizetype all = 0;
    qsizetype titled = 0;
    qsizetype named = 0;
    for (const Stanza &stanza : list) {
        if (!stanza.hasAddress)
            continue;
        ++all;
        titled += isHeadline(lines, stanza.begin) ? 1 : 0;
        named += stanza.end - stanza.begin > 3 && lines.isText(stanza.begin + 1) && lines.isText(stanza.begin + 2)
                         && isPublisherName(lines.text(stanza.begin + 1)) && !isDateLine(lines, stanza.begin + 1)
                     ? 1
                     : 0;
    }
    const auto isMost = [all](qsizetype count) { return double(count) >= FewestAlike * double(all); };
    return {isMost(titled), isMost(titled) && isMost(named)};
}

/// The publisher that stands on line @p i is that of the first address.
void addPublisher(const Lines &lines, qsizetype i, Segment &segment)
{
    SourceDraft draft;
    draft.addText(lines, i, lines.shown(i));
    Source named = draft.sources(lines).first();
    Source &first = segment.sources.first();
    named.url = first.url;
    named.ranges.url = first.ranges.url;
    first = named;
}

/// `(January 5, 2010)` under a headline is the date of its sources.
void addDate(const Lines &lines, qsizetype i, Segment &segment)
{
    const FoundDate found = *findLastDate(lines.text(i), lines.dateOrder());
    segment.date = found.date;
    for (Source &source : segment.sources) {
        source.date = found.date;
        source.ranges.date = lines.block(i).original(found.range);
    }
}

/// Prose and addresses may alternate; the body is all the prose.
void readLines(const Lines &lines, qsizetype begin, const Stanza &stanza, Segment &segment, QList<Doubt> &doubts)
{
    for (qsizetype i = begin; i < stanza.end;) {
        if (!lines.is(i, Line::Kind::Address)) {
            segment.body += bodyPieces(lines, i, i + 1);
            ++i;
            continue;
        }
        const SourceBlock block = readAddresses(lines, i, stanza.end);
        segment.sources += block.sources;
        doubts += block.doubts;
        i = std::max(block.end, i + 1);
    }
}

Segment segmentOf(const Lines &lines, const Stanza &stanza, const Habits &habits, QList<Doubt> &doubts)
{
    Segment segment;
    segment.first = stanza.begin;
    segment.end = stanza.end;
    qsizetype begin = stanza.begin;
    // A headline may be alone above its address even where most are not.
    const bool isAlone = lines.is(stanza.begin + 1, Line::Kind::Address);
    if ((habits.areTitled || isAlone) && isHeadline(lines, begin))
        segment.title = {headlinePiece(lines, begin++)};
    const qsizetype under = begin;
    const bool hasDate = begin > stanza.begin && isDateLine(lines, under);
    const bool hasPublisher = begin > stanza.begin && habits.namePublishers && isPublisherName(lines.text(under));
    readLines(lines, hasDate || hasPublisher ? begin + 1 : begin, stanza, segment, doubts);
    if (hasDate)
        addDate(lines, under, segment);
    else if (hasPublisher)
        addPublisher(lines, under, segment);
    return segment;
}

}   // namespace

Segmentation addressStanzas(const Lines &lines)
{
    Segmentation found;
    const QList<Stanza> list = stanzas(lines);
    const auto addressed =
        std::count_if(list.begin(), list.end(), [](const Stanza &stanza) { return stanza.hasAddress; });
    const auto headings =
        std::count_if(list.begin(), list.end(), [](const Stanza &stanza) { return stanza.isHeading; });
    const double share = double(addressed) / double(std::max<qsizetype>(1, list.size() - headings));
    if (addressed < FewestItems || share < FewestAddressed)
        return {};
    const Habits habits = habitsOf(lines, list);
    for (const Stanza &stanza : list) {
        if (stanza.hasAddress)
            found.segments.append(segmentOf(lines, stanza, habits, found.doubts));
        else if (stanza.isHeading)
            found.named.append({stanza.begin, QStringLiteral("heading")});
    }
    found.regularity = 0.5 + std::min(1.0, share) / 2;
    return found;
}
