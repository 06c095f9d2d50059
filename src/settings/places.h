// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Where things are kept, by the XDG base directories. A variable that is empty or no absolute path is ignored, as
/// the specification asks. Nothing is made here.
namespace places {

/// `$XDG_DATA_HOME/coranto`, the library unless another is named.
QString libraryFolder();

/// `$XDG_DATA_HOME/coranto/house-styles`, the reader's own, whatever library is open.
QString houseStyleFolder();

/// `$XDG_CONFIG_HOME/coranto/settings.ini`
QString settingsFile();

/// `$XDG_STATE_HOME/coranto/session.ini`
QString sessionFile();

/// `$XDG_STATE_HOME/coranto/requests`, every request ever made.
QString requestFile();

/// `$XDG_RUNTIME_DIR/coranto`, else a folder of this user's in the temporary folder.
QString runtimeFolder();

/// Makes @p folder and those above it that are missing, for this user alone (0700). False when it cannot be done,
/// or when the folder belongs to somebody else.
bool makePrivate(const QString &folder);

}   // namespace places
