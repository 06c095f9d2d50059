// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/progress.h"
#include "bulletin/result.h"
#include "parts/requestlog.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

/// How far one request may go.
struct FetchLimits
{
    qint64 bytes = 64 * 1024 * 1024;   ///< unpacked; the largest pages and feeds known are a tenth of it
    std::chrono::milliseconds idle = std::chrono::seconds(30);   ///< without a byte
    std::chrono::milliseconds total = std::chrono::seconds(120);
    int redirects = 10;
};

/// One thing to be fetched, on the reader's word.
struct FetchRequest
{
    QUrl url = {};                  ///< http or https
    QString why = {};               ///< what the reader did, for the record: `opened an address`
    QByteArray etag = {};           ///< of the copy at hand; with one of these two, what is unchanged is not sent again
    QByteArray lastModified = {};   ///< as the server gave it
    FetchLimits limits = {};
};

/// What came of it.
struct Fetched
{
    QByteArray bytes;      ///< unpacked; empty when unchanged
    QUrl url;              ///< where they stand, after all redirects
    QString contentType;   ///< `text/html`, in lower case; empty when none is stated
    QString charset;       ///< as the server states it; empty when it does not
    int status = 0;        ///< of HTTP: 2xx, or 304 for unchanged
    QByteArray etag;
    QByteArray lastModified;

    bool isUnchanged() const { return status == 304; }
};

/// What the part `network` does: the one door for every byte in or out. It fetches what the reader asked for and
/// nothing else, by http and https alone, through the system's proxy; it keeps no cookies and tells no referrer.
class Fetcher
{
public:
    virtual ~Fetcher() = default;

    /// Fetches on a thread of its own; safe on any thread. Of redirects none leads from https to http. An Error is
    /// whatever is no document: no such host, a status of 400 and more, more than the limits allow.
    /// @param progress counts bytes, of 0 in all when that is not known; canceling it stops the request
    virtual QFuture<Result<Fetched>> fetch(const FetchRequest &request, std::shared_ptr<Progress> progress) = 0;

    /// Every request since the program was started, in order; safe on any thread.
    virtual QList<FetchRecord> records() const = 0;

    /// From now on each request is added to those in @p file before it is made, see parts/requestlog.h.
    virtual void recordIn(const QString &file) = 0;
};

Q_DECLARE_INTERFACE(Fetcher, "org.coranto.Coranto.Fetcher/0.1")
