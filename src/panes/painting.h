// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/range.h"
#include "panes/theme.h"

#include <QList>
#include <QString>
#include <QTextLayout>

class QPainter;
class QStyleOptionViewItem;

/// How delegates draw: rows, text with matched words marked, in the colours and distances of the theme.

struct MarkedText
{
    QString text;
    QList<Range> marks;   ///< matched words
    QFont font;
    QColor color;
};

/// Background of a row: selection, hover, and a ring around the one that has the focus.
void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme);

/// Text broken into at most so many lines, the last one elided, in the direction of its content.
class TextBlock final
{
public:
    TextBlock(const MarkedText &text, qreal width, int mostLines, const Theme &theme);

    int lineCount() const { return std::max(1, m_layout.lineCount()); }
    qreal height() const { return m_layout.boundingRect().height(); }
    void draw(QPainter &painter, const QPointF &place) const;

private:
    QColor m_color;
    QTextLayout m_layout;
};

/// Draws @p text from the top of @p area in at most @p mostLines lines, the last one elided, in the direction of
/// its content. Answers the height it took.
qreal paintText(QPainter &painter, const QRectF &area, const MarkedText &text, int mostLines, const Theme &theme);

/// How many lines, up to @p mostLines, the text takes at @p width.
int linesOf(const QString &text, const QFont &font, qreal width, int mostLines);
