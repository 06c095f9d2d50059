// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/mending.h"

#include "bulletin/text.h"
#include "itemizer/sourceblock.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

bool standsBefore(const Piece &one, const Piece &other)
{
    return std::pair(one.line, one.part.start) < std::pair(other.line, other.part.start);
}

/// Sources that a form merely lends stand nowhere in the text.
bool isStated(const Source &source)
{
    return !source.range.isEmpty();
}

void removeFrom(QList<Piece> &pieces, const Stretch &stretch)
{
    pieces.removeIf([&stretch](const Piece &piece) { return stretch.contains(piece.line); });
}

bool holds(const QList<Piece> &pieces, qsizetype line)
{
    return std::any_of(pieces.begin(), pieces.end(), [line](const Piece &piece) { return piece.line == line; });
}

bool beginBefore(const QList<Piece> &pieces, qsizetype line)
{
    return std::any_of(pieces.begin(), pieces.end(), [line](const Piece &piece) { return piece.line < line; });
}

bool standsIn(const Source &source, const Range &line)
{
    const bool isStatedThere = source.range.start < line.end() && source.range.end() > line.start;
    return isStatedThere || (!source.ranges.url.isEmpty() && line.contains(source.ranges.url.start));
}

bool isIn(const QList<Source> &sources, const Range &line)
{
    return std::any_of(sources.begin(), sources.end(),
                       [&line](const Source &source) { return standsIn(source, line); });
}

/// Of @p pieces those of line @p line on.
QList<Piece> takenFrom(QList<Piece> &pieces, qsizetype line)
{
    const auto at =
        std::stable_partition(pieces.begin(), pieces.end(), [line](const Piece &piece) { return piece.line < line; });
    const QList<Piece> taken(at, pieces.end());
    pieces.erase(at, pieces.end());
    return taken;
}

}   // namespace

bool Mending::mend(Repair::Kind kind, const Range &range)
{
    const Stretch stretch = stretchAt(m_lines, m_found, range);
    if (stretch.isEmpty())
        return false;
    settle(m_lines.block(stretch.begin).whole().united(m_lines.block(stretch.end - 1).whole()));
    const bool isDone = make(kind, stretch);
    m_found.segments.removeIf([this](const Segment &segment) { return segment.entry < 0 && isEmpty(segment); });
    if (const qsizetype index = segmentAt(stretch.begin); index >= 0) {
        const Segment &segment = m_found.segments[index];
        settle(m_lines.block(segment.first).whole().united(m_lines.block(segment.end - 1).whole()));
    }
    return isDone;
}

bool Mending::make(Repair::Kind kind, const Stretch &stretch)
{
    switch (kind) {
    case Repair::Kind::Title:
        return makeTitle(stretch);
    case Repair::Kind::Text:
        return makeText(stretch);
    case Repair::Kind::Sources:
        return makeSources(stretch);
    case Repair::Kind::Junk:
        return makeJunk(stretch);
    case Repair::Kind::Split:
        return split(stretch.begin);
    case Repair::Kind::Join:
        return join(stretch.begin);
    }
    return false;
}

bool Mending::makeTitle(const Stretch &stretch)
{
    qsizetype index = segmentAt(stretch.begin);
    if (index < 0)
        index = newSegment(stretch.begin);
    else if (isUnderText(m_found.segments[index], stretch.begin))
        splitAt(index++, stretch.begin);
    take(stretch, index);   // only items behind this one can vanish
    Segment &segment = m_found.segments[index];
    extend(segment, stretch);
    addBody(segment, segment.title);
    segment.title = pieces(stretch);
    return true;
}

/// A headline in line @p line would not be that of @p segment: its text, or its headline and a source, stand above.
bool Mending::isUnderText(const Segment &segment, qsizetype line) const
{
    const qsizetype start = m_lines.block(line).whole().start;
    const bool hasSource = std::any_of(segment.sources.begin(), segment.sources.end(), [start](const Source &source) {
        return isStated(source) && source.range.start < start;
    });
    return beginBefore(segment.body, line) || (hasSource && beginBefore(segment.title, line));
}

bool Mending::makeText(const Stretch &stretch)
{
    for (const Stretch &part : byItems(stretch)) {
        const qsizetype index = homeOf(part);
        Segment &segment = m_found.segments[index];
        takeFrom(segment, part);
        extend(segment, part);
        addBody(segment, pieces(part));
        for (qsizetype line = part.begin; line < part.end; ++line)
            m_lines.claimGivenText(line);
    }
    return true;
}

bool Mending::makeSources(const Stretch &stretch)
{
    for (const Stretch &part : byItems(stretch)) {
        const qsizetype index = homeOf(part);
        Segment &segment = m_found.segments[index];
        takeFrom(segment, part);
        extend(segment, part);
        segment.sources.removeIf([](const Source &source) { return !isStated(source); });
        addSources(segment, part);
    }
    return true;
}

bool Mending::makeJunk(const Stretch &stretch)
{
    take(stretch, -1);
    name(stretch, u"set-aside"_s);
    return true;
}

bool Mending::split(qsizetype line)
{
    qsizetype index = segmentAt(line);
    if (index < 0) {
        index = newSegment(line);
    } else if (m_found.segments[index].first < line) {
        takeOutOfSource(m_found.segments[index], line);
        splitAt(index++, line);
    }
    Segment &segment = m_found.segments[index];
    const bool isHeaded = segment.title.isEmpty() && segment.body.size() > 1 && segment.body.first().line == line
                          && looksLikeHeadline(m_lines.text(segment.body.first()));
    if (isHeaded)
        segment.title = {segment.body.takeFirst()};
    return true;
}

/// A line within a source that begins above it, or of none, becomes text: an item begins with something.
void Mending::takeOutOfSource(Segment &segment, qsizetype line)
{
    const Range whole = m_lines.block(line).whole();
    const bool isBegin = std::any_of(segment.sources.begin(), segment.sources.end(), [&whole](const Source &source) {
        return isStated(source) && whole.contains(source.range.start);
    });
    if (isBegin || holds(segment.title, line) || holds(segment.body, line))
        return;
    takeFrom(segment, {line, line + 1});
    addBody(segment, pieces({line, line + 1}));
}

bool Mending::join(qsizetype line)
{
    const qsizetype index = segmentAt(line);
    if (index < 1)
        return false;
    Segment later = m_found.segments.takeAt(index);
    Segment &segment = m_found.segments[index - 1];
    QList<Piece> body;
    for (qsizetype i = segment.end; i < later.first; ++i) {
        if (!m_lines.is(i, Line::Kind::Junk) && !isNamed(i))   // what is known to be no part of an item stays so
            body += pieces({i, i + 1});
    }
    if (segment.title.isEmpty() && segment.body.isEmpty())
        segment.title = std::exchange(later.title, {});
    addBody(segment, body + later.title + later.body);
    segment.sources += later.sources;
    segment.end = later.end;
    if (segment.date.isEmpty()) {
        segment.date = later.date;
        segment.dateRange = later.dateRange;
    }
    return true;
}

/// The lines from @p line on become an item, as far as they belong to none and are not known to be anything else:
/// text, and sources where they say so themselves. Sources below that had no item are its own.
qsizetype Mending::newSegment(qsizetype line)
{
    qsizetype next = segmentFrom(line);
    Segment segment;
    segment.first = line;
    segment.end = next < 0 ? m_lines.size() : m_found.segments[next].first;
    const auto named = std::find_if(m_found.named.begin(), m_found.named.end(), [line](const NamedLine &each) {
        return each.line > line && each.name != u"heading";
    });
    const bool isNamedFirst = named != m_found.named.end() && named->line < segment.end;
    if (isNamedFirst)
        segment.end = named->line;
    unname({line, segment.end});   // what headed nothing is text under the headline
    fill(segment);
    if (next < 0)
        next = m_found.segments.size();
    m_found.segments.insert(next, segment);
    const bool isAdopting = !isNamedFirst && next + 1 < m_found.segments.size()
                            && m_found.segments[next + 1].title.isEmpty() && m_found.segments[next + 1].body.isEmpty();
    if (isAdopting)
        join(m_found.segments[next + 1].first);
    return next;
}

/// Gives @p segment what its lines are by themselves, its first one as text.
void Mending::fill(Segment &segment)
{
    for (qsizetype i = segment.first; i < segment.end;) {
        const SourceBlock block = i == segment.first ? SourceBlock() : readSourceBlock(m_lines, i);
        if (!block.isEmpty() && block.end <= segment.end) {
            segment.sources += block.sources;
            i = block.end;
            continue;
        }
        if (i == segment.first || !m_lines.is(i, Line::Kind::Junk))
            addBody(segment, pieces({i, i + 1}));
        ++i;
    }
}

/// Takes lines out of all items. Items of which nothing is left are no more, save for @p home.
void Mending::take(const Stretch &stretch, qsizetype home)
{
    for (qsizetype index = m_found.segments.size() - 1; index >= 0; --index) {
        Segment &segment = m_found.segments[index];
        if (segment.first >= stretch.end || segment.end <= stretch.begin)
            continue;
        takeFrom(segment, stretch);
        if (index == home)
            continue;
        trim(segment, stretch);
        if (segment.first >= segment.end || isEmpty(segment))
            m_found.segments.removeAt(index);
    }
}

/// Of sources that stand only in part in @p stretch the rest is read again.
void Mending::takeFrom(Segment &segment, const Stretch &stretch)
{
    unname(stretch);
    removeFrom(segment.title, stretch);
    removeFrom(segment.body, stretch);
    QList<Source> touched;
    for (qsizetype line = stretch.begin; line < stretch.end; ++line) {
        const Range whole = m_lines.block(line).whole();
        const auto at = std::stable_partition(segment.sources.begin(), segment.sources.end(),
                                              [&](const Source &source) { return !standsIn(source, whole); });
        std::move(at, segment.sources.end(), std::back_inserter(touched));
        segment.sources.erase(at, segment.sources.end());
    }
    if (touched.isEmpty())
        return;
    const auto isRest = [&](qsizetype line) {
        return line < segment.end && !stretch.contains(line) && isIn(touched, m_lines.block(line).whole())
               && !holds(segment.title, line) && !holds(segment.body, line);
    };
    for (qsizetype line = segment.first; line < segment.end; ++line) {
        qsizetype end = line;
        while (isRest(end))
            ++end;
        if (end > line)
            addSources(segment, {line, end});
        line = std::max(line, end - 1);
    }
}

/// Lets go of lines at the ends of @p segment that were taken from it.
void Mending::trim(Segment &segment, const Stretch &taken)
{
    while (segment.first < segment.end && taken.contains(segment.first))
        ++segment.first;
    while (segment.first < segment.end && taken.contains(segment.end - 1))
        --segment.end;
}

void Mending::splitAt(qsizetype index, qsizetype line)
{
    Segment &earlier = m_found.segments[index];
    Segment later;
    later.first = line;
    later.end = std::exchange(earlier.end, line);
    later.title = takenFrom(earlier.title, line);
    later.body = takenFrom(earlier.body, line);
    const qsizetype start = m_lines.block(line).whole().start;
    const qsizetype end = m_lines.block(later.end - 1).whole().end();
    // What stands behind the item, as references do, stays with its beginning.
    const auto at = std::stable_partition(earlier.sources.begin(), earlier.sources.end(), [&](const Source &source) {
        return !isStated(source) || source.range.start < start || source.range.start >= end;
    });
    std::move(at, earlier.sources.end(), std::back_inserter(later.sources));
    earlier.sources.erase(at, earlier.sources.end());
    if (!earlier.dateRange.isEmpty() && earlier.dateRange.start >= start) {
        later.date = std::exchange(earlier.date, {});
        later.dateRange = std::exchange(earlier.dateRange, {});
    }
    m_found.segments.insert(index + 1, later);
}

/// The item that @p stretch, which is in one or in none, belongs to: the one above or below that is nearer.
qsizetype Mending::homeOf(const Stretch &stretch)
{
    if (const qsizetype index = segmentAt(stretch.begin); index >= 0)
        return index;
    const qsizetype below = segmentFrom(stretch.begin);
    const qsizetype above = (below < 0 ? m_found.segments.size() : below) - 1;
    if (above < 0 && below < 0) {
        Segment segment;
        segment.first = stretch.begin;
        segment.end = stretch.end;
        m_found.segments.append(segment);
        return 0;
    }
    if (above < 0 || below < 0)
        return std::max(above, below);
    const auto gaps = [this](qsizetype begin, qsizetype end) {
        qsizetype sum = 0;
        for (qsizetype i = begin; i <= end; ++i)
            sum += m_lines.block(i).gap;
        return sum;
    };
    const bool isNearerBelow =
        gaps(stretch.end, m_found.segments[below].first) < gaps(m_found.segments[above].end, stretch.begin);
    return isNearerBelow ? below : above;
}

/// What comes between keeps the name it has.
void Mending::extend(Segment &segment, const Stretch &to)
{
    const Stretch above{segment.end, to.begin};
    const Stretch below{to.end, segment.first};
    for (const Stretch &between : {above, below}) {
        for (qsizetype line = between.begin; line < between.end; ++line) {
            if (!m_lines.is(line, Line::Kind::Junk) && !isNamed(line))
                name({line, line + 1}, u"unplaced"_s);
        }
    }
    segment.first = std::min(segment.first, to.begin);
    segment.end = std::max(segment.end, to.end);
}

void Mending::addSources(Segment &segment, const Stretch &stretch)
{
    for (qsizetype i = stretch.begin; i < stretch.end; ++i) {
        if (shows(i))
            m_lines.claimSource(i);
    }
    const SourceBlock block = readGivenSources(m_lines, stretch.begin, stretch.end);
    for (const Source &source : block.sources) {
        const auto behind =
            std::find_if(segment.sources.begin(), segment.sources.end(), [&source](const Source &other) {
                return isStated(other) && other.range.start > source.range.start;
            });
        segment.sources.insert(behind, source);
    }
}

void Mending::addBody(Segment &segment, const QList<Piece> &pieces)
{
    segment.body += pieces;
    std::stable_sort(segment.body.begin(), segment.body.end(), standsBefore);
}

/// Rules alone are no text.
bool Mending::isEmpty(const Segment &segment) const
{
    return segment.title.isEmpty() && std::none_of(segment.sources.begin(), segment.sources.end(), isStated)
           && std::all_of(segment.body.begin(), segment.body.end(),
                          [this](const Piece &piece) { return m_lines.is(piece.line, Line::Kind::Rule); });
}

bool Mending::shows(qsizetype line) const
{
    return !m_lines.text(line).isEmpty();
}

/// What shows of @p stretch, as text.
QList<Piece> Mending::pieces(const Stretch &stretch)
{
    QList<Piece> list;
    for (qsizetype i = stretch.begin; i < stretch.end; ++i) {
        if (!shows(i))
            continue;
        m_lines.claimText(i);
        list.append(m_lines.piece(i));
    }
    return list;
}

void Mending::name(const Stretch &stretch, const QString &name)
{
    unname(stretch);
    auto at = std::find_if(m_found.named.begin(), m_found.named.end(),
                           [&stretch](const NamedLine &named) { return named.line >= stretch.end; });
    for (qsizetype line = stretch.end - 1; line >= stretch.begin; --line) {
        if (m_lines.is(line, Line::Kind::Junk) && shows(line))
            m_lines.claimText(line);   // the reader's word comes before the style's
        at = m_found.named.insert(at, {line, name});
    }
}

bool Mending::isNamed(qsizetype line) const
{
    return std::any_of(m_found.named.begin(), m_found.named.end(),
                       [line](const NamedLine &named) { return named.line == line; });
}

void Mending::unname(const Stretch &stretch)
{
    m_found.named.removeIf([&stretch](const NamedLine &named) { return stretch.contains(named.line); });
}

qsizetype Mending::segmentFrom(qsizetype line) const
{
    const auto segment = std::upper_bound(m_found.segments.begin(), m_found.segments.end(), line,
                                          [](qsizetype at, const Segment &each) { return at < each.end; });
    return segment == m_found.segments.end() ? -1 : segment - m_found.segments.begin();
}

qsizetype Mending::segmentAt(qsizetype line) const
{
    const qsizetype index = segmentFrom(line);
    return index >= 0 && m_found.segments[index].first <= line ? index : -1;
}

/// @p stretch in parts that are each in one item or in none.
QList<Stretch> Mending::byItems(const Stretch &stretch) const
{
    QList<Stretch> parts;
    for (qsizetype line = stretch.begin; line < stretch.end; ++line) {
        const bool goesOn = !parts.isEmpty() && segmentAt(line) == segmentAt(line - 1);
        if (goesOn)
            parts.last().end = line + 1;
        else
            parts.append({line, line + 1});
    }
    return parts;
}

/// The reader has looked: what was doubted in @p range is no doubt any more.
void Mending::settle(const Range &range)
{
    m_found.doubts.removeIf(
        [&range](const Doubt &doubt) { return doubt.range.start < range.end() && doubt.range.end() > range.start; });
}
