// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pdf/paragraphs.h"

#include "bulletin/text.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double SameSize = 0.12;      // by which heights of one print differ
constexpr double HeadingSize = 1.2;    // of the body's print, from which on it is a heading
constexpr double WideLeading = 1.35;   // of the usual one, from which on it is a blank line
constexpr double Indented = 0.8;       // of a line's height, from which on its first line is

bool isOfOneSize(const PdfLine &a, const PdfLine &b)
{
    return std::abs(a.height - b.height) <= SameSize * std::max(a.height, b.height);
}

bool isHan(QChar character)
{
    const QChar::Script script = character.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
           || (character.unicode() >= 0x3000 && character.unicode() <= 0x303F)
           || (character.unicode() >= 0xFF00 && character.unicode() <= 0xFFEF);
}

bool isHyphen(QChar character)
{
    return character == u'-' || character.unicode() == 0x2010 || character.unicode() == 0x00AD;
}

/// Within a word, not a dash of its own.
bool endsInHyphen(const QString &text)
{
    return text.size() > 1 && isHyphen(text.back()) && text[text.size() - 2].isLetter();
}

bool endsSentence(const QString &text)
{
    return QStringView(u".!?:;。！？：；…\"”’»)）").contains(text.back());
}

/// `•`, `3.`, `[3]`: what begins with it begins anew.
bool beginsAnew(const QString &text)
{
    static const QRegularExpression mark(u"^([•·●▪◦‣■□▶►–-]\\s|\\(?\\d{1,3}[.)]\\s|\\[\\d{1,3}\\]|\\d{1,3}、)"_s);
    return mark.match(text).hasMatch();
}

/// Puts lines together.
class Paragraphs final
{
public:
    Paragraphs(const QList<PdfLine> &lines, Rendition &rendition);

    void add(qsizetype position);
    void addAside(const QString &text) { m_aside.append(text); }
    void flush();
    void setAside();

private:
    enum class Break { None, Line, Blank };

    Break breakBefore(qsizetype position) const;
    bool isFull(const PdfLine &line, const PdfLine &next) const;
    bool isNewColumn(const PdfLine &last, const PdfLine &line) const;
    bool isIndented(qsizetype position) const;
    void join(const PdfLine &line);
    void begin(const PdfLine &line, Break kind);
    int headingLevel(double height) const;
    const PdfLine *neighbour(qsizetype position, int step) const;

    const QList<PdfLine> &m_lines;
    Rendition &m_rendition;
    double m_body = 0;       ///< height of the print that most is set in
    double m_leading = 0;    ///< usual distance of its lines
    QList<double> m_right;   ///< of each line, where its column ends
    std::optional<Block> m_block;
    const PdfLine *m_last = nullptr;
    QStringList m_aside;   ///< furniture met since the paragraph began
};

/// The value that most of @p weights speak for.
double commonest(const QMap<int, qsizetype> &weights)
{
    const auto most = std::max_element(weights.begin(), weights.end());
    return most == weights.end() ? 0 : most.key() / 2.0;
}

bool followsBelow(const PdfLine &last, const PdfLine &line)
{
    return last.page == line.page && line.box.top() > last.box.top() + last.height / 2;
}

Paragraphs::Paragraphs(const QList<PdfLine> &lines, Rendition &rendition) : m_lines(lines), m_rendition(rendition)
{
    QMap<int, qsizetype> heights;
    QMap<int, qsizetype> leadings;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        heights[int(2 * lines[i].height)] += lines[i].text.size();
        if (i > 0 && followsBelow(lines[i - 1], lines[i]) && isOfOneSize(lines[i - 1], lines[i]))
            leadings[int(2 * (lines[i].box.top() - lines[i - 1].box.top()))] += 1;
    }
    m_body = commonest(heights);
    m_leading = std::max(commonest(leadings), m_body);
    m_right.resize(lines.size());
    for (qsizetype begin = 0; begin < lines.size();) {
        qsizetype end = begin;
        double right = 0;
        do
            right = std::max(right, lines[end++].box.right());
        while (end < lines.size() && followsBelow(lines[end - 1], lines[end]));
        std::fill(m_right.begin() + begin, m_right.begin() + end, right);
        begin = end;
    }
}

const PdfLine *Paragraphs::neighbour(qsizetype position, int step) const
{
    const qsizetype other = position + step;
    return other >= 0 && other < m_lines.size() ? &m_lines[other] : nullptr;
}

/// True when the first word of @p next would not have fitted into @p line, or a part of it stands there.
bool Paragraphs::isFull(const PdfLine &line, const PdfLine &next) const
{
    if (endsInHyphen(line.text))
        return true;
    const qsizetype position = &line - m_lines.constData();
    return line.box.right() + next.firstWidth + line.height / 5 > m_right[position];
}

bool Paragraphs::isNewColumn(const PdfLine &last, const PdfLine &line) const
{
    return !followsBelow(last, line);
}

/// The first line of a paragraph stands further in than the one before and the one after.
bool Paragraphs::isIndented(qsizetype position) const
{
    const PdfLine &line = m_lines[position];
    const PdfLine *before = neighbour(position, -1);
    const PdfLine *after = neighbour(position, 1);
    const double least = Indented * line.height;
    return before && line.box.left() - before->box.left() > least
           && (!after || line.box.left() - after->box.left() > least);
}

Paragraphs::Break Paragraphs::breakBefore(qsizetype position) const
{
    const PdfLine &line = m_lines[position];
    if (!isOfOneSize(*m_last, line))
        return Break::Blank;
    if (isNewColumn(*m_last, line))
        return isFull(*m_last, line) && !endsSentence(m_last->text) ? Break::None : Break::Blank;
    const double leading = line.box.top() - m_last->box.top();
    if (leading > WideLeading * std::max(m_leading * line.height / m_body, line.height))
        return Break::Blank;
    if (isIndented(position))
        return Break::Blank;
    return beginsAnew(line.text) || !isFull(*m_last, line) ? Break::Line : Break::None;
}

int Paragraphs::headingLevel(double height) const
{
    const double ratio = m_body > 0 ? height / m_body : 1;
    return ratio < HeadingSize ? 0 : ratio > 1.8 ? 1 : ratio > 1.45 ? 2 : 3;
}

void Paragraphs::begin(const PdfLine &line, Break kind)
{
    flush();
    m_block = Block();
    m_block->gap = kind == Break::Blank ? 1 : 0;
    m_block->level = qint8(headingLevel(line.height));
    m_block->kind = m_block->level > 0 ? Block::Kind::Heading : Block::Kind::Paragraph;
    m_block->text = line.text;
    m_block->spans = line.spans;
}

/// Adds @p line to the paragraph begun: without the hyphen that parts a word, without a space where none is written
/// or where a link goes on.
void Paragraphs::join(const PdfLine &line)
{
    QString &text = m_block->text;
    const QChar last = text.back();
    const QChar next = line.text.front();
    const bool isSameLink = !m_block->spans.isEmpty() && !line.spans.isEmpty() && line.spans.first().range.start == 0
                            && m_block->spans.last().range.end() == text.size()
                            && m_block->spans.last().url == line.spans.first().url;
    const bool isAddress = isSameLink && text.sliced(text.lastIndexOf(u' ') + 1).contains(u"://"_s);
    if (endsInHyphen(text) && next.isLower() && !isAddress) {
        text.chop(1);
        if (isSameLink)
            m_block->spans.last().range.length -= 1;
    } else if (!endsInHyphen(text) && !isAddress && !(isHan(last) && isHan(next))) {
        text += u' ';
    }
    const qsizetype start = text.size();
    text += line.text;
    for (Span span : line.spans) {
        span.range.start += qint32(start);
        if (isSameLink && span.range.start == start)
            m_block->spans.last().range = Range::fromTo(m_block->spans.last().range.start, span.range.end());
        else
            m_block->spans.append(span);
    }
}

void Paragraphs::add(qsizetype position)
{
    const PdfLine &line = m_lines[position];
    const Break kind = m_last ? breakBefore(position) : Break::Line;
    if (m_block && kind == Break::None)
        join(line);
    else
        begin(line, kind);
    m_last = &line;
}

/// Takes the first @p length characters away, of the links that cover them too.
void takeAway(qsizetype length, Block &block)
{
    block.text = block.text.sliced(length);
    for (Span &span : block.spans)
        span.range = Range::fromTo(std::max<qsizetype>(0, span.range.start - length), span.range.end() - length);
    block.spans.removeIf([](const Span &span) { return span.range.isEmpty(); });
}

void Paragraphs::flush()
{
    if (!m_block)
        return;
    static const QRegularExpression bullet(u"^[•·●▪◦‣■□▶►]\\s+"_s);
    const qsizetype length = bullet.match(m_block->text).capturedLength();
    if (length > 0 && m_block->kind == Block::Kind::Paragraph) {
        m_block->kind = Block::Kind::ListEntry;
        m_block->level = 1;
        takeAway(length, *m_block);
    }
    m_rendition.append(std::move(*m_block));
    m_block.reset();
    setAside();
}

/// What stood between lines of a paragraph is shown behind it.
void Paragraphs::setAside()
{
    const QStringList aside = std::exchange(m_aside, {});
    for (const QString &text : aside)
        m_rendition.appendAside(text);
}

}   // namespace

void appendParagraphs(const QList<PdfLine> &lines, Rendition &rendition)
{
    QList<PdfLine> body;
    for (const PdfLine &line : lines) {
        if (!line.isFurniture)
            body.append(line);
    }
    Paragraphs paragraphs(body, rendition);
    qsizetype position = 0;
    for (const PdfLine &line : lines) {
        if (line.isFurniture)
            paragraphs.addAside(line.text);
        else
            paragraphs.add(position++);
    }
    paragraphs.flush();
    paragraphs.setAside();
}
