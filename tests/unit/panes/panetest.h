// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegularExpression>
#include <QTest>
#include <QWidget>

/// Any warning of Qt's fails the test, save for those of the offscreen platform about what it has not.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

/// Shows @p pane at a size and waits until it is laid out and has the focus.
inline void showPane(QWidget &pane, QSize size = {700, 500})
{
    pane.resize(size);
    pane.QWidget::show();
    pane.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
}
