// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/formats.h"

/// True for the beginning of an mbox file (RFC 4155): an envelope line with a header field below it.
bool isMailbox(QByteArrayView head);

/// Hands over each message of an mbox, quoting of its lines undone (mboxo and mboxrd; the lengths that mboxcl states
/// are not trusted).
Result<bool> unpackMailbox(const QByteArray &data, const TakePacked &take, Progress &progress);

/// Hands over each message in a mail's multipart/digest (RFC 2046, 5.1.5); answers false where there is none.
Result<bool> unpackDigest(const QByteArray &data, const TakePacked &take, Progress &progress);
