// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/archive.h"
#include "formats/epub.h"
#include "formats/formats.h"
#include "formats/mailbox.h"

Result<bool> unpack(const QByteArray &data, const QString &format, const TakePacked &take, Progress &progress)
{
    if (isEpub(data))
        return false;
    if (isArchive(data))
        return unpackArchive(data, take, progress);
    if (!format.isEmpty())
        return false;
    if (isMailbox(data))
        return unpackMailbox(data, take, progress);
    return unpackDigest(data, take, progress);
}
