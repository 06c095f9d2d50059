// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/lines.h"

#include "bulletin/text.h"
#include "itemizer/addresses.h"
#include "itemizer/sourceline.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestLabel = 40;
constexpr qsizetype LongestJunk = 120;   // page furniture is short: long lines are spared the expressions
constexpr qsizetype LongestCitation = 240;
constexpr qsizetype LongestHeadline = 240;
constexpr qsizetype ShortestProse = 160;   // a line this long is prose whatever it ends with
constexpr qsizetype WrapSample = 4000;     // lines that tell whether a document is hard-wrapped
constexpr qsizetype LongestYearHeading = 80;
constexpr qsizetype DateSample = 2000;   // lines that tell in which order dates are written
constexpr qsizetype WidestWrap = 110;
constexpr qsizetype NarrowestWrap = 40;

bool isColon(QChar character)
{
    return character == u':' || character == u'：';
}

bool isOpening(QChar character)
{
    return QStringView(u"([（【〔").contains(character);
}

bool endsSentence(QChar character)
{
    return QStringView(u".!?。！？…:：;；").contains(character);
}

/// The last character that is no quotation mark or bracket.
QChar closingCharacter(QStringView text)
{
    while (!text.isEmpty() && QStringView(u"”\"’'»)]）】」』").contains(text.back()))
        text.chop(1);
    return text.isEmpty() ? QChar() : text.back();
}

int junkIndex(QStringView text, const HouseStyle &style)
{
    if (text.size() > LongestJunk)
        return -1;
    const QString line = folded(text);
    for (qsizetype i = 0; i < style.junk.size(); ++i) {
        if (style.junk[i].expression.match(line).hasMatch())
            return int(i);
    }
    return -1;
}

/// The widths of lines, and how they go on in the next one.
struct Breaks
{
    QList<qsizetype> widths;   // of the lines that another follows without a gap
    qsizetype lower = 0;       // of those, how many are followed by one that begins with a small letter
    qsizetype tooWide = 0;     // lines wider than any page
};

Breaks breaksOf(const QList<Block> &blocks)
{
    Breaks breaks;
    const qsizetype sample = std::min(blocks.size(), WrapSample);
    for (qsizetype i = 0; i < sample; ++i) {
        const QString &text = blocks[i].text;
        if (text.isEmpty() || isAddress(text))
            continue;
        breaks.tooWide += text.size() > WidestWrap ? 1 : 0;
        const QString next = i + 1 < sample && blocks[i + 1].gap == 0 ? blocks[i + 1].text : QString();
        if (next.isEmpty() || text == u"=20" || next == u"=20" || isAddress(next))
            continue;
        breaks.widths.append(text.size());
        breaks.lower += next.front().isLower() ? 1 : 0;
    }
    std::sort(breaks.widths.begin(), breaks.widths.end());
    return breaks;
}

/// The width at which lines are broken: most that another follows are nearly as wide as the widest, or go on with a
/// small letter. 0 where they are not broken.
qsizetype learnWrap(const QList<Block> &blocks)
{
    const Breaks breaks = breaksOf(blocks);
    const QList<qsizetype> &widths = breaks.widths;
    if (widths.isEmpty())
        return 0;
    const qsizetype widest = widths[widths.size() * 9 / 10];
    if (widest > WidestWrap || widest < NarrowestWrap)
        return 0;
    const auto full =
        std::count_if(widths.begin(), widths.end(), [widest](qsizetype width) { return width * 4 >= widest * 3; });
    const bool isFull = widths.size() >= 4 && full * 10 >= widths.size() * 6;
    const bool goesOn = breaks.tooWide == 0 && breaks.lower > 0 && breaks.lower * 4 >= widths.size();
    return isFull || goesOn ? widest : 0;
}

/// Where a label begins that ends @p text together with a citation, or -1.
qsizetype trailingLabel(QStringView text, const QSet<QString> &labels, DateOrder order)
{
    const qsizetype from = std::max<qsizetype>(1, text.size() - LongestCitation);
    for (qsizetype colon = text.size() - 1; colon >= from; --colon) {
        if (!isColon(text[colon]))
            continue;
        qsizetype begin = colon;
        for (qsizetype words = 0; begin > from && words < 3 && colon - begin < LongestLabel; --begin) {
            const bool isWordStart = isBlank(text[begin - 1]) || isOpening(text[begin - 1]);
            if (!isWordStart || begin == colon)
                continue;
            ++words;
            const bool isBracketed = isOpening(text[begin - 1]);
            const QStringView before = trimmed(text.first(isBracketed ? begin - 1 : begin));
            if (!isBracketed && (before.isEmpty() || !endsSentence(closingCharacter(before))))
                continue;
            const QStringView rest = text.sliced(begin);
            const qsizetype length = labelLength(rest, labels);
            if (length == 0)
                continue;
            const QStringView after = rest.sliced(length);
            if (isBracketed || !findAddresses(after).isEmpty() || findLastDate(after, order))
                return isBracketed ? begin - 1 : begin;
        }
    }
    return -1;
}

/// Of @p spans what lies in @p part of their text, counted from its start.
QList<Span> spansIn(const QList<Span> &spans, const Range &part)
{
    QList<Span> inside;
    for (Span span : spans) {
        span.range =
            Range::fromTo(std::max<qsizetype>(span.range.start, part.start), std::min(span.range.end(), part.end()));
        span.range.start -= part.start;
        if (!span.range.isEmpty())
            inside.append(span);
    }
    return inside;
}

/// The part of @p block from @p at on, as a line of its own directly below.
Block tailOf(const Block &block, qsizetype at)
{
    Block tail = block;
    const QStringView text = trimmed(QStringView(block.text).sliced(at));
    tail.kind = Block::Kind::Paragraph;
    tail.gap = 0;
    tail.lead = 0;
    const Range part(text.data() - block.text.constData(), text.size());
    tail.range = block.original(part);
    tail.spans = spansIn(block.spans, part);
    tail.text = text.toString();
    return tail;
}

Block headOf(const Block &block, qsizetype at)
{
    Block head = block;
    const QStringView text = trimmed(QStringView(block.text).first(at));
    const Range part(text.data() - block.text.constData(), text.size());
    head.range = block.original(part);
    head.spans = spansIn(block.spans, part);
    head.text = text.toString();
    return head;
}

}   // namespace

QSet<QString> labelSet(const QStringList &labels)
{
    QSet<QString> set;
    for (const QString &label : labels)
        set.insert(label.toCaseFolded());
    return set;
}

QSet<QString> labelSet(const HouseStyle &style)
{
    return labelSet(style.labels);
}

qsizetype labelLength(QStringView text, const QSet<QString> &labels)
{
    const qsizetype begin = !text.isEmpty() && isOpening(text.front()) ? 1 : 0;
    qsizetype colon = begin;
    while (colon < text.size() && colon - begin <= LongestLabel && !isColon(text[colon]))
        ++colon;
    const bool hasColon = colon < text.size() && isColon(text[colon]);
    if (!hasColon && colon < text.size())
        return 0;
    const QStringView word = trimmed(text.sliced(begin, colon - begin));
    // "Source(s)" is how forms write it.
    const QString key = word.toString().toCaseFolded().replace(u"(s)"_s, u"s"_s);
    if (!labels.contains(key))
        return 0;
    qsizetype length = hasColon ? colon + 1 : colon;
    while (length < text.size() && isBlank(text[length]))
        ++length;
    return length;
}

QList<Block> withLabelsApart(const QList<Block> &blocks, const QSet<QString> &labels, DateOrder order)
{
    QList<Block> apart;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const qsizetype at = trailingLabel(blocks[i].text, labels, order);
        if (at < 0) {
            if (!apart.isEmpty())
                apart.append(blocks[i]);
            continue;
        }
        if (apart.isEmpty())   // nearly all documents are left as they are, and shared
            apart = blocks.first(i);
        apart.append(headOf(blocks[i], at));
        apart.append(tailOf(blocks[i], at));
    }
    return apart.isEmpty() ? blocks : apart;
}

bool looksLikeHeadline(QStringView text)
{
    return text.size() <= LongestHeadline && !endsSentence(closingCharacter(text)) && !isAddress(text);
}

bool isTitleCase(QStringView text)
{
    int longer = 0;
    int capital = 0;
    for (const QStringView word : QStringTokenizer(text, u' ')) {
        const auto first = std::find_if(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
        if (word.size() < 4 || first == word.end())
            continue;
        ++longer;
        capital += first->isUpper() ? 1 : 0;
    }
    return longer >= 2 && capital * 10 >= longer * 7;
}

bool looksLikeProse(QStringView text)
{
    return text.size() >= ShortestProse || endsSentence(closingCharacter(text));
}

Lines::Lines(QList<Block> blocks, const HouseStyle &style)
    : m_blocks(std::move(blocks))
    , m_style(style)
    , m_wrap(learnWrap(m_blocks))
    , m_dateOrder(style.dateOrder)
    , m_labels(labelSet(style))
    , m_dateLabels(labelSet(style.dateLabels))
{
    m_lines.reserve(m_blocks.size());
    for (qsizetype i = 0; i < m_blocks.size(); ++i) {
        m_lines.append(lineOf(i));
        const bool isMailGap = text(i).isEmpty() && block(i).kind != Block::Kind::Rule;
        if (isMailGap && i + 1 < m_blocks.size() && block(i + 1).gap == 0)
            m_blocks[i + 1].gap = 1;   // undecoded mail has `=20` for an empty line
    }
    markAsides(labelSet(style.asideLabels));
    learnDates();
}

Line Lines::lineOf(qsizetype i) const
{
    Line line;
    const QStringView shownText = text(i);
    if (block(i).kind == Block::Kind::Rule) {
        line.kind = Line::Kind::Rule;
    } else if (shownText.isEmpty()) {
        line.kind = Line::Kind::Junk;
    } else if (line.label = qint16(labelLength(shownText, m_labels)); line.label > 0) {
        line.kind = Line::Kind::Label;
    } else if (isAddress(shownText)) {
        line.kind = Line::Kind::Address;
    } else if (line.junk = qint8(junkIndex(shownText, m_style)); line.junk >= 0) {
        line.kind = Line::Kind::Junk;
    }
    return line;
}

/// `See also` and the list below it name no sources.
void Lines::markAsides(const QSet<QString> &labels)
{
    for (qsizetype i = 0; i < size(); ++i) {
        const qsizetype label = isText(i) ? labelLength(text(i), labels) : 0;
        if (label == 0)
            continue;
        const bool isAlone = label == text(i).size();
        qsizetype end = i + 1;
        while (end < size() && !is(end, Line::Kind::Rule)
               && (block(end).gap == 0 || (isAlone && end == i + 1 && block(end).gap == 1)
                   || (isAlone && block(end).kind == Block::Kind::ListEntry)))
            ++end;
        for (; i < end; ++i)
            m_lines[i] = {Line::Kind::Junk, Line::Aside, 0};
        --i;
    }
}

/// From the head of the document: what it says of its dates holds for all of it.
void Lines::learnDates()
{
    bool isDecided = m_style.isDateOrderSure;
    std::optional<DateOrder> written;
    for (qsizetype i = 0; i < std::min(size(), DateSample); ++i) {
        const QStringView line = m_blocks[i].text;
        if (line.size() > LongestHeadline || isAddress(line)
            || std::none_of(line.begin(), line.end(), [](QChar c) { return c.isDigit(); }))
            continue;
        if (const std::optional<DateOrder> order = isDecided ? std::nullopt : evidentOrder(line)) {
            m_dateOrder = *order;
            isDecided = true;
        }
        if (const std::optional<DateOrder> order = isDecided || written ? std::nullopt : writtenOrder(line))
            written = order;
        const int year = line.size() <= LongestYearHeading ? findYear(line) : 0;
        if (year > 0 && (m_years.isEmpty() || m_years.last().year != year))
            m_years.append({m_blocks[i].line, year});
    }
    if (!isDecided && written)
        m_dateOrder = *written;
}

int Lines::yearAt(qint32 number) const
{
    const auto after = std::upper_bound(m_years.begin(), m_years.end(), number,
                                        [](qint32 line, const StatedYear &stated) { return line < stated.line; });
    return after == m_years.begin() ? 0 : std::prev(after)->year;
}

Range Lines::shown(qsizetype i) const
{
    const QString &text = m_blocks[i].text;
    if (!text.endsWith(u'0') && !text.endsWith(u'='))
        return {0, text.size()};
    qsizetype size = text.size();
    if (text.endsWith(u"=20"))
        size -= 3;
    else if (text.endsWith(u'=') && size >= NarrowestWrap)
        size -= 1;
    return {0, trimmed(QStringView(text).first(size)).size()};
}

qsizetype Lines::nextShown(qsizetype i, qsizetype end) const
{
    while (i < end && (is(i, Line::Kind::Junk) || is(i, Line::Kind::Rule)))
        ++i;
    return i;
}

qsizetype Lines::stanzaEnd(qsizetype i, qsizetype end) const
{
    ++i;
    while (i < end && m_blocks[i].gap == 0 && !is(i, Line::Kind::Rule))
        ++i;
    return i;
}

void Lines::part(qsizetype i, qsizetype at)
{
    const Block whole = m_blocks[i];
    m_blocks[i] = headOf(whole, at);
    m_blocks.insert(i + 1, tailOf(whole, at));
    const Line former = m_lines[i];
    m_lines.insert(i + 1, former);
    for (const qsizetype part : {i, i + 1}) {
        m_lines[part] = lineOf(part);
        if (is(part, Line::Kind::Junk) && former.kind != Line::Kind::Junk)   // it was claimed
            m_lines[part] = {};
        m_lines[part].isGiven = former.isGiven;
    }
}

void Lines::claimText(qsizetype i)
{
    m_lines[i] = {};
}

void Lines::claimGivenText(qsizetype i)
{
    m_lines[i] = {};
    m_lines[i].isGiven = true;
}

void Lines::claimSource(qsizetype i)
{
    m_lines[i] = lineOf(i);
    if (is(i, Line::Kind::Junk))
        m_lines[i] = {};
}

void Lines::release(qsizetype begin, qsizetype end)
{
    for (qsizetype i = begin; i < end; ++i)
        m_blocks[i].text.clear();
}

QStringView Lines::afterLabel(qsizetype i) const
{
    return text(i).sliced(m_lines[i].label);
}

bool Lines::isDated(qsizetype i) const
{
    const QStringView text = this->text(i);
    if (m_lines[i].kind != Line::Kind::Text || text.size() > LongestCitation)
        return false;
    const std::optional<FoundDate> found = findLastDate(text, m_dateOrder);
    if (!found)
        return false;
    const QStringView after = text.sliced(found->range.end());
    return std::none_of(after.begin(), after.end(), [](QChar character) { return character.isLetterOrNumber(); });
}

qint32 Lines::numberAt(qsizetype position) const
{
    const auto line = std::find_if(m_blocks.begin(), m_blocks.end(),
                                   [position](const Block &block) { return block.whole().contains(position); });
    return line == m_blocks.end() ? 0 : line->line;
}

bool Lines::isDateLabel(qsizetype i) const
{
    const QStringView line = text(i);
    return line.size() <= LongestLabel + LongestYearHeading && labelLength(line, m_dateLabels) > 0;
}

qsizetype Lines::looseLabel(qsizetype i) const
{
    const QStringView line = text(i);
    const qsizetype space = line.indexOf(u' ');
    const bool isNamed = space > 0 && space + 1 < line.size() && line[space + 1].isUpper();
    return isNamed && m_labels.contains(line.first(space).toString().toCaseFolded()) ? space + 1 : 0;
}
