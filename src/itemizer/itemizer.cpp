// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/itemizer.h"

#include "bulletin/text.h"
#include "itemizer/lines.h"
#include "itemizer/segments.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype SampleSize = 4000;    // lines by which the style is chosen
constexpr double SourcelessWorth = 0.6;   // an item without sources explains its text less well
constexpr double FamilyWeight = 0.2;      // how much the form of the citations counts beside the text explained
constexpr double UndecidedFamily = 0.5;   // of a style that claims no form of citations
constexpr double LowConfidence = 0.5;

QString tr(const char *text)
{
    return QCoreApplication::translate("Itemizer", text);
}

Segmentation segmented(const Lines &lines)
{
    Segmentation found = segmentBySources(lines);
    if (found.segments.isEmpty() && lines.style().hasHeadlinePages)
        return segmentByHeadlines(lines);
    return found;
}

/// The lines of @p segment from its headline or body to its last source.
qsizetype firstLine(const Segment &segment)
{
    return segment.title.value_or(segment.titleEnd);
}

qsizetype endLine(const Segment &segment)
{
    return segment.block.isEmpty() ? segment.bodyEnd : segment.block.end;
}

/// Part of the citations that have the form the style claims.
double familyShare(const Segmentation &found, const HouseStyle &style)
{
    if (style.citations.isEmpty())
        return UndecidedFamily;
    qsizetype all = 0;
    qsizetype fitting = 0;
    for (const Segment &segment : found.segments) {
        for (const Source &source : segment.block.sources) {
            ++all;
            fitting += std::any_of(style.citations.begin(), style.citations.end(),
                                   [&source](const auto &form) { return form.match(source.citation).hasMatch(); })
                           ? 1
                           : 0;
        }
    }
    return all == 0 ? UndecidedFamily : double(fitting) / double(all);
}

/// How much of the lines the style explains, 0 to 1: text in items, and junk that it knows by name.
double explained(const Lines &lines, const Segmentation &found)
{
    double all = 0;
    double known = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        all += double(lines.block(i).text.size());
        if (lines.is(i, Line::Kind::Junk))
            known += double(lines.block(i).text.size());
    }
    for (const Segment &segment : found.segments) {
        const bool hasSources = !segment.block.sources.isEmpty();
        double size = 0;
        for (qsizetype i = firstLine(segment); i < endLine(segment); ++i)
            size += lines.is(i, Line::Kind::Junk) ? 0 : double(lines.block(i).text.size());
        known += hasSources && segment.title ? size : size * SourcelessWorth;
    }
    return all == 0 || found.segments.isEmpty() ? 0 : known / all;
}

double worth(const Lines &lines, const Segmentation &found)
{
    return explained(lines, found) * (1 - FamilyWeight + FamilyWeight * familyShare(found, lines.style()));
}

/// Turns lines and segments into items, and accounts for every character on the way.
class Assembler final
{
public:
    Assembler(const Document &document, Lines &lines) : m_text(document.text), m_length(document.length), m_lines(lines)
    {
    }

    /// Consumes the lines and what was found in them.
    Itemized assemble(Segmentation &found);

private:
    Item itemOf(Segment &segment);
    void addBody(Item &item, qsizetype begin, qsizetype end);
    qsizetype addRun(Item &item, qsizetype begin, qsizetype end);
    void addJunk(qsizetype line, const QString &name);
    void addBetween();
    void addStretch(qsizetype from, qsizetype to);
    QString joined(qsizetype begin, qsizetype end) const;
    Range rangeOf(qsizetype begin, qsizetype end) const
    {
        return m_lines.block(begin).whole().united(m_lines.block(end - 1).range);
    }

    QString m_text;   // empty where the original is plain text
    qsizetype m_length;
    Lines &m_lines;
    Itemized m_result;
    qsizetype m_lastJunkLine = -1;
};

/// Lines as one text: with a space between, save between characters that are written without spaces.
QString Assembler::joined(qsizetype begin, qsizetype end) const
{
    if (end - begin == 1)
        return folded(m_lines.block(begin).text);
    QString text;
    for (qsizetype i = begin; i < end; ++i) {
        const QString &line = m_lines.block(i).text;
        const auto isWide = [](QChar character) {
            return character.unicode() >= 0x2E80 && character.unicode() < 0xD7A4;
        };
        const bool isTight = !text.isEmpty() && isWide(text.back()) && isWide(line.front());
        if (!text.isEmpty() && !isTight)
            text += u' ';
        text += line;
    }
    return folded(text);
}

/// The lines from @p begin on that belong to one paragraph, a list under a colon, or one entry; answers the line
/// after them.
qsizetype Assembler::addRun(Item &item, qsizetype begin, qsizetype end)
{
    qsizetype runEnd = begin + 1;
    while (runEnd < end && m_lines.is(runEnd, Line::Kind::Text) && m_lines.block(runEnd).gap == 0
           && m_lines.block(runEnd).kind == Block::Kind::Paragraph)
        ++runEnd;
    const Block &first = m_lines.block(begin);
    if (m_lines.isHardWrapped()) {
        item.body.append({first.kind, first.level, joined(begin, runEnd), rangeOf(begin, runEnd)});
        return runEnd;
    }
    const QString before = item.body.isEmpty() ? QString() : item.body.last().text;
    const bool isUnderColon =
        (before.endsWith(u':') || before.endsWith(u'：')) && first.gap > 0 && first.kind == Block::Kind::Paragraph;
    const Block::Kind kind = isUnderColon && runEnd - begin >= 2 ? Block::Kind::ListEntry : Block::Kind::Paragraph;
    for (qsizetype i = begin; i < runEnd; ++i) {
        const Block &block = m_lines.block(i);
        const bool isEntry = block.kind != Block::Kind::Paragraph;
        item.body.append({isEntry ? block.kind : kind, isEntry ? block.level : 0, folded(block.text), block.whole()});
    }
    return runEnd;
}

void Assembler::addBody(Item &item, qsizetype begin, qsizetype end)
{
    for (qsizetype i = begin; i < end;) {
        if (m_lines.is(i, Line::Kind::Junk)) {
            ++i;   // counted with all junk, see assemble()
        } else if (m_lines.is(i, Line::Kind::Rule)) {
            item.body.append({Block::Kind::Rule, 0, QString(), m_lines.block(i).whole()});
            ++i;
        } else {
            i = addRun(item, i, end);
        }
    }
    while (!item.body.isEmpty() && item.body.last().kind == Block::Kind::Rule) {
        m_result.junk.append({item.body.last().range, u"rule"_s});
        item.body.removeLast();
    }
}

Item Assembler::itemOf(Segment &segment)
{
    Item item;
    if (segment.title) {
        item.title = joined(*segment.title, segment.titleEnd);
        item.titleRange = rangeOf(*segment.title, segment.titleEnd);
    }
    addBody(item, segment.titleEnd, segment.bodyEnd);
    item.range = rangeOf(firstLine(segment), std::max(segment.bodyEnd, segment.titleEnd));
    if (!segment.block.isEmpty()) {
        item.sources = std::exchange(segment.block.sources, {});
        item.range = item.range.united(rangeOf(segment.block.first, segment.block.end));
        for (const Range &label : segment.block.looseLabels)
            m_result.junk.append({label, u"label"_s});
    }
    return item;
}

/// Lines of one sort that follow one another are one piece.
void Assembler::addJunk(qsizetype line, const QString &name)
{
    const Range range = m_lines.block(line).whole();
    if (!m_result.junk.isEmpty() && m_result.junk.last().name == name && m_lastJunkLine == line - 1)
        m_result.junk.last().range = m_result.junk.last().range.united(range);
    else
        m_result.junk.append({range, name});
    m_lastJunkLine = line;
}

/// What is between two things placed: white space, or what its form kept out of the blocks of the document.
void Assembler::addStretch(qsizetype from, qsizetype to)
{
    if (from >= to)
        return;
    const bool isFurniture = !m_text.isEmpty() && !isBlank(QStringView(m_text).sliced(from, to - from));
    m_result.junk.append({Range::fromTo(from, to), isFurniture ? u"page-furniture"_s : u"blank"_s});
}

/// Names the stretches between what was placed, so that nothing of the original is left out.
void Assembler::addBetween()
{
    QList<Range> placed;
    for (const Item &item : m_result.bulletin.items)
        placed.append(item.range);
    for (const Junk &junk : m_result.junk)
        placed.append(junk.range);
    std::sort(placed.begin(), placed.end(), [](const Range &a, const Range &b) { return a.start < b.start; });
    qsizetype at = 0;
    for (const Range &range : placed) {
        addStretch(at, range.start);
        at = std::max(at, range.end());
    }
    addStretch(at, m_length);
}

Itemized Assembler::assemble(Segmentation &found)
{
    m_result.doubts = found.doubts;
    m_result.bulletin.items.reserve(found.segments.size());
    for (Segment &segment : found.segments) {
        m_result.bulletin.items.append(itemOf(segment));
        m_lines.release(firstLine(segment), endLine(segment));
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (m_lines.is(i, Line::Kind::Junk))
            addJunk(i, m_lines.style().junk[m_lines.line(i).junk].name);
    }
    for (const qsizetype line : found.headings)
        addJunk(line, u"heading"_s);
    for (const qsizetype line : found.unplaced)
        addJunk(line, u"unplaced"_s);
    for (const qsizetype line : found.rules)
        addJunk(line, u"rule"_s);
    // Rules between items are in none.
    qsizetype next = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        while (next < found.segments.size() && endLine(found.segments[next]) <= i)
            ++next;
        const bool isInside = next < found.segments.size() && firstLine(found.segments[next]) <= i;
        if (m_lines.is(i, Line::Kind::Rule) && !isInside)
            addJunk(i, u"rule"_s);
    }
    addBetween();
    return std::move(m_result);
}

void sortByPlace(Itemized &result)
{
    std::stable_sort(result.junk.begin(), result.junk.end(),
                     [](const Junk &a, const Junk &b) { return a.range.start < b.range.start; });
    std::stable_sort(result.doubts.begin(), result.doubts.end(),
                     [](const Doubt &a, const Doubt &b) { return a.range.start < b.range.start; });
}

/// What the reader should know of the whole.
void addGeneralDoubts(Itemized &result, const Segmentation &found, const Lines &lines)
{
    if (result.bulletin.items.isEmpty()) {
        result.doubts.append({{0, 0}, 0, tr("No items with sources were recognised in this document.")});
        return;
    }
    if (!found.unplaced.isEmpty()) {
        const Block &block = lines.block(found.unplaced.first());
        result.doubts.append({block.range, block.line, tr("This text was taken for no part of an item.")});
    }
    if (result.confidence < LowConfidence)
        result.doubts.append({{0, 0}, 0, tr("Less than half of the document could be read with certainty.")});
}

const HouseStyle &bestStyle(const Document &document, const QList<HouseStyle> &styles)
{
    const HouseStyle *best = &styles.first();
    double most = -1;
    for (const HouseStyle &style : styles) {
        const QList<Block> sample = document.blocks.first(std::min(document.blocks.size(), SampleSize));
        const QList<Block> blocks = withLabelsApart(sample, labelSet(style), style.dateOrder);
        const Lines lines(blocks, style);
        const double value = worth(lines, segmented(lines));
        // Of two that explain as much, the one that claims a family tells more.
        if (value > most || (value == most && best->isGeneric && !style.isGeneric)) {
            best = &style;
            most = value;
        }
    }
    return *best;
}

}   // namespace

Itemized itemize(Document document, const QList<HouseStyle> &styles)
{
    const HouseStyle &style = styles.size() == 1 ? styles.first() : bestStyle(document, styles);
    QList<Block> blocks = withLabelsApart(document.blocks, labelSet(style), style.dateOrder);
    document.blocks.clear();
    Lines lines(std::move(blocks), style);
    Segmentation found = segmented(lines);
    const double confidence = std::min(1.0, explained(lines, found));

    Itemized result = Assembler(document, lines).assemble(found);
    result.confidence = confidence;
    result.bulletin.language = document.language;
    result.bulletin.houseStyle = result.bulletin.items.isEmpty() ? QString() : style.name;
    nameItems(result.bulletin);
    addGeneralDoubts(result, found, lines);
    sortByPlace(result);
    return result;
}
