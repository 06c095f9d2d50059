// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html/flow.h"

#include "bulletin/text.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr int Most = std::numeric_limits<qint16>::max();
constexpr qsizetype Nowhere = -1;             // of a span within one of its kind, which tells nothing new
constexpr int MostLinkedBlocks = 16;          // in one link; more stand in one that was never closed
constexpr qsizetype LongestInlineImage = 3;   // an emoji; longer texts describe a picture

bool isHtmlSpace(QChar character)
{
    const char16_t unit = character.unicode();
    return unit == u' ' || unit == u'\n' || unit == u'\t' || unit == u'\r' || unit == u'\f';
}

}   // namespace

void Flow::addText(QStringView text)
{
    for (qsizetype i = 0; i < text.size();) {
        if (isHtmlSpace(text[i])) {
            if (!m_text.isEmpty() && m_text.back() != u' ')
                m_text += u' ';
            ++i;
            continue;
        }
        const qsizetype begin = i;
        while (i < text.size() && !isHtmlSpace(text[i]))
            ++i;
        m_text += text.sliced(begin, i - begin);
    }
}

void Flow::addPreformatted(QStringView text)
{
    for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n')) {
        const QStringView line = text.first(end);
        m_text += line.endsWith(u'\r') ? line.chopped(1) : line;
        endLine();
        text = text.sliced(end + 1);
    }
    m_text += text;
}

void Flow::addApart(QStringView text)
{
    addText(u" ");
    addText(text);
    addText(u" ");
}

void Flow::addImage(const QString &alt)
{
    const QString text = folded(alt);
    if (text.size() <= LongestInlineImage) {
        addText(text);
        return;
    }
    Block image;
    image.kind = Block::Kind::ImageText;
    image.text = text;
    for (Open &open : m_open) {
        const bool isLink = open.span != Nowhere && m_spans[open.span].kind == Span::Kind::Link;
        if (isLink && ++open.blocks < MostLinkedBlocks)
            image.spans = {{Span::Kind::Link, {0, text.size()}, m_spans[open.span].url}};
    }
    m_images.append(image);
}

void Flow::addRule()
{
    part(Break::Paragraph);
    Block rule;
    rule.kind = Block::Kind::Rule;
    append(rule);
    part(Break::Paragraph);
}

void Flow::addBlocks(QList<PageBlock> blocks)
{
    part(Break::Paragraph);
    m_blocks += std::move(blocks);
}

bool Flow::isOpen(Span::Kind kind) const
{
    return std::any_of(m_open.begin(), m_open.end(), [this, kind](const Open &open) {
        return open.span != Nowhere && m_spans[open.span].kind == kind;
    });
}

void Flow::openSpan(Span::Kind kind, const QString &url)
{
    if (isOpen(kind)) {
        m_open.append(Open{Nowhere, 0});
        return;
    }
    m_open.append(Open{m_spans.size(), 0});
    m_spans.append({kind, {m_text.size(), 0}, url});
}

void Flow::closeSpan()
{
    const qsizetype index = m_open.takeLast().span;
    if (index != Nowhere)
        m_spans[index].range = Range::fromTo(m_spans[index].range.start, m_text.size());
}

void Flow::endLine()
{
    if (isBlank(m_text)) {
        m_hasBlankBoxes = m_hasBlankBoxes || m_break == Break::Box;
        ++m_blankLines;
    }
    part(Break::Line);
}

void Flow::part(Break distance)
{
    flush();
    m_break = std::max(m_break, distance);
}

void Flow::nextCell()
{
    if (isBlank(m_text))
        return;
    while (m_text.endsWith(u' '))
        m_text.chop(1);
    m_text += u" | ";
}

/// The spans that have text within @p kept of m_text, with their places in it; those open go on in the next block.
QList<Span> Flow::takeSpans(const Range &kept)
{
    QList<Span> next;
    for (Open &open : m_open) {
        if (open.span == Nowhere)
            continue;
        Span &span = m_spans[open.span];
        span.range = Range::fromTo(span.range.start, m_text.size());
        open.blocks += kept.isEmpty() ? 0 : 1;
        const bool isForgotten = span.kind == Span::Kind::Link && open.blocks >= MostLinkedBlocks;
        open.span = isForgotten ? Nowhere : next.size();
        if (!isForgotten)
            next.append({span.kind, {0, 0}, span.url});
    }
    QList<Span> spans;
    for (Span &span : m_spans) {
        qsizetype begin = std::max<qsizetype>(span.range.start, kept.start);
        qsizetype end = std::min(span.range.end(), kept.end());
        while (begin < end && isBlank(m_text[begin]))
            ++begin;
        while (begin < end && isBlank(m_text[end - 1]))
            --end;
        if (begin < end)
            spans.append({span.kind, Range::fromTo(begin - kept.start, end - kept.start), span.url});
    }
    m_spans = next;
    return spans;
}

void Flow::flush()
{
    for (Block &image : std::exchange(m_images, {}))
        append(std::move(image));
    const QStringView text = trimmed(m_text);
    const Range kept = text.isEmpty() ? Range() : Range{text.data() - m_text.constData(), text.size()};
    // A box that holds a no-break space alone is a blank line.
    if (text.isEmpty() && m_text.contains(QChar::Nbsp)) {
        m_hasBlankBoxes = m_hasBlankBoxes || m_break == Break::Box;
        m_blankLines = std::max(m_blankLines, 1);
    }
    Block block;
    block.kind = m_form.kind;
    block.level = qint8(std::min(m_form.level, 100));
    block.indent = qint16(std::min(m_form.indent + int(kept.start), Most));
    block.text = text.toString();
    block.spans = takeSpans(kept);
    m_text.clear();
    if (!block.text.isEmpty())
        append(std::move(block));
}

qint16 Flow::nextGap()
{
    const int lines = std::exchange(m_blankLines, 0);
    const Break distance = std::exchange(m_break, Break::Line);
    if (distance == Break::Box && lines == 0)
        m_boxes.append(m_blocks.size());
    return qint16(std::min(distance == Break::Paragraph ? std::max(lines, 1) : lines, Most));
}

void Flow::append(Block block)
{
    block.gap = nextGap();
    m_blocks.append({std::move(block), m_isFurniture});
}

QList<PageBlock> Flow::finished()
{
    flush();
    if (!m_hasBlankBoxes) {
        for (const qsizetype box : std::as_const(m_boxes))
            m_blocks[box].block.gap = 1;
    }
    m_boxes.clear();
    return std::exchange(m_blocks, {});
}
