// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

class Theme;

namespace Ui {
class NoteCard;
}

/// The reader's note on a bookmark, edited where it stands: kept by Ctrl+Return, by Esc, and on leaving it.
class NoteCard final : public QWidget
{
    Q_OBJECT

public:
    explicit NoteCard(QWidget *parent = nullptr);
    ~NoteCard() override;

    /// Once, before it is shown.
    void dress(Theme &theme);
    /// Shows the note of an item; what was being written on another one is kept first. An empty note hides the card.
    void show(const QString &id, const QString &note);
    void edit();

signals:
    void edited(const QString &id, const QString &note);
    /// The reader is done writing.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool leave();
    void keep();
    void fit();
    void paint();

    std::unique_ptr<Ui::NoteCard> m_ui;
    Theme *m_theme = nullptr;
    QString m_id;
    QString m_note;
};
