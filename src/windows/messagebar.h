// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class Theme;

namespace Ui {
class MessageBar;
}

/// Something to be told over the panes, that stays until it is dismissed or its time is over. It never asks for an
/// answer and never takes the focus.
struct Notice
{
    QString text;   ///< a sentence or two
    bool isTrouble = false;
    QString button;   ///< what can be done about it; empty: nothing
    std::function<void()> act;
    QString details;   ///< shown on request; lines
    int seconds = 0;   ///< until it goes; 0: when dismissed
};

class MessageBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);
    ~MessageBar() override;

    /// @p theme is kept; it gives the colours and icons.
    void dress(Theme &theme);
    void tell(const Notice &notice);
    void dismiss();
    QString text() const;
    QString details() const;

private:
    void make();
    void act();
    void showDetails(bool isShown);
    void paint();

    std::unique_ptr<Ui::MessageBar> m_ui;
    Theme *m_theme = nullptr;
    Notice m_notice;
    QTimer m_end;
};
