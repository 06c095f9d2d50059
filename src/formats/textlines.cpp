// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/textlines.h"

#include "bulletin/text.h"

#include <limits>
#include <utility>

namespace {

constexpr int TabWidth = 8;
constexpr int Most = std::numeric_limits<qint16>::max();
constexpr qsizetype ShortestRule = 3;   // `--` begins a signature, `---` draws a line

bool isLineEnd(char16_t unit)
{
    return unit == u'\n' || unit == u'\r' || unit == 0x85 || unit == 0x2028 || unit == 0x2029;
}

qsizetype findLineEnd(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        // Nearly every unit is decided by the first comparison.
        const char16_t unit = text[i].unicode();
        if ((unit < 0x0E || unit == 0x85 || (unit & 0xFFFE) == 0x2028) && isLineEnd(unit))
            return i;
    }
    return -1;
}

int columns(QStringView indent)
{
    int column = 0;
    for (const QChar character : indent.left(Most))
        column = character == u'\t' ? (column / TabWidth + 1) * TabWidth : column + 1;
    return std::min(column, Most);
}

/// `---`, `* * *`, `=====`: one drawing character again and again.
bool isRule(QStringView line)
{
    const char16_t first = line.front().unicode();
    if (!QStringView(u"-=*_~#+—–─━═·•").contains(QChar(first)))
        return false;
    qsizetype marks = 0;
    for (const QChar character : line) {
        if (character.unicode() != first && !isBlank(character))
            return false;
        marks += character.unicode() == first ? 1 : 0;
    }
    return marks >= ShortestRule;
}

struct Quote
{
    qint8 depth = 0;
    qsizetype length = 0;   // of the marks, with the white space behind them
};

/// The `> ` that mail puts before what it quotes: one mark for each depth. A mark that only touches its text is none:
/// `>=`, `>_<`.
Quote quoteOf(QStringView line)
{
    constexpr qint8 Deepest = 32;
    Quote quote;
    qsizetype at = 0;
    while (at < line.size() && line[at] == u'>' && quote.depth < Deepest) {
        ++quote.depth;
        ++at;
        if (at < line.size() && isBlank(line[at]))   // what follows is indentation
            ++at;
        quote.length = at;
    }
    const bool isApart = quote.length == line.size() || (quote.length > 0 && isBlank(line[quote.length - 1]));
    return isApart ? quote : Quote();
}

/// How much of @p line is a bullet with the white space behind it.
qsizetype bulletLength(QStringView line)
{
    if (line.size() < 3 || !QStringView(u"•·●▪◦‣■□○◆◇★☆*-–—+").contains(line.front()) || !isBlank(line[1]))
        return 0;
    qsizetype length = 1;
    while (length < line.size() && isBlank(line[length]))
        ++length;
    return length;
}

}   // namespace

void TextLines::feed(QStringView piece)
{
    if (m_isAfterReturn && !piece.isEmpty()) {
        if (piece.front() == u'\n') {
            piece = piece.sliced(1);
            ++m_offset;
        }
        m_isAfterReturn = false;
    }
    for (qsizetype end = findLineEnd(piece); end >= 0; end = findLineEnd(piece)) {
        const bool isReturn = piece[end] == u'\r';
        const bool isPair = isReturn && end + 1 < piece.size() && piece[end + 1] == u'\n';
        const qsizetype skip = end + (isPair ? 2 : 1);
        m_isAfterReturn = isReturn && end + 1 == piece.size();
        if (m_rest.isEmpty()) {
            take(piece.first(end));
            m_offset += skip;
        } else {
            m_rest += piece.first(end);
            take(m_rest);
            m_offset += m_rest.size() - end + skip;
            m_rest.clear();
        }
        ++m_line;
        piece = piece.sliced(skip);
    }
    m_rest += piece;
}

void TextLines::finish()
{
    take(m_rest);
    m_document.length = length();
}

void TextLines::take(QStringView line)
{
    QStringView text = trimmed(line);
    const Quote quote = quoteOf(text);
    const QStringView quoted = text.sliced(quote.length);
    text = trimmed(quoted);
    if (text.isEmpty()) {
        if (quote.length > 0 && m_quoteBegin < 0)
            m_quoteBegin = m_offset + line.indexOf(u'>');
        // The first line of all has no line before it to be parted from.
        m_gap = std::min(m_gap + 1, Most);
        return;
    }
    Block block;
    block.indent = qint16(quote.depth > 0 ? columns(quoted.first(text.data() - quoted.data()))
                                          : columns(line.first(text.data() - line.data())));
    block.gap = qint16(m_gap);
    block.line = qint32(m_line);
    if (quote.depth > 0) {
        block.kind = Block::Kind::Quote;
        block.level = quote.depth;
        block.lead = qint32(text.data() - (quoted.data() - quote.length));
    }
    if (isRule(text)) {
        block.kind = Block::Kind::Rule;
    } else if (const qsizetype bullet = bulletLength(text); bullet > 0 && bullet < text.size()) {
        block.kind = Block::Kind::ListEntry;
        block.level = 1;
        block.lead += qint32(bullet);
        text = text.sliced(bullet);
    }
    block.range = {m_offset + (text.data() - line.data()), text.size()};
    if (m_quoteBegin >= 0)
        block.lead = qint32(block.range.start - std::exchange(m_quoteBegin, -1));
    block.text = text.toString();
    m_gap = 0;
    m_document.blocks.append(std::move(block));
}
