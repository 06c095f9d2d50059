// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "network/request.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int NotModified = 304;

/// `utf-8` of `text/html; charset="utf-8"`
QString charsetIn(const QString &contentType)
{
    const QStringList parts = contentType.split(u';').mid(1);
    for (const QString &part : parts) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 0 || part.first(equals).trimmed().compare(u"charset", Qt::CaseInsensitive) != 0)
            continue;
        QString charset = part.mid(equals + 1).trimmed();
        charset.remove(u'"');
        return charset.remove(u'\'');
    }
    return {};
}

}   // namespace

QNetworkRequest networkRequest(const FetchRequest &request, const QUrl &url)
{
    // What stands before the host is a name and a password, which are nobody's business here.
    QNetworkRequest made(url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment));
    made.setRawHeader("User-Agent", "Coranto/" CORANTO_VERSION);
    made.setRawHeader("Accept",
                      "text/html,application/xhtml+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.8");
    made.setRawHeader("Accept-Language", "*");
    if (!request.etag.isEmpty())
        made.setRawHeader("If-None-Match", request.etag);
    if (!request.lastModified.isEmpty())
        made.setRawHeader("If-Modified-Since", request.lastModified);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);   // nothing to gain for one document
    return made;
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

std::optional<QUrl> redirectOf(const QNetworkReply &reply)
{
    const int status = statusOf(reply);
    const QByteArray location = reply.rawHeader("Location");
    if (status < 300 || status >= 400 || status == NotModified || location.isEmpty())
        return {};
    return reply.url().resolved(QUrl::fromEncoded(location)).adjusted(QUrl::RemoveFragment);
}

Fetched headersOf(const QNetworkReply &reply)
{
    const QString type = QString::fromLatin1(reply.rawHeader("Content-Type"));
    Fetched fetched;
    fetched.url = reply.url();
    fetched.contentType = type.section(u';', 0, 0).trimmed().toLower();
    fetched.charset = charsetIn(type);
    fetched.status = statusOf(reply);
    fetched.etag = reply.rawHeader("ETag");
    fetched.lastModified = reply.rawHeader("Last-Modified");
    return fetched;
}
