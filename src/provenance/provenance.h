// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"

#include <QString>
#include <QStringView>
#include <QUrl>

/// The door to what can be known of a source without trusting it and without asking anyone: everything here is told
/// from the source itself and from data that ships with the program. Pure functions, any thread.

/// @p url as an address; one printed without its scheme (`www.example.org`) is of the web. Invalid when it is none.
QUrl addressOf(const QString &url);

/// The host of @p url, lower-case ASCII, without `www.`; empty when there is none.
QString hostOf(const QString &url);

/// The same as a reader may trust it: an internationalised name in its own letters, unless it mixes scripts.
QString shownHost(const QString &url);

/// Where @p url really leads, all in ASCII, as it is sent; as printed when it is no address.
QString trueTarget(const QString &url);

/// The day, month or year that @p url bears in its path or query: `/2021/02/23/`, `/2021-02-20/`, `202102210114`,
/// `/21/2/24/`, `2-02172021`. Numbers that only might be a date (a serial number, an undelimited six-digit one) are none.
PartialDate dateInLink(const QString &url);

/// True when @p host belongs to a service that hides where its links lead.
bool isShortener(const QString &host);

/// What is odd about the link itself, as a sentence; empty when nothing is. Not http(s), a user name before the
/// host, a bare IP address, a host that mixes scripts, no valid address at all.
QString oddityOf(const QString &url);

/// How a link may be followed.
enum class LinkSafety {
    Open,    ///< http, https, mailto, ftp, and nothing odd
    Ask,     ///< odd: the reader is told and asked first
    Never,   ///< any other scheme, or no address: its text can be copied
};
LinkSafety linkSafety(const QString &url);

/// True when publisher and host may be one: they share a word, the host is the publisher's initials, or the
/// shipped list says so. Publishers without Latin letters that the list lacks cannot be told, and pass.
bool publisherFitsHost(const QString &publisher, const QString &host);

/// All remarks on @p source.
QList<Remark> remarksOn(const Source &source);
