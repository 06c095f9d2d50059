// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panes/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

class QApplication;

/// What a start with a window was given.
struct WindowRequest
{
    QString libraryFolder;
    QStringList inputs;            ///< absolute paths, addresses of the web; `-` is standard input
    QString action;                ///< what the window is to do at once, by the name of its QAction; empty for nothing
    bool isNewWindow = false;      ///< does not look for a window that is open on the library
    bool endsAfterPaint = false;   ///< for measuring: prints the steady clock in ns when the list is painted
};

/// Opens the window, or hands the inputs to the one that is open on the library. Answers the exit status.
int runWindow(QApplication &application, const WindowRequest &request);

struct ScreenshotRequest
{
    QString output;   ///< path of a PNG
    QSize size;       ///< of the window, in device-independent pixels
    Theme::Choice theme = Theme::Choice::Light;
    QStringList inputs;
    QString query;
    QString libraryFolder;   ///< empty: a throw-away one
};

/// Renders the real window, on a platform that needs no display. Answers the exit status; tells on standard error
/// what went wrong.
int renderScreenshot(QApplication &application, const ScreenshotRequest &request);
