// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/text.h"
#include "itemizer/layouts/headlines.h"
#include "itemizer/layouts/layouts.h"
#include "itemizer/layouts/linkedentry.h"
#include "itemizer/sourceline.h"

#include <QRegularExpression>

namespace {

constexpr qsizetype FewestMentions = 2;
constexpr qsizetype LongestMention = 400;   // units from the start of a paragraph in which it stands
constexpr double FewestMentioning = 0.5;    // part of the paragraphs that name their source so

/// `Publisher (“TITLE”, 2004-10-26)`, `Publisher (9/30/97)` at the start of a paragraph.
std::optional<Source> mentionIn(const Lines &lines, const Piece &piece)
{
    const QStringView text = lines.text(piece).left(LongestMention);
    const qsizetype open = text.indexOf(u'(');
    const qsizetype close = open < 0 ? -1 : text.indexOf(u')', open);
    if (close < 0 || !isPublisherName(text.first(open)))
        return {};
    const QStringView inside = text.sliced(open + 1, close - open - 1);
    const Citation citation = readCitation(inside, lines.dateOrder(), lines.yearAt(lines.block(piece.line).line));
    if (citation.date.isEmpty() && citation.title.isEmpty())
        return {};
    const auto original = [&](Range range) {
        return range.isEmpty() ? Range() : lines.block(piece.line).original({piece.part.start + range.start, range.length});
    };
    Source source;
    const QStringView name = trimmed(text.first(open));
    source.publisher = folded(name);
    source.ranges.publisher = original({name.data() - text.data(), name.size()});
    source.date = citation.date;
    source.ranges.date = original({open + 1 + citation.dateRange.start, citation.dateRange.length});
    const bool isTitled = !citation.title.isEmpty();
    const Range quoted = isTitled ? citation.titleRange : citation.publisherRange;
    if (quoted.length > 0) {
        static const QString marks = QStringLiteral("“”\"«»„‘’ ,，");
        Range bare = quoted;
        while (bare.length > 0 && marks.contains(inside[bare.start]))
            bare = {bare.start + 1, bare.length - 1};
        while (bare.length > 0 && marks.contains(inside[bare.end() - 1]))
            --bare.length;
        source.title = folded(inside.sliced(bare.start, bare.length));
        source.ranges.title = original({open + 1 + bare.start, bare.length});
    }
    source.citation = folded(text.first(close + 1));
    source.ranges.citation = original({0, close + 1});
    source.range = source.ranges.citation;
    return source;
}

class Finder final
{
public:
    explicit Finder(const Lines &lines) : m_lines(lines) {}

    Segmentation find();

private:
    std::optional<Source> mention(qsizetype i) const;
    bool isTitle(qsizetype i) const;

    const Lines &m_lines;
    Segmentation m_found;
};

std::optional<Source> Finder::mention(qsizetype i) const
{
    if (!m_lines.isText(i) || !isBodyLike(m_lines, i))
        return {};
    const QList<Piece> pieces = bodyPieces(m_lines, i, i + 1);
    return pieces.isEmpty() ? std::nullopt : mentionIn(m_lines, pieces.first());
}

/// A short line right above a paragraph that names its source.
bool Finder::isTitle(qsizetype i) const
{
    if (!m_lines.isText(i) || isBodyLike(m_lines, i))
        return false;
    const qsizetype next = m_lines.nextShown(i + 1, m_lines.size());
    return next < m_lines.size() && mention(next).has_value();
}

Segmentation Finder::find()
{
    qsizetype mentions = 0;
    qsizetype paragraphs = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const bool isParagraph = m_lines.isText(i) && isBodyLike(m_lines, i)
                                 && (m_lines.block(i).gap > 0 || !m_lines.isHardWrapped());
        paragraphs += isParagraph ? 1 : 0;
        const std::optional<Source> source = mention(i);
        mentions += source ? 1 : 0;
        if (isTitle(i)) {
            Segment segment;
            segment.first = i;
            segment.title = headlinePieces(m_lines, i, i + 1);
            m_found.segments.append(segment);
        } else if (source && (m_found.segments.isEmpty() || m_found.segments.last().first < 0)) {
            continue;
        }
        if (m_found.segments.isEmpty())
            continue;
        Segment &segment = m_found.segments.last();
        segment.end = i + 1;
        if (i > segment.first)
            segment.body += bodyPieces(m_lines, i, i + 1);
        if (source)
            segment.sources.append(*source);
    }
    if (mentions < FewestMentions || double(mentions) < FewestMentioning * double(paragraphs))
        return {};
    for (Segment &segment : m_found.segments) {
        const qsizetype end = withoutHeadings(m_lines, segment.first + 1, segment.end);
        while (!segment.body.isEmpty() && segment.body.last().line >= end)
            segment.body.removeLast();
        segment.end = end;
    }
    return std::move(m_found);
}

}   // namespace

Segmentation inlineMentions(const Lines &lines)
{
    return Finder(lines).find();
}
