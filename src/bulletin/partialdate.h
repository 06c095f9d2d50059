// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

/// A date as precise as it was stated: a day, a month, a year, or nothing.
class PartialDate final
{
public:
    enum class Precision { None, Year, Month, Day };

    PartialDate() = default;

    /// Each answers an empty date when the numbers name no day, month or year of the years 1 to 9999.
    static PartialDate ofYear(int year);
    static PartialDate ofMonth(int year, int month);
    static PartialDate ofDay(int year, int month, int day);
    static PartialDate of(QDate day);
    /// From `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; anything else is empty.
    static PartialDate fromIso(QStringView text);

    Precision precision() const { return m_precision; }
    bool isEmpty() const { return m_precision == Precision::None; }
    int year() const { return m_year; }
    int month() const { return m_month; }   ///< 1 to 12; 0 when not stated
    int day() const { return m_day; }       ///< 1 to 31; 0 when not stated

    /// The first and the last day that it may mean; invalid when empty.
    QDate firstDay() const;
    QDate lastDay() const;

    /// `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or an empty string.
    QString toIso() const;

    /// True unless both are stated and no day fits both: 2021-02 agrees with 2021-02-20 and with an empty date.
    bool agreesWith(const PartialDate &other) const;

    bool operator==(const PartialDate &) const = default;

private:
    PartialDate(int year, int month, int day, Precision precision)
        : m_year(qint16(year)), m_month(qint8(month)), m_day(qint8(day)), m_precision(precision)
    {
    }

    qint16 m_year = 0;
    qint8 m_month = 0;
    qint8 m_day = 0;
    Precision m_precision = Precision::None;
};
