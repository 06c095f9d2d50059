// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/archive.h"

#include "formats/envelopes.h"
#include "parts/parts.h"

using namespace Qt::StringLiterals;

namespace {

bool isGzip(QByteArrayView head)
{
    return head.startsWith("\x1F\x8B");
}

bool isTar(QByteArrayView head)
{
    return head.size() > 262 && head.sliced(257, 5) == QByteArrayView("ustar");
}

/// What is a ZIP by its bytes and one document to its reader; these forms mark themselves in their first file.
bool isOfficeDocument(QByteArrayView head)
{
    const QByteArrayView first = head.first(std::min<qsizetype>(head.size(), 100));
    return first.contains("[Content_Types].xml") || first.contains("mimetypeapplication/vnd.");
}

}   // namespace

qint64 mostUnpacked(qint64 size)
{
    constexpr qint64 Megabyte = 1024 * 1024;
    const qint64 small = std::min(size, Megabyte);
    return 2 * Megabyte + 10 * small + 24 * (size - small);
}

bool isArchive(QByteArrayView head)
{
    return (head.startsWith("PK\x03\x04") && !isOfficeDocument(head)) || head.startsWith("PK\x05\x06") || isGzip(head)
           || isTar(head);
}

Result<bool> unpackArchive(const QByteArray &data, const TakePacked &take, Progress &progress)
{
    const Result<Envelopes *> envelopes = part<Envelopes>(u"envelopes"_s);
    if (!envelopes)
        return envelopes.error();
    return envelopes.value()->unpack(data, take, progress);
}
