// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/input.h"

#include "commands/webaddress.h"

using namespace Qt::StringLiterals;

Result<Survey> readInput(const QString &input, const ReadOptions &options, const TakeReading &take)
{
    Progress progress;
    if (const std::optional<QUrl> address = webAddress(input)) {
        const Result<Fetched> page = fetchAddress({.url = *address}, std::make_shared<Progress>());
        return page ? readFetched(page.value(), options, take, progress) : Result<Survey>(page.error());
    }
    return readAll({input, {}}, options, take, progress);
}

QString partName(const QString &input, const QString &part)
{
    return part.isEmpty() ? input : QString(input % u'/' % part);
}
