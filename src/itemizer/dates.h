// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/partialdate.h"
#include "bulletin/range.h"

#include <QStringView>

#include <optional>

/// How `3/4/2021` is meant where both readings are dates.
enum class DateOrder { MonthFirst, DayFirst };

struct FoundDate
{
    PartialDate date;
    Range range;   ///< into the text searched

    bool operator==(const FoundDate &) const = default;
};

/// The last date that @p text states, in digits, with the name of a month in one of the languages that CLDR knows
/// and bulletins are written in, or in Chinese, Japanese or Korean form:
/// `February 20, 2021`, `20 Feb. 2021`, `Sat, 20 Feb 2021`, `2021-02-20`, `20.02.2021`, `2021年2月20日`, `Feb 2021`.
/// A span of days (`February 20-21, 2021`) is as precise as what its ends share. A year alone counts only when
/// it ends the text after a comma or in brackets.
std::optional<FoundDate> findLastDate(QStringView text, DateOrder order);
