// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <QUrl>

#include <optional>

class QMimeData;

/// What the reader pastes or drops as bytes to be read: the HTML of @p data where it has links, which its plain text
/// has lost; else its text. UTF-8; empty when there is neither.
QByteArray pastedBytes(const QMimeData &data);

/// The one address of the web that @p data is, a link dropped or copied alone.
std::optional<QUrl> pastedAddress(const QMimeData &data);
