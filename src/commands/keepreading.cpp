// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/keepreading.h"

#include "commands/whendone.h"

void keepReading(Library &library, const ReadDocument &document, QObject *context,
                 const std::function<void(const Result<ImportOutcome> &)> &done)
{
    const Origin &origin = document.bulletin.origin;
    const auto import = [&library, document, context, done] {
        whenDone(library.import(document.bulletin, document.bytes), context, done);
    };
    whenDone(library.setRepairs(origin.digest, origin.place, document.repairs), context,
             [import, done](const Result<void> &result) {
                 if (result)
                     import();
                 else
                     done(result.error());
             });
}
