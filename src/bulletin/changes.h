// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/// A stretch of words that two texts share, or that only one of them has.
struct Change
{
    enum class Kind { Kept, Removed, Added };

    Kind kind = Kind::Kept;
    QString text;

    bool operator==(const Change &) const = default;
};

/// What became of @p before: words and the white space behind them, in order. Of very long texts that differ
/// throughout, all that lies between the first and the last difference is removed and added.
QList<Change> changesOf(const QString &before, const QString &after);
