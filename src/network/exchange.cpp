// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "network/exchange.h"

#include "network/request.h"
#include "network/sentences.h"

#include <QNetworkProxyFactory>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace {

constexpr int TickMilliseconds = 50;             // the reader's word to stop is heard so soon
constexpr qint64 BufferSize = 4 * 1024 * 1024;   // what a fast server may be ahead of us

/// The proxy that the system names for each address.
class SystemProxy final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override { return systemProxyForQuery(query); }
};

bool isOfTheWeb(const QUrl &url)
{
    const QString scheme = url.scheme();
    return url.isValid() && !url.host().isEmpty() && (scheme == u"http" || scheme == u"https");
}

}   // namespace

Exchange::Exchange(FetchRequest request, Progress &progress, std::function<bool()> wanted,
                   std::function<void(const QUrl &)> asking)
    : m_request(std::move(request)), m_progress(progress), m_wanted(std::move(wanted)), m_asking(std::move(asking))
{
    m_manager.setProxyFactory(new SystemProxy);
    connect(&m_ticker, &QTimer::timeout, this, &Exchange::look);
    m_ticker.setInterval(TickMilliseconds);
}

Exchange::~Exchange() = default;

Result<Fetched> Exchange::run()
{
    m_total.setRemainingTime(m_request.limits.total);
    m_ticker.start();
    ask(m_request.url);
    look();
    if (!m_outcome)
        m_loop.exec();
    return std::move(*m_outcome);
}

void Exchange::ask(const QUrl &url)
{
    if (!isOfTheWeb(url))   // QNetworkAccessManager reads files, too
        return conclude(notOfTheWeb(url));
    m_idle.setRemainingTime(m_request.limits.idle);
    m_bytes.clear();
    m_asking(url);
    m_reply = m_manager.get(networkRequest(m_request, url));
    m_reply->setReadBufferSize(BufferSize);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::takeHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::takeEnd);
}

void Exchange::follow(const QUrl &from, const QUrl &to)
{
    drop();   // what a redirect says in its body is of no use
    if (++m_redirects > m_request.limits.redirects)
        return conclude(tooManyRedirects(m_request.limits));
    if (from.scheme() == u"https" && to.scheme() == u"http")
        return conclude(insecureRedirect(to));
    ask(to);
}

void Exchange::takeHeaders()
{
    m_idle.setRemainingTime(m_request.limits.idle);
    const int status = statusOf(*m_reply);
    if (const std::optional<QUrl> target = redirectOf(*m_reply))
        return follow(m_reply->url(), *target);
    if (status >= 400)
        return conclude(refusedBy(m_reply->url(), status));
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_request.limits.bytes)
        conclude(tooLarge(m_request.limits));
}

void Exchange::takeBytes()
{
    m_idle.setRemainingTime(m_request.limits.idle);
    while (m_reply != nullptr && m_reply->bytesAvailable() > 0) {
        m_bytes += m_reply->read(BufferSize);
        if (m_bytes.size() > m_request.limits.bytes)
            return conclude(tooLarge(m_request.limits));
    }
    if (m_reply != nullptr)
        m_progress.advance(m_bytes.size(), m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong());
}

void Exchange::takeEnd()
{
    if (m_reply->error() != QNetworkReply::NoError)
        return conclude(failed(*m_reply));
    takeBytes();
    if (m_reply == nullptr)
        return;
    Fetched fetched = headersOf(*m_reply);
    fetched.bytes = std::move(m_bytes);
    conclude(std::move(fetched));
}

/// Whether there is still something to wait for.
void Exchange::look()
{
    if (m_outcome)
        return;
    if (m_progress.isCanceled() || !m_wanted())
        return conclude(stopped());
    if (m_total.hasExpired())
        return conclude(tooLong(m_request.limits.total));
    if (m_idle.hasExpired())
        conclude(tooSlow(m_reply->url(), m_request.limits.idle));
}

void Exchange::conclude(Result<Fetched> outcome)
{
    m_outcome = std::move(outcome);
    m_ticker.stop();
    drop();
    m_loop.quit();
}

void Exchange::drop()
{
    QNetworkReply *const reply = std::exchange(m_reply, nullptr);
    if (reply == nullptr)
        return;
    reply->disconnect(this);
    reply->deleteLater();   // which ends it; told to abort at once, it fails twice where it is failing already
}
