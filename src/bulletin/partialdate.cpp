// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/partialdate.h"

namespace {

constexpr int LastYear = 9999;   // ISO 8601 without the expanded form

bool isYear(int year)
{
    return year >= 1 && year <= LastYear;
}

/// A number of exactly @p digits ASCII digits, or -1.
int number(QStringView text, qsizetype digits)
{
    if (text.size() != digits)
        return -1;
    int value = 0;
    for (const QChar character : text) {
        if (character < u'0' || character > u'9')
            return -1;
        value = value * 10 + (character.unicode() - u'0');
    }
    return value;
}

QString padded(int number, int digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

}   // namespace

PartialDate PartialDate::ofYear(int year)
{
    return isYear(year) ? PartialDate(year, 0, 0, Precision::Year) : PartialDate();
}

PartialDate PartialDate::ofMonth(int year, int month)
{
    return isYear(year) && month >= 1 && month <= 12 ? PartialDate(year, month, 0, Precision::Month) : PartialDate();
}

PartialDate PartialDate::ofDay(int year, int month, int day)
{
    return isYear(year) && QDate::isValid(year, month, day) ? PartialDate(year, month, day, Precision::Day)
                                                            : PartialDate();
}

PartialDate PartialDate::of(QDate day)
{
    return day.isValid() ? ofDay(day.year(), day.month(), day.day()) : PartialDate();
}

PartialDate PartialDate::fromIso(QStringView text)
{
    const int year = number(text.left(4), 4);
    if (text.size() == 4)
        return ofYear(year);
    if (text.size() < 7 || text[4] != u'-')
        return {};
    const int month = number(text.mid(5, 2), 2);
    if (text.size() == 7)
        return ofMonth(year, month);
    if (text.size() != 10 || text[7] != u'-')
        return {};
    return ofDay(year, month, number(text.mid(8, 2), 2));
}

QDate PartialDate::firstDay() const
{
    return isEmpty() ? QDate() : QDate(m_year, std::max<int>(m_month, 1), std::max<int>(m_day, 1));
}

QDate PartialDate::lastDay() const
{
    switch (m_precision) {
    case Precision::None:
        return {};
    case Precision::Year:
        return QDate(m_year, 12, 31);
    case Precision::Month:
        return QDate(m_year, m_month, QDate(m_year, m_month, 1).daysInMonth());
    case Precision::Day:
        break;
    }
    return firstDay();
}

QString PartialDate::toIso() const
{
    switch (m_precision) {
    case Precision::None:
        return {};
    case Precision::Year:
        return padded(m_year, 4);
    case Precision::Month:
        return padded(m_year, 4) % u'-' % padded(m_month, 2);
    case Precision::Day:
        break;
    }
    return padded(m_year, 4) % u'-' % padded(m_month, 2) % u'-' % padded(m_day, 2);
}

bool PartialDate::agreesWith(const PartialDate &other) const
{
    if (isEmpty() || other.isEmpty())
        return true;
    return firstDay() <= other.lastDay() && other.firstDay() <= lastDay();
}
