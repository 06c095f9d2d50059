// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/// A file below a folder.
struct FolderFile
{
    QString name;   ///< its path from the folder
    qint64 size = 0;
};

/// The files below @p folder, depth first in the order of their names, one million at most. Hidden ones, links and
/// devices are passed over. In a Maildir (a folder with `cur` and `new`), the messages, those of its own folders
/// (`.Archive`) too, but nothing half delivered (`tmp`).
QList<FolderFile> filesIn(const QString &folder);
