// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gui.h"

#include <QString>
#include <QStringList>

#include <optional>

/// Understands `coranto [OPTIONS] [FILE | -]…`. Answers an exit status when no window is to be opened: after
/// `--help` and `--version`, after a mistake, or where there is no display.
/// @param verbList is printed below the help
std::optional<int> parseWindowArguments(const QStringList &arguments, const QString &verbList, WindowRequest &request);

/// `coranto screenshot`; needs a QApplication on a platform without a display.
int runScreenshot(const QStringList &arguments);
