// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "network/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Megabyte = 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("Network", text);
}

/// As it is asked for: in ASCII, so that no letter passes for another.
QString hostOf(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded);
}

/// Seconds as a person says them: no digits behind the point unless they matter.
QString seconds(std::chrono::milliseconds time)
{
    return QString::number(double(time.count()) / 1000);
}

}   // namespace

Error notOfTheWeb(const QUrl &url)
{
    return Error{tr("Only addresses of the web (http and https) are fetched, and this is %1.")
                     .arg(url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo))};
}

Error insecureRedirect(const QUrl &url)
{
    return Error{tr("The site leads from a secure address to one that is not, %1; that is not followed.")
                     .arg(url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo))};
}

Error tooManyRedirects(const FetchLimits &limits)
{
    return Error{tr("The site leads from address to address, more than %1 times.").arg(limits.redirects)};
}

Error tooLarge(const FetchLimits &limits)
{
    if (limits.bytes < Megabyte)
        return Error{tr("It is larger than %1 bytes, more than is fetched.").arg(limits.bytes)};
    return Error{tr("It is larger than %1 MB, more than is fetched.").arg(limits.bytes / Megabyte)};
}

Error tooSlow(const QUrl &url, std::chrono::milliseconds waited)
{
    return Error{tr("Nothing came from %1 for %2 seconds.").arg(hostOf(url), seconds(waited))};
}

Error tooLong(std::chrono::milliseconds waited)
{
    return Error{tr("It had not arrived after %1 seconds.").arg(seconds(waited))};
}

Error stopped()
{
    return Error{tr("The fetching was stopped.")};
}

Error refusedBy(const QUrl &url, int status)
{
    const QString host = hostOf(url);
    switch (status) {
    case 401:
    case 402:
    case 403:
    case 451:
        return Error{tr("%1 does not give it to everyone (status %2).").arg(host).arg(status)};
    case 404:
    case 410:
        return Error{tr("%1 has nothing at this address (status %2).").arg(host).arg(status)};
    case 407:
        return Error{tr("The proxy wants a name and a password.")};
    case 429:
        return Error{tr("%1 was asked too often and wants to be left alone for a while (status 429).").arg(host)};
    default:
        break;
    }
    return Error{(status >= 500 ? tr("%1 has trouble of its own (status %2).") : tr("%1 refused it (status %2)."))
                     .arg(host)
                     .arg(status)};
}

Error failed(const QNetworkReply &reply)
{
    const QString host = hostOf(reply.url());
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError:
        return Error{tr("There is no host called %1, or no network.").arg(host)};
    case QNetworkReply::ConnectionRefusedError:
        return Error{tr("%1 refused the connection.").arg(host)};
    case QNetworkReply::RemoteHostClosedError:
        return Error{tr("%1 closed the connection before all had arrived.").arg(host)};
    case QNetworkReply::SslHandshakeFailedError:
        return Error{tr("There is no secure connection to %1: %2.").arg(host, reply.errorString())};
    case QNetworkReply::AuthenticationRequiredError:
        return refusedBy(reply.url(), 401);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return Error{tr("The proxy of the system cannot be reached.")};
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return refusedBy(reply.url(), 407);
    default:
        return Error{tr("It could not be fetched from %1: %2.").arg(host, reply.errorString())};
    }
}
