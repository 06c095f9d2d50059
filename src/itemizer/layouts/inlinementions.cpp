// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/layouts/headlines.h"
#include "itemizer/layouts/layouts.h"
#include "itemizer/layouts/mentions.h"

namespace {

constexpr qsizetype FewestMentions = 2;
constexpr double FewestMentioning = 0.5;   // part of the paragraphs that name their source so

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
        const bool isParagraph =
            m_lines.isText(i) && isBodyLike(m_lines, i) && (m_lines.block(i).gap > 0 || !m_lines.isHardWrapped());
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
