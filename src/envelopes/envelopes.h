// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/envelopes.h"

/// What GMime makes of a mail (RFC 5322, 2045–2049).
Mime gmimeParsed(const QByteArray &data);

/// Hands over what libarchive finds in a ZIP, a tar or what gzip packed; as unpackArchive().
Result<bool> libarchiveUnpacked(const QByteArray &data, const TakePacked &take, Progress &progress);
