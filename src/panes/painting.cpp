// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/painting.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal RingWidth = 2;
constexpr int HoverAlpha = 110;

QTextOption optionFor(const QString &text)
{
    const bool isRightToLeft = text.isRightToLeft();
    QTextOption option(isRightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

QList<QTextLayout::FormatRange> formats(const QList<Range> &marks, qsizetype length, const Theme &theme)
{
    QTextCharFormat marked;
    marked.setBackground(theme.color(Theme::Role::Match));
    marked.setForeground(theme.color(Theme::Role::MatchText));
    QList<QTextLayout::FormatRange> ranges;
    for (const Range &mark : marks) {
        if (mark.start < length)
            ranges.append({int(mark.start), int(std::min<qsizetype>(mark.length, length - mark.start)), marked});
    }
    return ranges;
}

/// Breaks @p layout into lines; answers where the last of @p mostLines begins when there is more text than fits,
/// else -1.
int breakLines(QTextLayout &layout, qreal width, int mostLines)
{
    qreal y = 0;
    int overflow = -1;
    layout.beginLayout();
    for (int count = 0; count < mostLines; ++count) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
        const bool isMore = line.textStart() + line.textLength() < layout.text().size();
        if (count == mostLines - 1 && isMore)
            overflow = line.textStart();
    }
    layout.endLayout();
    return overflow;
}

}   // namespace

void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    QColor fill = theme.color(Theme::Role::AccentSoft);
    if (!isSelected)
        fill.setAlpha(option.state.testFlag(QStyle::State_MouseOver) ? HoverAlpha : 0);
    painter.fillRect(option.rect, fill);
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Theme::Role::Accent), RingWidth));
    painter.setBrush(Qt::NoBrush);
    const qreal inset = RingWidth / 2 + 1;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), Theme::Unit, Theme::Unit);
    painter.restore();
}

TextBlock::TextBlock(const MarkedText &text, qreal width, int mostLines, const Theme &theme)
    : m_color(text.color), m_layout(text.text, text.font)
{
    m_layout.setTextOption(optionFor(text.text));
    m_layout.setFormats(formats(text.marks, text.text.size(), theme));
    const int last = breakLines(m_layout, width, mostLines);
    if (last < 0)
        return;
    const QString rest = QFontMetricsF(text.font).elidedText(text.text.sliced(last), Qt::ElideRight, width - 1);
    m_layout.setText(text.text.first(last) % rest);
    m_layout.setFormats(formats(text.marks, m_layout.text().size(), theme));
    breakLines(m_layout, width, mostLines);
}

void TextBlock::draw(QPainter &painter, const QPointF &place) const
{
    painter.setPen(m_color);
    m_layout.draw(&painter, place);
}

qreal paintText(QPainter &painter, const QRectF &area, const MarkedText &text, int mostLines, const Theme &theme)
{
    const TextBlock block(text, area.width(), mostLines, theme);
    block.draw(painter, area.topLeft());
    return block.height();
}

int linesOf(const QString &text, const QFont &font, qreal width, int mostLines)
{
    QTextLayout layout(text, font);
    layout.setTextOption(optionFor(text));
    breakLines(layout, width, mostLines);
    return std::max(1, layout.lineCount());
}
