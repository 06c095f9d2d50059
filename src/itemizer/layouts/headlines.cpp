// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/layouts/headlines.h"

#include "bulletin/text.h"
#include "itemizer/sourceline.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ShortestBody = 120;   // a paragraph this long is no headline
constexpr qsizetype LongestHeading = 80;
constexpr qsizetype LongestBackLink = 40;
constexpr qsizetype FewestTags = 2;
constexpr qsizetype LongestHeadline = 240;
constexpr qsizetype Sample = 2000;   // lines that tell how headlines are marked
constexpr qsizetype FewestMarked = 2;
constexpr int StrongLevel = 7;

/// A footnote's number at the end: `Title [9]`.
qsizetype footnoteLength(QStringView text)
{
    if (!text.endsWith(u']'))
        return 0;
    qsizetype at = text.size() - 1;
    while (at > 0 && text[at - 1].isDigit())
        --at;
    if (at == text.size() - 1 || at == 0 || text[at - 1] != u'[')
        return 0;
    const QStringView before = trimmed(text.first(at - 1));
    return before.isEmpty() ? 0 : text.size() - before.size();
}

bool isUnbalancedOpening(QStringView text)
{
    struct Pair
    {
        char16_t open;
        char16_t close;
    };
    static constexpr Pair pairs[] = {{u'“', u'”'}, {u'«', u'»'}, {u'„', u'“'}, {u'「', u'」'}, {u'《', u'》'}};
    return std::any_of(std::begin(pairs), std::end(pairs), [text](const Pair &pair) {
        return text.front() == QChar(pair.open) && !text.contains(QChar(pair.close));
    });
}

/// `(return to top)`, `^ top ^`, `[back to top]`
const QRegularExpression &backLink()
{
    static const QRegularExpression expression(
        uR"(^\s*+[(\[^↑]+\s*(?:return|back|go|nach)?\s*(?:to\s+)?(?:the\s+)?(?:top|oben|haut)\s*[)\]^↑]+\s*+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

/// Without links back at the start and the end of a paragraph.
Range withoutBackLinks(QStringView text, Range part)
{
    constexpr QStringView opening = u"([^↑";
    constexpr QStringView closing = u")]^↑";
    while (!part.isEmpty()) {
        const QStringView rest = text.sliced(part.start, part.length);
        const QRegularExpressionMatch first = opening.contains(rest.front())
                                                  ? backLink().match(rest.left(LongestBackLink).toString())
                                                  : QRegularExpressionMatch();
        if (first.hasMatch()) {
            part = Range::fromTo(part.start + first.capturedEnd(), part.end());
            continue;
        }
        const qsizetype from = std::max<qsizetype>(0, rest.size() - LongestBackLink);
        qsizetype open = closing.contains(rest.back()) ? rest.size() - 2 : -1;
        while (open >= from && !opening.contains(rest[open]))
            --open;
        const bool isLast = open >= from && backLink().match(rest.sliced(open).toString()).capturedLength() > 0;
        if (!isLast)
            break;
        part.length = qint32(trimmed(rest.first(open)).size());
    }
    return part;
}

}   // namespace

bool isBodyLike(const Lines &lines, qsizetype i)
{
    const QStringView text = lines.text(i);
    if (text.size() >= ShortestBody)
        return true;
    if (lines.isHardWrapped() && text.size() * 4 >= lines.wrap() * 3 && i + 1 < lines.size()
        && lines.block(i + 1).gap == 0 && lines.isText(i + 1) && !isAllCaps(text) && !isTitleCase(text))
        return true;
    return looksLikeProse(text) && !text.endsWith(u'?') && !text.endsWith(u'!');
}

bool isAllCaps(QStringView text)
{
    qsizetype capitals = 0;
    for (const QChar character : text) {
        if (character.isLower())
            return false;
        capitals += character.isUpper() ? 1 : 0;
    }
    return capitals >= 2;
}

qsizetype headlineBegin(const Lines &lines, qsizetype last, qsizetype begin)
{
    qsizetype first = last;
    while (first > begin && lines.isHardWrapped() && lines.block(first).gap == 0 && lines.isText(first - 1)
           && lines.block(first).kind == Block::Kind::Paragraph && lines.text(first - 1).size() * 10 >= lines.wrap() * 7
           && isAllCaps(lines.text(first)) == isAllCaps(lines.text(first - 1)) && !isBodyLike(lines, first - 1))
        --first;
    return first;
}

Piece headlinePiece(const Lines &lines, qsizetype i, Range part)
{
    const QStringView line = lines.text(i);
    QStringView text = line.sliced(part.start, part.length);
    text = text.sliced(readEnumeration(text).length);
    while (text.startsWith(u"--") || text.startsWith(u'—') || text.startsWith(u"**"))
        text = text.sliced(1);
    if (text.startsWith(u'-') || text.startsWith(u'*'))
        text = trimmed(text.sliced(1));
    text.chop(footnoteLength(text));
    text = trimmed(text);
    if (!text.isEmpty() && isUnbalancedOpening(text))
        text = trimmed(text.sliced(1));
    return {qint32(i), withoutBackLinks(line, {text.data() - line.data(), text.size()})};
}

Piece headlinePiece(const Lines &lines, qsizetype i)
{
    return headlinePiece(lines, i, lines.shown(i));
}

QList<Piece> headlinePieces(const Lines &lines, qsizetype begin, qsizetype end)
{
    QList<Piece> pieces;
    for (qsizetype i = begin; i < end; ++i) {
        if (lines.is(i, Line::Kind::Junk) || lines.is(i, Line::Kind::Rule))
            continue;
        pieces.append(i == begin || i + 1 == end ? headlinePiece(lines, i) : lines.piece(i));
    }
    return pieces;
}

QList<Piece> bodyPieces(const Lines &lines, qsizetype begin, qsizetype end)
{
    QList<Piece> pieces;
    end = signatureIn(lines, begin, end);
    for (qsizetype i = begin; i < end; ++i) {
        if (lines.is(i, Line::Kind::Junk))
            continue;
        Piece piece = lines.piece(i);
        piece.part = withoutBackLinks(lines.text(i), piece.part);
        if (!piece.part.isEmpty() || lines.is(i, Line::Kind::Rule))
            pieces.append(piece);
    }
    return pieces;
}

qsizetype signatureIn(const Lines &lines, qsizetype begin, qsizetype end)
{
    while (begin < end && lines.text(begin) != u"--")
        ++begin;
    return begin;
}

qsizetype withoutHeadings(const Lines &lines, qsizetype begin, qsizetype end)
{
    while (end - begin > 1) {
        qsizetype last = end - 1;
        while (last > begin && (lines.is(last, Line::Kind::Junk) || lines.is(last, Line::Kind::Rule)))
            --last;
        const Block &block = lines.block(last);
        const QStringView text = lines.text(last);
        const bool isApart = block.gap > 0 || isAllCaps(text) || block.kind == Block::Kind::Heading;
        const bool isHeading = last > begin && lines.isText(last) && isApart && text.size() <= LongestHeading
                               && !looksLikeProse(text)
                               && (block.kind == Block::Kind::Paragraph || block.kind == Block::Kind::Heading)
                               && isBodyLike(lines, last - 1);
        if (!isHeading)
            break;
        end = last;
    }
    return end;
}

Range runInHeadline(const Lines &lines, qsizetype i)
{
    const Block &block = lines.block(i);
    qsizetype end = 0;
    for (const Span &span : block.spans) {
        const bool isJoined =
            isBlank(QStringView(block.text).sliced(end, std::max<qsizetype>(0, span.range.start - end)));
        if (span.kind == Span::Kind::Strong && span.range.start >= end && isJoined)
            end = span.range.end();
    }
    if (end == 0 || isBlank(QStringView(block.text).sliced(end)))
        return {};
    return {0, end};
}

void addRunIn(const Lines &lines, qsizetype i, Range headline, Segment &segment)
{
    const QStringView text = lines.text(i);
    segment.title = {headlinePiece(lines, i, headline)};
    qsizetype from = headline.end();
    while (from < text.size() && (isBlank(text[from]) || QStringView(u".:：。–—-").contains(text[from])))
        ++from;
    segment.body.append({qint32(i), Range::fromTo(from, text.size())});
}

qsizetype withoutTags(const Lines &lines, qsizetype begin, qsizetype end)
{
    const auto isTag = [&lines](qsizetype i) {
        const QStringView text = lines.text(i);
        const QList<Span> &spans = lines.block(i).spans;
        const bool isLink = std::any_of(spans.begin(), spans.end(), [text](const Span &span) {
            return span.kind == Span::Kind::Link && span.range.length >= text.size();
        });
        return lines.isText(i) && text.size() <= LongestHeading && (isLink || footnoteLength(text) > 0);
    };
    qsizetype at = end;
    while (at > begin && isTag(at - 1))
        --at;
    return end - at >= FewestTags ? at : end;
}

int headingLevel(const Lines &lines, qsizetype i)
{
    const Block &block = lines.block(i);
    if (block.kind == Block::Kind::Heading)
        return block.level;
    const bool isStrong = std::any_of(block.spans.begin(), block.spans.end(), [&block](const Span &span) {
        return span.kind == Span::Kind::Strong && span.range.length + 1 >= block.text.size();
    });
    return isStrong && lines.isText(i) && block.text.size() <= LongestHeadline ? StrongLevel : 0;
}

int titleLevel(const Lines &lines)
{
    int counts[StrongLevel + 1] = {};
    const qsizetype sample = std::min(lines.size(), Sample);
    for (qsizetype i = 0; i + 1 < sample; ++i) {
        const int level = headingLevel(lines, i);
        const qsizetype next = lines.nextShown(i + 1, sample);
        if (level > 0 && level <= StrongLevel && next < sample && headingLevel(lines, next) == 0)
            ++counts[level];
    }
    const auto most = std::max_element(std::begin(counts), std::end(counts));
    return *most >= FewestMarked ? int(most - std::begin(counts)) : 0;
}

bool hasRunInHeadlines(const Lines &lines)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < std::min(lines.size(), Sample); ++i)
        count += lines.block(i).spans.isEmpty() || runInHeadline(lines, i).isEmpty() ? 0 : 1;
    return count >= FewestMarked;
}
