// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/repairs.h"
#include "itemizer/housestyle.h"

/// What repairs of one bulletin tell of all bulletins of its publisher: a house style in the making.
struct LearnedStyle
{
    QString description;
    QString base;             ///< name of the style that it extends
    QStringList publishers;   ///< for whom it holds; with `hosts` empty where the bulletin names nobody
    QStringList hosts;
    QStringList labels;   ///< words before the colon of lines that are sources
    QStringList junk;     ///< expressions for lines that are no part of the bulletin
    std::optional<DateOrder> dateOrder;

    /// Says something that its base does not.
    bool isTelling() const { return !labels.isEmpty() || !junk.isEmpty() || dateOrder; }
    bool operator==(const LearnedStyle &) const = default;
};

/// @param repairs as placed, with their quotes
/// @param inForce the style by which the bulletin is read; where it was learnt before, what it holds is kept
LearnedStyle learnedStyle(const Repairs &repairs, const HouseStyle &inForce, const QList<HouseStyle> &all);

/// As a file holds it, see resources/house-styles/README.md.
QByteArray toJson(const LearnedStyle &style, const QString &name);

enum class Replace { No, Yes };

/// Writes @p style under @p name into @p folder, which is made where it does not exist. A style of that name there is
/// only replaced where that is asked for. Answers the path. Never on the GUI thread.
Result<QString> writeHouseStyle(const LearnedStyle &style, const QString &name, const QString &folder, Replace replace);
