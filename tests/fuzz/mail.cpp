// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentcheck.h"

using namespace Qt::StringLiterals;

/// Any bytes are read as a mail, a saved page and a mailbox, or refused with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    Progress progress;
    mustBeSound(readDocument(bytes, u"mail"_s, {}, progress));
    mustBeSound(readDocument(bytes, u"mhtml"_s, {}, progress));
    // What an archive's end leaves out is told without a name; whatever has neither would be lost.
    const auto take = [](const Packed &message) {
        must(!message.name.isEmpty() || !message.error.isEmpty());
        return true;
    };
    const Result<bool> unpacked = unpack(bytes, {}, take, progress);
    must(unpacked || !unpacked.error().sentence.isEmpty());
    return 0;
}
