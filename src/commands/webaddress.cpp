// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/webaddress.h"

#include "parts/parts.h"
#include "settings/places.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("WebAddress", text);
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

Result<Fetched> fetchAddress(const FetchRequest &request, const std::shared_ptr<Progress> &progress)
{
    const Result<Fetcher *> fetcher = part<Fetcher>(u"network"_s);
    if (!fetcher)
        return fetcher.error();
    const QString file = places::requestFile();
    if (places::makePrivate(QFileInfo(file).absolutePath()))
        fetcher.value()->recordIn(file);
    FetchRequest asked = request;
    asked.why = tr("opened an address");
    QFuture<Result<Fetched>> answer = fetcher.value()->fetch(asked, progress);
    answer.waitForFinished();
    if (answer.resultCount() == 0)
        return Error{tr("It was not fetched.")};
    return answer.result();
}

Result<Survey> readFetched(const Fetched &page, ReadOptions options, const TakeReading &take, Progress &progress)
{
    options.address = page.url.toString(QUrl::FullyEncoded);
    options.servedCharset = page.charset;
    return readAll({{}, page.bytes}, options, take, progress);
}
