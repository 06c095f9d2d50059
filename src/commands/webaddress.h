// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/inputs.h"

#include <QUrl>

#include <memory>
#include <optional>

/// Addresses of the web in the place of files: what the reader names or agrees to, and nobody else.

/// The address that @p text is, without white space around it; nothing for anything but http and https.
std::optional<QUrl> webAddress(const QString &text);

/// The same for what is typed where an address is asked for: `example.org/today` is one, too.
std::optional<QUrl> typedAddress(const QString &text);

/// Fetches what stands at @p address, then the same as readAll(). Waits for both; never on the GUI thread.
/// @param fetching counts bytes, until reading begins
Result<Survey> readAddress(const QUrl &address, ReadOptions options, const TakeReading &take,
                           const std::shared_ptr<Progress> &fetching, Progress &reading);
