// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/flattened.h"

#include "bulletin/text.h"
#include "itemizer/lines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ShortestFlattened = 400;
constexpr qsizetype FewestBreaks = 3;
constexpr qsizetype QuoteSample = 2000;   // lines that tell whether all is quoted
constexpr qsizetype MostOthers = 3;       // quoted lines for each that is not

/// A rule drawn within a line, or a run of spaces that was a line's end.
const QRegularExpression &breaks()
{
    static const QRegularExpression expression(uR"(\s*+(?:\*{5,}|={5,}|-{5,}|_{5,}|#{5,})\s*|\s{2,})"_s);
    return expression;
}

/// Where a label stands after a space within @p text.
QList<qsizetype> labelPlaces(QStringView text, const QSet<QString> &labels)
{
    QList<qsizetype> places;
    for (qsizetype colon = text.indexOf(u':'); colon >= 0; colon = text.indexOf(u':', colon + 1)) {
        qsizetype begin = colon;
        while (begin > 0 && !isBlank(text[begin - 1]))
            --begin;
        if (begin > 0 && labels.contains(text.sliced(begin, colon - begin).toString().toCaseFolded()))
            places.append(begin);
    }
    return places;
}

/// @p part of @p block as a line of its own.
Block cut(const Block &block, Range part, qint16 gap)
{
    const QStringView text = trimmed(QStringView(block.text).sliced(part.start, part.length));
    Block line = block;
    line.gap = gap;
    line.lead = part.start == 0 ? block.lead : 0;
    line.range = block.original({text.data() - block.text.constData(), text.size()});
    const bool isRule = text.size() >= 5 && text.count(text.front()) == text.size();
    line.kind = isRule ? Block::Kind::Rule : Block::Kind::Paragraph;
    line.text = isRule ? QString() : text.toString();
    return line;
}

QList<Block> restored(const Block &block, const QSet<QString> &labels)
{
    struct Cut
    {
        qsizetype at;
        bool isGap;
    };
    const QList<qsizetype> places = labelPlaces(block.text, labels);
    QList<Cut> cuts;
    for (const qsizetype place : places)
        cuts.append({place, false});
    auto matches = breaks().globalMatch(block.text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        cuts.append({match.capturedStart(), true});
        cuts.append({match.capturedEnd(), true});
    }
    if (places.isEmpty() || cuts.size() - places.size() < FewestBreaks * 2)
        return {};
    std::sort(cuts.begin(), cuts.end(), [](const Cut &a, const Cut &b) { return a.at < b.at; });
    cuts.append({block.text.size(), false});
    QList<Block> lines;
    qsizetype begin = 0;
    qint16 gap = block.gap;
    for (const Cut &cutAt : std::as_const(cuts)) {
        const Range part = Range::fromTo(begin, cutAt.at);
        if (!isBlank(QStringView(block.text).sliced(part.start, part.length))) {
            lines.append(cut(block, part, gap));
            gap = 0;
        }
        gap = std::max<qint16>(gap, cutAt.isGap ? 1 : 0);
        begin = cutAt.at;
    }
    return lines;
}

}   // namespace

QList<Block> withBreaksRestored(const QList<Block> &blocks, const HouseStyle &style)
{
    const QSet<QString> labels = labelSet(style.labels) + labelSet(style.dateLabels);
    QList<Block> list;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const bool isLong = blocks[i].text.size() >= ShortestFlattened && blocks[i].spans.isEmpty();
        const QList<Block> lines = isLong ? restored(blocks[i], labels) : QList<Block>();
        if (!lines.isEmpty() && list.isEmpty())   // nearly all documents are left as they are, and shared
            list = blocks.first(i);
        if (!lines.isEmpty())
            list += lines;
        else if (!list.isEmpty())
            list.append(blocks[i]);
    }
    return list.isEmpty() ? blocks : list;
}

QList<Block> withQuotesUndone(const QList<Block> &blocks)
{
    const qsizetype sample = std::min(blocks.size(), QuoteSample);
    const auto isQuote = [](const Block &block) { return block.kind == Block::Kind::Quote && block.level == 1; };
    const auto quotes = std::count_if(blocks.begin(), blocks.begin() + sample, isQuote);
    const auto others = std::count_if(blocks.begin(), blocks.begin() + sample, [](const Block &block) {
        return block.kind == Block::Kind::Paragraph || block.kind == Block::Kind::Heading;
    });
    if (quotes <= others * MostOthers)
        return blocks;
    QList<Block> list = blocks;
    for (Block &block : list) {
        if (!isQuote(block))
            continue;
        block.kind = Block::Kind::Paragraph;
        block.level = 0;
    }
    return list;
}
