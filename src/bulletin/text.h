// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

/// White space folded to single spaces, none at the ends; zero-width spaces and soft hyphens gone; in NFC.
/// Shares @p text where nothing changes.
QString folded(const QString &text);
QString folded(QStringView text);

/// True for white space, no-break and zero-width spaces included.
bool isBlank(QChar character);
bool isBlank(QStringView text);
/// @p text without white space at its ends, in the sense of isBlank().
QStringView trimmed(QStringView text);

/// For comparing headlines: folded, case and width folded, without punctuation.
QString comparable(const QString &text);
