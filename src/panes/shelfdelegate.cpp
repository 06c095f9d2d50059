// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/shelfdelegate.h"

#include "models/shelfmodel.h"
#include "panes/painting.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int Unit = Theme::Unit;
constexpr int IconSize = 4 * Unit;
constexpr int Margin = 3 * Unit;
constexpr int ArrowSize = 3 * Unit;
constexpr int Padding = Unit + 2;

}   // namespace

ShelfDelegate::ShelfDelegate(Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize ShelfDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    int height = QFontMetrics(m_theme.font(Theme::Type::Body)).height() + 2 * Padding;
    if (!index.data(ShelfModel::DetailRole).toString().isEmpty())
        height += QFontMetrics(m_theme.font(Theme::Type::Small)).height();
    return {0, height};
}

void ShelfDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRow(*painter, option, m_theme);
    const QString icon = index.data(ShelfModel::IconRole).toString();
    if (!icon.isEmpty())
        paintIcon(*painter, option.rect, icon);
    if (option.state.testFlag(QStyle::State_Children))
        paintArrow(*painter, option);
    QRectF area = QRectF(option.rect).adjusted(Margin, Padding, -Margin, -Padding);
    if (!icon.isEmpty())
        area.setLeft(area.left() + IconSize + 2 * Unit);
    area.setRight(area.right() - paintCount(*painter, area, index));
    const MarkedText name{
        index.data(Qt::DisplayRole).toString(), {}, m_theme.font(Theme::Type::Body), m_theme.color(Theme::Role::Text)};
    area.setTop(area.top() + paintText(*painter, area, name, 1, m_theme));
    const QString detail = index.data(ShelfModel::DetailRole).toString();
    if (!detail.isEmpty()) {
        const MarkedText text{detail, {}, m_theme.font(Theme::Type::Small), m_theme.color(Theme::Role::TextMuted)};
        paintText(*painter, area, text, 1, m_theme);
    }
    painter->restore();
}

/// Right-aligned on the first line; answers the width it took.
qreal ShelfDelegate::paintCount(QPainter &painter, const QRectF &area, const QModelIndex &index) const
{
    const qint64 count = index.data(ShelfModel::CountRole).toLongLong();
    const bool isHeading = !index.data(ShelfModel::ScopeRole).isValid();
    if (count == 0 || isHeading)
        return isHeading ? ArrowSize + Unit : 0;
    const QString text = QLocale().toString(count);
    painter.setFont(m_theme.font(Theme::Type::Small));
    painter.setPen(m_theme.color(Theme::Role::TextMuted));
    const qreal line = QFontMetricsF(m_theme.font(Theme::Type::Body)).height();
    painter.drawText(QRectF(area.topLeft(), QSizeF(area.width(), line)), Qt::AlignRight | Qt::AlignVCenter, text);
    return QFontMetricsF(painter.font()).horizontalAdvance(text) + 2 * Unit;
}

void ShelfDelegate::paintIcon(QPainter &painter, const QRect &row, const QString &name) const
{
    QRect place(row.left() + Margin, 0, IconSize, IconSize);
    place.moveTop(row.top() + (row.height() - IconSize) / 2);
    m_theme.icon(name, Theme::Role::TextMuted).paint(&painter, place);
}

void ShelfDelegate::paintArrow(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const bool isOpen = option.state.testFlag(QStyle::State_Open);
    QRect place(option.rect.right() - Margin - ArrowSize + 1, 0, ArrowSize, ArrowSize);
    place.moveTop(option.rect.top() + (option.rect.height() - ArrowSize) / 2);
    m_theme.icon(isOpen ? u"previous"_s : u"next"_s, Theme::Role::TextMuted).paint(&painter, place);
}
