// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QMenuBar;
class QTextBrowser;

/// The manual and the list of keys, from the program itself: nothing is fetched, and no link leads anywhere but
/// within the page.
class HelpWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent);

    void showManual();
    /// Every command of @p menus with its keys, menu by menu.
    void showShortcuts(const QMenuBar &menus);
    QString text() const;

private:
    void present(const QString &title);

    QTextBrowser *m_page;
};

/// A table for each menu; everything escaped.
QString shortcutsHtml(const QMenuBar &menus);
