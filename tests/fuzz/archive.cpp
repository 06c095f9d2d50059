// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentcheck.h"

using namespace Qt::StringLiterals;

/// Any bytes are unpacked and read as a book, or refused with a sentence; no name leads out, no bomb goes off.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    Progress progress;
    qint64 total = 0;
    const auto take = [&total](const Packed &file) {
        must(!file.name.split(u'/').contains(u".."_s) && !file.name.startsWith(u'/') && !file.name.contains(u'\\'));
        total += file.bytes.size();
        return true;
    };
    const Result<bool> unpacked = unpack(bytes, {}, take, progress);
    must(unpacked || !unpacked.error().sentence.isEmpty());
    must(total <= mostUnpacked(bytes.size()));
    mustBeSound(readDocument(bytes, u"epub"_s, {}, progress));
    return 0;
}
