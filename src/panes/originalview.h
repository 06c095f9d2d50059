// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/original.h"

#include <QPlainTextEdit>
#include <QTextCharFormat>

class Theme;

/// How each kind of mark is set: by colour, and by a line below that differs from kind to kind.
QTextCharFormat formatOf(OriginalMark::Kind kind, const Theme &theme);

/// The text of an original, a page at a time, with what was recognised marked, and in the margin the numbers of its
/// lines and in words what each begins with. Only what is in sight is marked.
class OriginalView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit OriginalView(QWidget *parent = nullptr);

    void dress(Theme &theme);
    /// Where the text is that on show, the cursor and what is in sight stay.
    /// @param current the item it is about; a bar in the margin runs along it
    void show(const OriginalPage &page, const Range &current);
    const OriginalPage &page() const { return m_page; }
    /// Puts the cursor there, and its line into the upper part of the view.
    void goTo(qsizetype original);
    /// Where the cursor stands in the original, or what is selected begins.
    qsizetype place() const;
    /// What is selected within a line, or the lines of what is selected, or the line of the cursor; nothing where that
    /// shows nothing. In the original.
    Range chosen() const;
    /// The first and the last position in sight, in the original.
    Range inSight() const;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Margin;

    void paint();
    void mark();
    void layOutMargin();
    void paintMargin(QPaintEvent *event);
    void paintLine(QPainter &painter, const QTextBlock &block, const QRectF &place) const;
    QString labelOf(const QTextBlock &block) const;

    const Theme *m_theme = nullptr;
    OriginalPage m_page;
    Range m_current;
    Margin *m_margin;
};

/// The kinds of marks, each set as it is in the text.
class OriginalLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit OriginalLegend(QWidget *parent = nullptr);

    void dress(Theme &theme);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Calls @p take with the place of each kind, and answers the height of all.
    template <typename Take>
    int layOut(int width, Take take) const;

    const Theme *m_theme = nullptr;
};
