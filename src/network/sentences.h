// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/fetcher.h"

#include <QNetworkReply>

/// What the reader is told when a request fails.

/// Of an address that is not asked at all.
Error notOfTheWeb(const QUrl &url);
Error insecureRedirect(const QUrl &url);
Error tooManyRedirects(const FetchLimits &limits);

Error tooLarge(const FetchLimits &limits);
Error tooSlow(const QUrl &url, std::chrono::milliseconds waited);
/// Of all that was to arrive, not in time.
Error tooLong(std::chrono::milliseconds waited);
Error stopped();

/// Of a status of 400 and more.
Error refusedBy(const QUrl &url, int status);
/// Of what went wrong before there was a status, or after.
Error failed(const QNetworkReply &reply);
