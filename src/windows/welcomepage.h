// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

class QAction;
class Theme;

namespace Ui {
class WelcomePage;
}

/// A page in place of the panes when there is nothing to read: why, and what can be done, as buttons.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);
    ~WelcomePage() override;

    /// @p theme is kept; it gives the type and colours.
    void dress(Theme &theme);
    void setText(const QString &title, const QString &sentence);
    /// A button that triggers @p action; the first one is the one to press.
    void addButton(QAction *action, const QString &text);

private:
    void paint();

    std::unique_ptr<Ui::WelcomePage> m_ui;
    Theme *m_theme = nullptr;
};
