// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/webaddress.h"

#include "parts/fetcher.h"
#include "parts/parts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("WebAddress", text);
}

Result<Fetched> fetched(const QUrl &address, const std::shared_ptr<Progress> &progress)
{
    const Result<Fetcher *> fetcher = part<Fetcher>(u"network"_s);
    if (!fetcher)
        return fetcher.error();
    const FetchRequest request{.url = address, .why = tr("opened an address")};
    QFuture<Result<Fetched>> answer = fetcher.value()->fetch(request, progress);
    answer.waitForFinished();
    if (answer.resultCount() == 0)
        return Error{tr("It was not fetched.")};
    return answer.result();
}

}   // namespace

std::optional<QUrl> webAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool isOfTheWeb =
        trimmed.startsWith(u"http://", Qt::CaseInsensitive) || trimmed.startsWith(u"https://", Qt::CaseInsensitive);
    if (!isOfTheWeb || std::ranges::any_of(trimmed, [](QChar character) { return character.isSpace(); }))
        return {};
    const QUrl url(trimmed);
    return url.isValid() && !url.host().isEmpty() ? std::optional(url) : std::nullopt;
}

std::optional<QUrl> typedAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool hasScheme = trimmed.contains(u"://");
    const bool hasHost = trimmed.section(u'/', 0, 0).contains(u'.');
    return hasScheme || !hasHost ? webAddress(trimmed) : webAddress(u"https://"_s % trimmed);
}

Result<Survey> readAddress(const QUrl &address, ReadOptions options, const TakeReading &take,
                           const std::shared_ptr<Progress> &fetching, Progress &reading)
{
    const Result<Fetched> page = fetched(address, fetching);
    if (!page)
        return page.error();
    options.address = page.value().url.toString(QUrl::FullyEncoded);
    options.servedCharset = page.value().charset;
    return readAll({{}, page.value().bytes}, options, take, reading);
}
