// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panes/articletype.h"
#include "query/query.h"

#include <QTextBrowser>

class QLabel;

/// Shows an article in a column of a readable measure, and marks matches in it. Loads nothing, from nowhere.
class ArticleView final : public QTextBrowser
{
    Q_OBJECT

public:
    enum class Direction { Forward, Backward };

    explicit ArticleView(QWidget *parent = nullptr);

    void show(const StoredItem &item, const ArticleType &type, Corrections corrections);
    /// Shows nothing.
    void empty();
    /// Width of the text at most, in pixels.
    void setMeasure(qreal width);
    void setMatchColors(const QColor &back, const QColor &text);

    /// @name Matches: of the words looked for in this item, else of the search
    /// @{
    void setQuery(const Query &query);
    void setWords(const QString &words);
    bool isLooking() const { return !m_words.isEmpty() || !m_query.isEmpty(); }
    int matchCount() const;
    /// Selects the next match after the cursor, from the other end when there is none; false when there is none
    /// at all.
    bool step(Direction direction);
    /// @}

    /// Puts the cursor before the first match, and brings it into view.
    void showFirstMatch();

    bool scrollPage(int direction);
    int position() const;
    void setPosition(int position);

signals:
    /// @p target is where the link really leads.
    void linkAsked(const QString &target);
    /// The reader wants to see what was corrected, or no longer.
    void correctionsAsked();
    void zoomAsked(int steps);
    void contextMenuAsked(const QPoint &global);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QList<Range> matches(const QTextBlock &block) const;
    bool select(const QTextBlock &block, const Range &range);
    bool stepWithin(const QTextBlock &block, int from, Direction direction);
    void setMargins();
    void follow(const QString &target);
    void showTarget(const QString &target);
    void mark();
    void restore();

    QLabel *m_target;   ///< where the link leads that is pointed at or has the focus
    qreal m_measure = 0;
    Query m_query;
    QString m_words;
    QTextCharFormat m_marked;
    int m_position = 0;          ///< of the first line in view
    bool m_isSettling = false;   ///< scrolled by ourselves
    bool m_isEditing = false;    ///< the document is being changed
};
