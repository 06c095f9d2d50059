// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/fit.h"

#include "itemizer/layouts/mentions.h"
#include "itemizer/layouts/tails.h"
#include "itemizer/links.h"
#include "itemizer/provisions.h"
#include "itemizer/sourceblock.h"

namespace {

constexpr double SourcelessWorth = 0.6;   // an item without sources explains its text less well
constexpr double TitlelessWorth = 0.85;
constexpr double FamilyWeight = 0.2;      // how much the form of the citations counts beside the text explained
constexpr double UndecidedFamily = 0.5;   // of a style that claims no form of citations
constexpr double EvidenceWeight = 0.6;    // how much the statements of sources count beside the text
constexpr double WeakWorth = 0.5;         // a short line with a date may be anything
constexpr double LabelWorth = 2;          // a label says by itself that a source follows

/// Part of the citations that have the form the style claims.
double familyShare(const Segmentation &found, const HouseStyle &style)
{
    if (style.citations.isEmpty())
        return UndecidedFamily;
    qsizetype all = 0;
    qsizetype fitting = 0;
    for (const Segment &segment : found.segments) {
        for (const Source &source : segment.sources) {
            ++all;
            fitting += std::any_of(style.citations.begin(), style.citations.end(),
                                   [&source](const auto &form) { return form.match(source.citation).hasMatch(); })
                           ? 1
                           : 0;
        }
    }
    return all == 0 ? UndecidedFamily : double(fitting) / double(all);
}

double evidenceIn(const Lines &lines, qsizetype i, const QSet<QString> &labels)
{
    const Block &block = lines.block(i);
    if (lines.is(i, Line::Kind::Label) || labelLength(lines.text(i), labels) > 0)
        return LabelWorth;
    if (lines.is(i, Line::Kind::Address))
        return 1;
    if (lines.is(i, Line::Kind::Junk) || lines.is(i, Line::Kind::Rule))
        return 0;
    if (const qsizetype links = linksOf(block).size(); links > 0)
        return double(links);
    if (const std::optional<Source> mention = mentionIn(lines, lines.piece(i)))
        return mention->title.isEmpty() ? 1 : LabelWorth;
    return isDatedCitation(lines, i) || !tailOf(lines, i).names.isEmpty() ? WeakWorth : 0;
}

/// Where the sources stand that are not among the lines of their items, as in a list of references; sorted.
QList<Range> farSources(const Lines &lines, const Segmentation &found)
{
    QList<Range> ranges;
    for (const Segment &segment : found.segments) {
        const qsizetype end = lines.block(segment.end - 1).whole().end();
        for (const Source &source : segment.sources) {
            if (source.range.start >= end)
                ranges.append(source.range);
        }
    }
    std::sort(ranges.begin(), ranges.end(), [](const Range &a, const Range &b) { return a.start < b.start; });
    return ranges;
}

/// Whether a line of its item has to do with @p source. An address that does not show is the link of some line.
bool standsIn(const Source &source, const Range &line)
{
    const bool isHidden = !source.url.isEmpty() && source.ranges.url.isEmpty();
    const bool isPrinted = !source.ranges.url.isEmpty() && line.contains(source.ranges.url.start);
    return isHidden || isPrinted || (source.range.start < line.end() && source.range.end() > line.start);
}

/// Part of the evidence that stands in a source or, for links, in an item at all.
double evidenceShare(const Lines &lines, const Segmentation &found, const QList<double> &evidence)
{
    double all = 0;
    double used = 0;
    qsizetype segment = 0;
    const QList<Range> far = farSources(lines, found);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (evidence[i] == 0)
            continue;
        all += evidence[i];
        const Range whole = lines.block(i).whole();
        const auto reference = std::lower_bound(far.begin(), far.end(), whole.start,
                                                [](const Range &range, qint32 start) { return range.start < start; });
        if (reference != far.end() && whole.contains(reference->start)) {
            used += evidence[i];
            continue;
        }
        while (segment < found.segments.size() && found.segments[segment].end <= i)
            ++segment;
        if (segment == found.segments.size() || found.segments[segment].first > i)
            continue;
        const QList<Source> &sources = found.segments[segment].sources;
        const auto inLine = std::count_if(sources.begin(), sources.end(),
                                          [&whole](const Source &source) { return standsIn(source, whole); });
        used += std::min(evidence[i], double(inLine) * LabelWorth);
    }
    return all == 0 ? 1 : used / all;
}

double shownSize(const QList<Piece> &pieces)
{
    double size = 0;
    for (const Piece &piece : pieces)
        size += piece.part.length;
    return size;
}

double explainedSize(const Lines &lines, const Segment &segment)
{
    double size = shownSize(segment.title) + shownSize(segment.body);
    double sources = 0;
    for (qsizetype i = segment.first; i < segment.end; ++i) {
        if (!lines.is(i, Line::Kind::Junk))
            sources += double(lines.block(i).text.size());
    }
    sources = std::max(0.0, sources - size);
    if (segment.sources.isEmpty())
        return size * SourcelessWorth;
    return (size + sources) * (segment.title.isEmpty() ? TitlelessWorth : 1);
}

}   // namespace

double explained(const Lines &lines, const Segmentation &found)
{
    double all = 0;
    double known = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        all += double(lines.block(i).text.size());
        if (lines.is(i, Line::Kind::Junk))
            known += double(lines.block(i).text.size());
    }
    for (const Segment &segment : found.segments)
        known += explainedSize(lines, segment);
    for (const Range &range : farSources(lines, found))
        known += range.length;
    return all == 0 || found.segments.isEmpty() ? 0 : std::min(1.0, known / all);
}

QList<double> evidence(const Lines &lines, const QSet<QString> &labels)
{
    QList<double> list;
    list.reserve(lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        list.append(evidenceIn(lines, i, labels));
    return list;
}

double fit(const Lines &lines, const Segmentation &found, const QList<double> &evidence)
{
    if (found.segments.isEmpty() || areProvisions(lines, found))
        return 0;
    const double family = 1 - FamilyWeight + FamilyWeight * familyShare(found, lines.style());
    const double stated = 1 - EvidenceWeight + EvidenceWeight * evidenceShare(lines, found, evidence);
    return explained(lines, found) * family * stated * found.regularity;
}
