// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/archive.h"
#include "documentcheck.h"

using namespace Qt::StringLiterals;

namespace {

/// Leads nowhere but into the archive.
bool isTame(const QString &name)
{
    return !name.split(u'/').contains(u".."_s) && !name.startsWith(u'/') && !name.contains(u'\\');
}

}   // namespace

/// Any bytes are unpacked and read as a book, or refused with a sentence; no name leads out, no bomb goes off.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    Progress progress;
    qint64 total = 0;
    const bool isPacked = isArchive(bytes);   // a subject in a mailbox may hold what it likes
    const auto take = [&total, isPacked](const Packed &file) {
        must(!isPacked || isTame(file.name));
        total += file.bytes.size();
        return true;
    };
    const Result<bool> unpacked = unpack(bytes, {}, take, progress);
    must(unpacked || !unpacked.error().sentence.isEmpty());
    must(total <= mostUnpacked(bytes.size()));
    mustBeSound(readDocument(bytes, u"epub"_s, {}, progress));
    return 0;
}
