// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// How `3/4/2021` is meant where both readings are dates.
enum class DateOrder { MonthFirst, DayFirst };

/// `month-first` or `day-first`, as data files have it.
inline QString dateOrderName(DateOrder order)
{
    return order == DateOrder::DayFirst ? QStringLiteral("day-first") : QStringLiteral("month-first");
}

/// Nothing for any other name.
inline std::optional<DateOrder> dateOrderFrom(const QString &name)
{
    for (const DateOrder order : {DateOrder::MonthFirst, DateOrder::DayFirst}) {
        if (name == dateOrderName(order))
            return order;
    }
    return {};
}
