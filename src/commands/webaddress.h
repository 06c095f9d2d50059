// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/fetcher.h"
#include "reading/inputs.h"

#include <QUrl>

#include <memory>
#include <optional>

/// Addresses of the web in the place of files: what the reader names or agrees to, and nobody else.

/// The address that @p text is, without white space around it; nothing for anything but http and https.
std::optional<QUrl> webAddress(const QString &text);

/// The same for what is typed where an address is asked for: `example.org/today` is one, too.
std::optional<QUrl> typedAddress(const QString &text);

/// Fetches what stands at @p request's address and records that in places::requestFile(). Waits; never on the GUI
/// thread.
Result<Fetched> fetchAddress(const FetchRequest &request, const std::shared_ptr<Progress> &progress);

/// The same as readAll() for what was fetched.
Result<Survey> readFetched(const Fetched &page, ReadOptions options, const TakeReading &take, Progress &progress);
