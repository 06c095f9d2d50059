// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

class Theme;

/// Draws an item in the list: headline in up to two lines, in a search the passage that is found, below it publishers, date, number of sources and
/// warnings; unread by weight and a dot; the bookmark at the right edge, which can be clicked.
class ItemDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ItemDelegate(Theme &theme, QObject *parent = nullptr);

    /// Of every row, in pixels.
    int rowHeight() const;
    /// Whether each row shows a passage of its text under the headline.
    void setPassages(bool areShown) { m_showsPassages = areShown; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

signals:
    void bookmarkClicked(const QModelIndex &index);

private:
    QFont headlineFont(const QModelIndex &index) const;
    void paintState(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintPassage(QPainter &painter, const QRectF &area, const QModelIndex &index) const;
    void paintFacts(QPainter &painter, const QRectF &line, const QModelIndex &index) const;
    qreal paintWarnings(QPainter &painter, const QRectF &line, int count) const;

    Theme &m_theme;
    QIcon m_bookmarked;
    QIcon m_notBookmarked;
    QIcon m_warning;
    bool m_showsPassages = false;
};
