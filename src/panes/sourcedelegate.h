// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

struct MarkedText;
class Theme;

/// Draws a source: its number, publisher, title, date and host; the address as printed; what is odd about it, in
/// words.
class SourceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SourceDelegate(Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// One paragraph of a row.
    struct Line;

    QList<Line> lines(const QModelIndex &index) const;
    qreal textLeft() const;

    Theme &m_theme;
    QIcon m_warning;
    QIcon m_hint;
};
