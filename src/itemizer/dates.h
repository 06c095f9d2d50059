// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/dateorder.h"
#include "bulletin/partialdate.h"
#include "bulletin/range.h"

#include <QStringView>

#include <optional>

struct FoundDate
{
    PartialDate date;
    Range range;   ///< into the text searched

    bool operator==(const FoundDate &) const = default;
};

/// The last date that @p text states, in digits, with the name of a month in one of the languages that CLDR knows
/// and bulletins are written in, or in Chinese, Japanese or Korean form:
/// `February 20, 2021`, `20 Feb. 2021`, `Sat, 20 Feb 2021`, `2021-02-20`, `20.02.2021`, `19/6/02`, `2021年2月20日`, `Feb 2021`.
/// A span of days (`February 20-21, 2021`) is as precise as what its ends share. A year alone counts only when
/// it ends the text after a comma or in brackets.
std::optional<FoundDate> findLastDate(QStringView text, DateOrder order);

/// The last date in @p text that states no year, as one of @p year: `Nov. 30`, `30 November`, `7月21日`. Answers an empty
/// date with its place where @p year is 0.
std::optional<FoundDate> findYearlessDate(QStringView text, int year);

/// A year that @p text states, alone or in a date: `News of November 2019`, `2019年`; 0 when there is none.
int findYear(QStringView text);

/// The order in which @p text must write its dates in digits, where one of them fits one order alone.
/// See writtenOrder() for where none does.
std::optional<DateOrder> evidentOrder(QStringView text);

/// True for the name of a weekday in the languages of findLastDate().
bool isWeekday(QStringView word);

/// The order of day and month in a date of @p text that names its month: whoever writes `3 de mayo de 2021` means
/// the third of May by `3/5/2021`.
std::optional<DateOrder> writtenOrder(QStringView text);
