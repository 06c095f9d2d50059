// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/requestlog.h"

#include <QWidget>

class QMenuBar;
class QTextBrowser;

/// The manual, the list of keys and that of requests, from the program itself: nothing is fetched, and no link leads anywhere but
/// within the page.
class HelpWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent);

    void showManual();
    /// Every command of @p menus with its keys, menu by menu.
    void showShortcuts(const QMenuBar &menus);
    /// Every request the program ever made, newest first.
    void showRequests(const QList<FetchRecord> &requests);
    QString text() const;

private:
    void present(const QString &title);

    QTextBrowser *m_page;
};

/// A table for each menu; everything escaped.
QString shortcutsHtml(const QMenuBar &menus);
