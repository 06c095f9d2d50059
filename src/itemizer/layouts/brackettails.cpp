// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/text.h"
#include "itemizer/layouts/headlines.h"
#include "itemizer/layouts/layouts.h"
#include "itemizer/layouts/tails.h"
#include "itemizer/sourceline.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype FewestUnits = 2;
constexpr double FewestTailed = 0.5;   // part of the units that end in names
constexpr double FewestSentences =
    0.3;                               // part of the entries that end as sentences; where fewer do, they are headlines
constexpr double FewestTitled = 0.6;   // part of the paragraphs that have a headline above

/// A list entry or a paragraph, with the names in its end.
struct Unit
{
    qsizetype begin = 0;   // lines
    qsizetype end = 0;
    Tail tail;
    bool isEntry = false;

    bool hasTail() const { return !tail.names.isEmpty(); }
};

class Finder final
{
public:
    explicit Finder(const Lines &lines) : m_lines(lines) {}

    Segmentation find();

private:
    QList<Unit> units() const;
    bool areTitled(const QList<Unit> &units) const;
    void addEntries(const QList<Unit> &units);
    void addTitled(const QList<Unit> &units);
    Segment segmentOf(const Unit &unit) const;
    bool endsAsSentence(const Unit &unit) const;

    const Lines &m_lines;
    Segmentation m_found;
};

QList<Unit> Finder::units() const
{
    QList<Unit> list;
    for (qsizetype i = 0; i < m_lines.size();) {
        if (!m_lines.isText(i)) {
            ++i;
            continue;
        }
        Unit unit;
        unit.begin = i++;
        unit.isEntry = m_lines.block(unit.begin).kind == Block::Kind::ListEntry;
        while (m_lines.isHardWrapped() && i < m_lines.size() && m_lines.isText(i) && m_lines.block(i).gap == 0
               && m_lines.block(i).kind == Block::Kind::Paragraph)
            ++i;
        unit.end = i;
        unit.tail = tailOf(m_lines, unit.end - 1);
        list.append(unit);
    }
    return list;
}

Segment Finder::segmentOf(const Unit &unit) const
{
    Segment segment;
    segment.first = unit.begin;
    segment.end = unit.end;
    for (qsizetype i = unit.begin; i < unit.end; ++i) {
        Piece piece = m_lines.piece(i);
        if (i + 1 == unit.end && unit.hasTail())
            piece.part.length = unit.tail.begin;
        if (i == unit.begin) {
            const qsizetype number = readEnumeration(m_lines.text(piece)).length;
            piece.part = Range::fromTo(piece.part.start + number, piece.part.end());
        }
        if (!piece.part.isEmpty())
            segment.body.append(piece);
    }
    segment.sources = tailSources(m_lines, unit.end - 1, unit.tail);
    return segment;
}

bool Finder::endsAsSentence(const Unit &unit) const
{
    const QStringView line = m_lines.text(unit.end - 1);
    const QStringView text = trimmed(unit.hasTail() ? line.first(unit.tail.begin) : line);
    return !text.isEmpty() && QStringView(u".!?。！？").contains(text.back());
}

/// Each entry is an item; entries that end in a colon head others.
void Finder::addEntries(const QList<Unit> &units)
{
    const auto isSentence = [this](const Unit &unit) {
        return unit.isEntry && (isBodyLike(m_lines, unit.begin) || endsAsSentence(unit));
    };
    const auto entries = std::count_if(units.begin(), units.end(), [](const Unit &unit) { return unit.isEntry; });
    const auto sentences = std::count_if(units.begin(), units.end(), isSentence);
    const bool areHeadlines = double(sentences) < FewestSentences * double(entries);
    for (const Unit &unit : units) {
        const QStringView text = m_lines.text(unit.end - 1);
        const bool isTopic = text.endsWith(u':') || text.endsWith(u'：');
        if (unit.isEntry && !isTopic) {
            Segment segment = segmentOf(unit);
            if (areHeadlines)
                segment.title = std::exchange(segment.body, {});
            m_found.segments.append(segment);
        } else if (isTopic) {
            m_found.named.append({unit.begin, u"heading"_s});
        }
    }
}

/// Items end with the paragraph that ends in names, and begin with the headline above, if they have one.
void Finder::addTitled(const QList<Unit> &units)
{
    const bool isTitled = areTitled(units);
    qsizetype begin = -1;
    for (qsizetype k = 0; k < units.size(); ++k) {
        const Unit &unit = units[k];
        if (begin < 0 && !isTitled && !unit.hasTail())
            continue;
        const bool isHeadline = !isBodyLike(m_lines, unit.begin) && !unit.hasTail();
        if (begin < 0 || (isHeadline && begin == k - 1 && !isBodyLike(m_lines, units[begin].begin)))
            begin = k;   // the last of several short lines is the headline
        if (!unit.hasTail() && k + 1 < units.size())
            continue;
        Segment segment = segmentOf(unit);
        QList<Piece> body;
        for (qsizetype above = isTitled ? begin + 1 : begin; above < k; ++above)
            body += bodyPieces(m_lines, units[above].begin, units[above].end);
        segment.body = body + segment.body;
        if (isTitled && begin < k)
            segment.title = headlinePieces(m_lines, units[begin].begin, units[begin].end);
        segment.first = units[begin].begin;
        m_found.segments.append(segment);
        begin = -1;
    }
}

bool Finder::areTitled(const QList<Unit> &units) const
{
    qsizetype titled = 0;
    qsizetype tailed = 0;
    for (qsizetype k = 0; k < units.size(); ++k) {
        if (!units[k].hasTail())
            continue;
        ++tailed;
        const bool isAfterOther = k > 0 && !units[k - 1].hasTail();
        titled += isAfterOther ? 1 : 0;
    }
    return double(titled) >= FewestTitled * double(tailed);
}

Segmentation Finder::find()
{
    const QList<Unit> list = units();
    const auto count = [&list](bool isEntry, bool hasTail) {
        return std::count_if(list.begin(), list.end(),
                             [=](const Unit &unit) { return unit.isEntry == isEntry && (!hasTail || unit.hasTail()); });
    };
    const auto entries = count(true, true);
    const auto paragraphs = count(false, true);
    const bool areEntries = entries > paragraphs;
    const auto tailed = std::max(entries, paragraphs);
    const auto bodies = std::count_if(list.begin(), list.end(), [this, areEntries](const Unit &unit) {
        return unit.isEntry == areEntries && (unit.hasTail() || areEntries || isBodyLike(m_lines, unit.begin));
    });
    if (tailed < FewestUnits || double(tailed) < FewestTailed * double(bodies))
        return {};
    if (areEntries)
        addEntries(list);
    else
        addTitled(list);
    m_found.regularity = 0.5 + 0.5 * double(tailed) / double(std::max(bodies, tailed));
    return std::move(m_found);
}

}   // namespace

Segmentation bracketTails(const Lines &lines)
{
    return Finder(lines).find();
}
