// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/reading.h"

#include <functional>

/// What the reader names to be read: a file, a folder, standard input, or bytes that came by the clipboard or from an
/// address of the web.
struct Input
{
    QString path;       ///< `-` for standard input; else empty for `bytes`
    QByteArray bytes;   ///< where there is no path
};

/// Takes the next document of an input; answers false when no more are wanted.
/// @param part where it stands in the input: `march.zip/a.eml`; empty when the input itself is the document
using TakeReading = std::function<bool(const QString &part, Result<Reading> reading)>;

/// What an input was.
struct Survey
{
    bool isContainer = false;   ///< a folder, an archive, a mailbox; one document otherwise
    qint64 documents = 0;       ///< read, or tried
    qint64 skipped = 0;         ///< files of a folder or archive that hold no text: pictures, programs
};

/// Reads every document in @p input, one after another, so that no more than one is in memory: a file, the files of a
/// folder (depth first, by name; hidden ones and links are passed over), the messages of a mailbox or Maildir, the
/// files of an archive, and these within one another. A part that cannot be read is taken as an Error and does not
/// stop the rest. Fails where there is nothing to take: no such file, no document in it, the reader's word to stop.
/// Never on the GUI thread. @p progress counts bytes.
Result<Survey> readAll(const Input &input, const ReadOptions &options, const TakeReading &take, Progress &progress);
