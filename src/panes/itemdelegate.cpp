// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/itemdelegate.h"

#include "models/itemmodel.h"
#include "models/wording.h"
#include "panes/painting.h"

#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int Unit = Theme::Unit;
constexpr int Padding = 2 * Unit + 2;     // above the headline and below the facts
constexpr int Gutter = 5 * Unit;          // left of the text, for the dot
constexpr int BookmarkWidth = 9 * Unit;   // right of the text; more than the 24 px a pointer needs
constexpr int IconSize = 4 * Unit;
constexpr int SmallIcon = 3 * Unit + 1;
constexpr int DotSize = 2 * Unit;
constexpr int HeadlineLines = 2;
constexpr int PassageLines = 2;

QRect bookmarkRect(const QRect &row)
{
    return {row.right() - BookmarkWidth + 1, row.top(), BookmarkWidth, row.height()};
}

}   // namespace

ItemDelegate::ItemDelegate(Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_bookmarked(theme.icon(u"bookmark-filled"_s, Theme::Role::Mark))
    , m_notBookmarked(theme.icon(u"bookmark"_s, Theme::Role::TextMuted))
    , m_warning(theme.icon(u"warning"_s, Theme::Role::Warning))
{
}

int ItemDelegate::rowHeight() const
{
    const int headline = HeadlineLines * QFontMetrics(m_theme.font(Theme::Type::Body)).height();
    const int small = QFontMetrics(m_theme.font(Theme::Type::Small)).height();
    return 2 * Padding + headline + Unit + small + (m_showsPassages ? PassageLines * small + Unit : 0);
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), rowHeight()};
}

QFont ItemDelegate::headlineFont(const QModelIndex &index) const
{
    QFont font = m_theme.font(Theme::Type::Body);
    font.setWeight(index.data(ItemModel::ReadRole).toBool() ? QFont::Normal : QFont::DemiBold);
    return font;
}

void ItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRow(*painter, option, m_theme);
    paintState(*painter, option, index);
    const QString title = index.data(ItemModel::TitleRole).toString();
    const QFont font = headlineFont(index);
    QRectF area = QRectF(option.rect).adjusted(Gutter, Padding, -BookmarkWidth, -Padding);
    const qreal facts = QFontMetricsF(m_theme.font(Theme::Type::Small)).height();
    const auto marks = index.data(ItemModel::TitleMatchesRole).value<QList<Range>>();
    const TextBlock headline({title, marks, font, m_theme.color(Theme::Role::Text)}, area.width(), HeadlineLines,
                             m_theme);
    const qreal top = headline.lineCount() * QFontMetricsF(font).height() + Unit;
    const qreal passage = m_showsPassages ? PassageLines * facts + Unit : 0;
    const qreal used = top + passage + facts;
    area.moveTop(option.rect.top() + (option.rect.height() - used) / 2);
    headline.draw(*painter, area.topLeft());
    if (m_showsPassages)
        paintPassage(*painter, {area.left(), area.top() + top, area.width(), passage}, index);
    paintFacts(*painter, {area.left(), area.top() + used - facts, area.width(), facts}, index);
    painter->setPen(m_theme.color(Theme::Role::Line));
    painter->drawLine(option.rect.left() + Gutter, option.rect.bottom(), option.rect.right(), option.rect.bottom());
    painter->restore();
}

/// The dot of what is unread and the bookmark; an empty one is offered where the pointer or the selection is.
void ItemDelegate::paintState(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.data(ItemModel::ReadRole).toBool() && !index.data(ItemModel::IdRole).toString().isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Theme::Role::Accent));
        const QPointF middle(option.rect.left() + Gutter / 2.0, option.rect.center().y() + 0.5);
        painter.drawEllipse(middle, DotSize / 2.0, DotSize / 2.0);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    const bool isBookmarked = index.data(ItemModel::BookmarkedRole).toBool();
    if (!isBookmarked && !(option.state & (QStyle::State_MouseOver | QStyle::State_Selected)))
        return;
    const QRect place = bookmarkRect(option.rect);
    QRect icon(0, 0, IconSize, IconSize);
    icon.moveCenter(place.center());
    (isBookmarked ? m_bookmarked : m_notBookmarked).paint(&painter, icon);
}

void ItemDelegate::paintPassage(QPainter &painter, const QRectF &area, const QModelIndex &index) const
{
    const QString text = index.data(ItemModel::PassageRole).toString();
    const auto marks = index.data(ItemModel::PassageMatchesRole).value<QList<Range>>();
    if (!text.isEmpty())
        paintText(painter, area, {text, marks, m_theme.font(Theme::Type::Small), m_theme.color(Theme::Role::TextMuted)},
                  PassageLines, m_theme);
}

/// Publishers give way to what stands right of them: a date cut off would be a wrong one.
void ItemDelegate::paintFacts(QPainter &painter, const QRectF &line, const QModelIndex &index) const
{
    const QFont font = m_theme.font(Theme::Type::Small);
    const QColor color = m_theme.color(Theme::Role::TextMuted);
    const qreal warnings = paintWarnings(painter, line, index.data(ItemModel::RemarkCountRole).toInt());
    QStringList facts{index.data(ItemModel::DateRole).toString()};
    if (!index.data(ItemModel::IdRole).toString().isEmpty())
        facts += shownSources(index.data(ItemModel::SourceCountRole).toInt());
    facts.removeAll(QString());
    const QString publishers = shownPublishers(index.data(ItemModel::PublishersRole).toStringList());
    const QString right = (publishers.isEmpty() ? QString() : u" · "_s) + facts.join(u" · "_s);
    const QFontMetricsF metrics(font);
    const qreal room = line.width() - warnings - metrics.horizontalAdvance(right);
    const qreal width = std::min(room, std::ceil(metrics.horizontalAdvance(publishers)) + 1);
    const auto marks = index.data(ItemModel::PublisherMatchesRole).value<QList<Range>>();
    if (!publishers.isEmpty() && width > 0)
        paintText(painter, {line.topLeft(), QSizeF(width, line.height())}, {publishers, marks, font, color}, 1,
                  m_theme);
    const qreal shift = publishers.isEmpty() ? 0 : std::max<qreal>(0, width);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(line.adjusted(shift, 0, -warnings, 0), Qt::AlignLeft | Qt::AlignVCenter, right);
}

/// At the end of the line; answers the width it took.
qreal ItemDelegate::paintWarnings(QPainter &painter, const QRectF &line, int count) const
{
    if (count == 0)
        return 0;
    const QString number = QLocale().toString(count);
    const QFont font = m_theme.font(Theme::Type::Small);
    const qreal digits = QFontMetricsF(font).horizontalAdvance(number);
    painter.setFont(font);
    painter.setPen(m_theme.color(Theme::Role::Warning));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, number);
    QRectF icon(0, 0, SmallIcon, SmallIcon);
    icon.moveCenter({line.right() - digits - Unit / 2.0 - SmallIcon / 2.0, line.center().y()});
    m_warning.paint(&painter, icon.toRect());
    return digits + SmallIcon + 2 * Unit;
}

bool ItemDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !bookmarkRect(option.rect).contains(mouse->position().toPoint()))
        return false;
    emit bookmarkClicked(index);
    return true;
}
