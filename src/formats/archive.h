// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/formats.h"

/// True for the beginning of a ZIP, a tar, or either or any other file packed by gzip.
bool isArchive(QByteArrayView head);

/// Hands over each file of an archive, in its order. Folders, links and devices are passed over; a file that cannot
/// be unpacked (encrypted, damaged, too large) is handed over with the sentence that says why. Bounded: see the limits
/// in archive.cpp. Names are those of the archive without whatever would lead out of a folder.
Result<bool> unpackArchive(const QByteArray &data, const TakePacked &take, Progress &progress);
