// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/layouts/headlines.h"
#include "itemizer/layouts/layouts.h"
#include "itemizer/layouts/placement.h"
#include "itemizer/sourceblock.h"

namespace {

/// Lines that state the sources of the item below them.
struct Anchor
{
    SourceBlock block;
    qsizetype title = 0;   ///< first line of the headline above; `block.first` when there is none
    PartialDate date;      ///< stated on a line of its own beside the source
    Range dateRange;
};

class Finder final
{
public:
    explicit Finder(const Lines &lines)
        : m_lines(lines), m_bare(hasDatedCitations(lines) ? Bare::DatedLines : Bare::Nothing)
    {
    }

    Segmentation find();

private:
    QList<Anchor> anchors() const;
    void takeDateLines(Anchor &anchor) const;
    bool haveHeadlines(const QList<Anchor> &anchors) const;
    qsizetype before(const Anchor &anchor) const { return lastShown(m_lines, anchor.block.first); }
    void addItem(const Anchor &anchor, qsizetype end);
    qsizetype lateSources(Segment &segment, qsizetype begin, qsizetype end) const;

    const Lines &m_lines;
    Bare m_bare;
    Segmentation m_found;
};

QList<Anchor> Finder::anchors() const
{
    QList<Anchor> list;
    for (qsizetype i = 0; i < m_lines.size();) {
        Anchor anchor;
        anchor.block = readSourceBlock(m_lines, i, m_bare);
        if (anchor.block.isEmpty()) {
            ++i;
            continue;
        }
        i = anchor.block.end;
        takeDateLines(anchor);
        // An address below the body belongs to the source above it, see lateSources().
        list.append(anchor);
    }
    return list;
}

/// `Date: Fri 31 Jan 2020` above or below the source.
void Finder::takeDateLines(Anchor &anchor) const
{
    const auto take = [this, &anchor](qsizetype i) {
        if (i < 0 || i >= m_lines.size() || !m_lines.isText(i) || !m_lines.isDateLabel(i))
            return false;
        const std::optional<FoundDate> found = findLastDate(m_lines.text(i), m_lines.dateOrder());
        if (found) {
            anchor.date = found->date;
            anchor.dateRange = m_lines.block(i).original(found->range);
        }
        return true;
    };
    while (take(anchor.block.first - 1))
        --anchor.block.first;
    while (take(anchor.block.end))
        ++anchor.block.end;
}

bool Finder::haveHeadlines(const QList<Anchor> &anchors) const
{
    const auto count = std::count_if(anchors.begin(), anchors.end(), [this](const Anchor &anchor) {
        const qsizetype last = before(anchor);
        return last >= 0 && !isBodyLike(m_lines, last) && !m_lines.is(last, Line::Kind::Address);
    });
    return count * 2 > anchors.size();
}

/// Reads what stands among the body and below it: the address of the source above, further headlines with addresses.
/// Answers the line after the body's prose.
qsizetype Finder::lateSources(Segment &segment, qsizetype begin, qsizetype end) const
{
    qsizetype prose = begin;
    end = signatureIn(m_lines, begin, end);
    for (qsizetype i = begin; i < end;) {
        const bool isEntry =
            m_lines.block(i).kind == Block::Kind::ListEntry && m_lines.is(i + 1, Line::Kind::Address) && i + 1 < end;
        if (!isEntry && !m_lines.is(i, Line::Kind::Address)) {
            segment.body += bodyPieces(m_lines, i, i + 1);
            prose = ++i;
            continue;
        }
        const SourceBlock late = readAddresses(m_lines, i, end);
        QList<Source> sources = late.sources;
        Source &last = segment.sources.last();
        if (!isEntry && last.url.isEmpty() && !sources.isEmpty()) {
            last.url = sources.first().url;
            last.ranges.url = sources.first().ranges.url;
            last.range = last.range.isEmpty() ? sources.first().range : last.range;
            sources.removeFirst();
        }
        segment.sources += sources;
        i = std::max(late.end, i + 1);
    }
    return prose;
}

void Finder::addItem(const Anchor &anchor, qsizetype end)
{
    Segment segment;
    segment.first = anchor.title;
    segment.end = end;
    segment.title = headlinePieces(m_lines, anchor.title, anchor.block.first);
    segment.sources = anchor.block.sources;
    segment.date = anchor.date;
    for (Source &source : segment.sources) {
        if (source.date.isEmpty() && !anchor.date.isEmpty()) {
            source.date = anchor.date;
            source.ranges.date = anchor.dateRange;
        }
    }
    const qsizetype bodyEnd = withoutHeadings(m_lines, anchor.block.end, end);
    for (qsizetype i = bodyEnd; i < end; ++i)
        m_found.named.append({i, QStringLiteral("heading")});
    lateSources(segment, anchor.block.end, bodyEnd);
    segment.end = bodyEnd;
    m_found.doubts.append(anchor.block.doubts);
    m_found.segments.append(segment);
}

Segmentation Finder::find()
{
    if (!sourcesStandAbove(m_lines, m_bare))
        return {};
    QList<Anchor> list = anchors();
    const bool hasHeadlines = haveHeadlines(list);
    qsizetype free = 0;
    for (Anchor &anchor : list) {
        const qsizetype last = before(anchor);
        const bool hasHeadline = hasHeadlines && last >= free && m_lines.isText(last);
        anchor.title = hasHeadline ? headlineBegin(m_lines, last, free) : anchor.block.first;
        free = anchor.block.end;
    }
    for (qsizetype k = 0; k < list.size(); ++k)
        addItem(list[k], k + 1 < list.size() ? list[k + 1].title : m_lines.size());
    return std::move(m_found);
}

}   // namespace

Segmentation sourcesAbove(const Lines &lines)
{
    return Finder(lines).find();
}
