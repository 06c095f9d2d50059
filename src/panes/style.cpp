// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/style.h"

#include "panes/theme.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace {

constexpr int BarWidth = 3 * Theme::Unit;
constexpr int HandleInset = Theme::Unit - 1;
constexpr int LeastHandle = 8 * Theme::Unit;
constexpr int RestingAlpha = 110;
constexpr int TouchedAlpha = 190;

/// The handle in a groove that is all of the bar.
QRect handle(const QStyleOptionSlider &bar)
{
    const bool isUpright = bar.orientation == Qt::Vertical;
    const int length = isUpright ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const int size = range <= 0 ? length
                                : std::clamp(int(qint64(length) * bar.pageStep / (range + bar.pageStep)),
                                             std::min(LeastHandle, length), length);
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - size, bar.upsideDown);
    return isUpright ? QRect(bar.rect.left(), bar.rect.top() + start, bar.rect.width(), size)
                     : QRect(bar.rect.left() + start, bar.rect.top(), size, bar.rect.height());
}

}   // namespace

Style::Style() : QProxyStyle(u"Fusion"_s) {}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    return metric == PM_ScrollBarExtent ? BarWidth : QProxyStyle::pixelMetric(metric, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect grip = handle(*bar);
    const bool isUpright = bar->orientation == Qt::Vertical;
    switch (part) {
    case SC_ScrollBarSlider:
        return grip;
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSubPage:
        return isUpright ? QRect(bar->rect.topLeft(), QPoint(bar->rect.right(), grip.top() - 1))
                         : QRect(bar->rect.topLeft(), QPoint(grip.left() - 1, bar->rect.bottom()));
    case SC_ScrollBarAddPage:
        return isUpright ? QRect(QPoint(bar->rect.left(), grip.bottom() + 1), bar->rect.bottomRight())
                         : QRect(QPoint(grip.right() + 1, bar->rect.top()), bar->rect.bottomRight());
    default:
        return {};   // no arrows
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->fillRect(bar->rect, bar->palette.base());
    if (bar->maximum <= bar->minimum)
        return;
    QColor color = bar->palette.color(QPalette::PlaceholderText);
    color.setAlpha(bar->state & (State_MouseOver | State_Sunken) ? TouchedAlpha : RestingAlpha);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    const QRectF grip = QRectF(handle(*bar)).adjusted(HandleInset, HandleInset, -HandleInset, -HandleInset);
    const qreal radius = std::min(grip.width(), grip.height()) / 2;
    painter->drawRoundedRect(grip, radius, radius);
    painter->restore();
}
