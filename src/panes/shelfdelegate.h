// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

class Theme;

/// Draws a shelf of the library: icon, name, a second line where there is one, and how many items it holds.
class ShelfDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ShelfDelegate(Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    qreal paintCount(QPainter &painter, const QRectF &area, const QModelIndex &index) const;
    void paintIcon(QPainter &painter, const QRect &row, const QString &name) const;
    void paintArrow(QPainter &painter, const QStyleOptionViewItem &option) const;

    Theme &m_theme;
};
