// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// True where @p head begins with the header fields of a mail: two at least, one of them a mail's alone.
bool beginsLikeMail(QByteArrayView head);

/// True for `Name: value`.
bool isHeaderField(QByteArrayView line);

/// @p data without blank lines and an mbox's envelope line before its head, and with the blank line behind the head
/// where it is missing.
QByteArray withSoundHead(const QByteArray &data);
