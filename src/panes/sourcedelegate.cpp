// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/sourcedelegate.h"

#include "models/sourcemodel.h"
#include "panes/painting.h"

#include <QAbstractItemView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int Unit = Theme::Unit;
constexpr int Margin = 4 * Unit;
constexpr int Padding = 2 * Unit;
constexpr int IconSize = 3 * Unit + 1;
constexpr int MostLines = 3;   // of one paragraph

QList<Range> marks(const QModelIndex &index, int role)
{
    return index.data(role).value<QList<Range>>();
}

}   // namespace

struct SourceDelegate::Line
{
    MarkedText text;
    QIcon icon;   ///< before the text; null for none
};

SourceDelegate::SourceDelegate(Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_warning(theme.icon(u"warning"_s, Theme::Role::Warning))
    , m_hint(theme.icon(u"information"_s, Theme::Role::TextMuted))
{
}

QList<SourceDelegate::Line> SourceDelegate::lines(const QModelIndex &index) const
{
    QFont bold = m_theme.font(Theme::Type::Body);
    bold.setWeight(QFont::DemiBold);
    const QFont small = m_theme.font(Theme::Type::Small);
    const QColor text = m_theme.color(Theme::Role::Text);
    const QColor muted = m_theme.color(Theme::Role::TextMuted);
    QStringList facts{index.data(SourceModel::DateRole).toString(), index.data(SourceModel::HostRole).toString()};
    facts.removeAll(QString());

    QList<Line> lines;
    const auto add = [&lines](const MarkedText &line, const QIcon &icon = {}) {
        if (!line.text.isEmpty())
            lines.append({line, icon});
    };
    add({index.data(SourceModel::PublisherRole).toString(), marks(index, SourceModel::PublisherMatchesRole), bold,
         text});
    add({index.data(SourceModel::TitleRole).toString(), marks(index, SourceModel::TitleMatchesRole),
         m_theme.font(Theme::Type::Body), text});
    add({facts.join(u" · "_s), {}, small, muted});
    add({index.data(SourceModel::UrlRole).toString(), marks(index, SourceModel::UrlMatchesRole), small,
         m_theme.color(Theme::Role::Accent)});
    const QStringList warnings = index.data(SourceModel::WarningsRole).toStringList();
    for (const QString &warning : warnings)
        add({warning, {}, small, m_theme.color(Theme::Role::Warning)}, m_warning);
    const QStringList hints = index.data(SourceModel::HintsRole).toStringList();
    for (const QString &hint : hints)
        add({hint, {}, small, muted}, m_hint);
    return lines;
}

/// Where the text of every row begins: right of numbers of up to three digits.
qreal SourceDelegate::textLeft() const
{
    return Margin + std::ceil(QFontMetricsF(m_theme.font(Theme::Type::Small)).horizontalAdvance(u"000"_s)) + Unit;
}

void SourceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRow(*painter, option, m_theme);
    QRectF area = QRectF(option.rect).adjusted(textLeft(), Padding, -Margin, -Padding);
    const QRectF first(option.rect.left() + Margin, area.top(), textLeft() - Margin,
                       QFontMetricsF(m_theme.font(Theme::Type::Body)).height());
    painter->setFont(m_theme.font(Theme::Type::Small));
    painter->setPen(m_theme.color(Theme::Role::TextMuted));
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter, index.data(SourceModel::NumberRole).toString());
    const QList<Line> all = lines(index);
    for (const Line &line : all) {
        QRectF place = area;
        if (!line.icon.isNull()) {
            const qreal height = QFontMetricsF(line.text.font).height();
            line.icon.paint(painter,
                            QRectF(area.left(), area.top() + (height - IconSize) / 2, IconSize, IconSize).toRect());
            place.setLeft(area.left() + IconSize + Unit);
        }
        area.setTop(area.top() + paintText(*painter, place, line.text, MostLines, m_theme));
    }
    painter->restore();
}

QSize SourceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const qreal width = (view ? view->viewport()->width() : option.rect.width()) - textLeft() - Margin;
    qreal height = 2 * Padding;
    const QList<Line> all = lines(index);
    for (const Line &line : all) {
        const qreal room = line.icon.isNull() ? width : width - IconSize - Unit;
        height += linesOf(line.text.text, line.text.font, room, MostLines) * QFontMetricsF(line.text.font).height();
    }
    return {0, int(std::ceil(height))};
}
