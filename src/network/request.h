// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/fetcher.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <optional>

/// The headers of HTTP, RFC 9110.

/// @p request for one of the addresses that it leads to: a plain browser's headers, without cookies, referrer or
/// anything that tells the reader from another.
QNetworkRequest networkRequest(const FetchRequest &request, const QUrl &url);

int statusOf(const QNetworkReply &reply);

/// Where @p reply leads instead, resolved and without a fragment; nothing when it is no redirect.
std::optional<QUrl> redirectOf(const QNetworkReply &reply);

/// All of @p reply but its bytes.
Fetched headersOf(const QNetworkReply &reply);
