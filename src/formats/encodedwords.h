// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

/// The text of a header field: encoded words (RFC 2047) decoded, neighbours in one charset together, since some
/// programs cut characters in two; what stands between in eight bits by @p charset, or by a guess where that is
/// unknown. White space is folded. GMime's own decoder is not used: it loses what follows padded base64.
QString decodedWords(const QByteArray &field, const QString &charset = {});
