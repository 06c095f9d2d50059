// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panes/articletype.h"
#include "panes/emptyview.h"

#include <QWidget>

#include <memory>
#include <optional>

class QTextDocument;
class QTextDocument;
class Theme;

namespace Ui {
class ArticlePane;
}

/// One item to be read: headline, where it is from, the reader's note, body. A find bar opens below it.
class ArticlePane final : public QWidget
{
    Q_OBJECT

public:
    explicit ArticlePane(Theme &theme, QWidget *parent = nullptr);
    ~ArticlePane() override;

    /// The same item again keeps the reading position.
    void show(const StoredItem &item, const Query &query);
    void clear(EmptyState state);
    const std::optional<StoredItem> &item() const { return m_item; }
    /// Marks other matches, without loading again.
    void setQuery(const Query &query);

    /// @name How it reads
    /// @{
    void setZoom(int steps);
    int zoom() const;
    void setFontSize(int points);   ///< 0: from the system's font
    void setMeasure(int characters);
    void setLineSpacing(int percent);
    /// @}

    /// A page down (1) or up (-1); false at the end.
    bool scrollPage(int direction);
    /// Of the first line in view, in characters from the start; for setReadingPosition().
    int readingPosition() const;
    void setReadingPosition(int position);

    void openFind();
    void findNext();
    void findPrevious();
    /// Opens the note for editing, in place.
    void editNote();
    /// The same of the tags.
    void editTags();
    void focusText();
    QString selectedText() const;
    /// For printing.
    const QTextDocument &document() const;

signals:
    void noteEdited(const QString &id, const QString &note);
    void tagsEdited(const QString &id, const QStringList &tags);
    /// By Ctrl and the wheel.
    void zoomed(int steps);
    void contextMenuAsked(const QPoint &global);
    /// A link within the body; @p target is where it really leads.
    void linkAsked(const QString &target);

private:
    void wire();
    ArticleType type() const;
    void render();
    void reset();
    void find(const QString &words);
    void paint();

    std::unique_ptr<Ui::ArticlePane> m_ui;
    Theme &m_theme;
    std::optional<StoredItem> m_item;
    Corrections m_corrections = Corrections::Hidden;
    int m_zoom = 0;
    int m_fontSize = 0;   ///< points; 0 for the system's
    int m_measure = 68;
    int m_lineSpacing = 145;
};
