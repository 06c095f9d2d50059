// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

class QMimeData;

/// What the reader pastes or drops as bytes to be read: the HTML of @p data where it has links, which its plain text
/// has lost; else its text. UTF-8; empty when there is neither.
QByteArray pastedBytes(const QMimeData &data);
