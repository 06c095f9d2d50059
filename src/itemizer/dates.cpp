// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/dates.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestDate = 60;      // "Wednesday, the 30th of September, 2021" and then some
constexpr int FirstPlausibleYear = 1500;   // the first news-sheets; smaller numbers are counts
constexpr int LastPlausibleYear = 2200;
constexpr int FirstHeadingYear = 1900;   // a number alone is a year only where bulletins are
constexpr int FirstShortYear = 70;       // `69` is 2069, `70` is 1970, as POSIX nearly has it

/// The name of a month as it is compared: case folded, without the dot of an abbreviation.
QString monthKey(QStringView name)
{
    QString key = name.toString().toCaseFolded();
    while (key.endsWith(u'.'))
        key.chop(1);
    return key;
}

/// Languages whose names contradict these (Croatian and Lithuanian `listopad`, `rugpjūtis`) are left out, so that a name
/// means one month.
static constexpr QLocale::Language languages[] = {
    QLocale::English,   QLocale::German,     QLocale::French,          QLocale::Spanish,   QLocale::Italian,
    QLocale::Dutch,     QLocale::Russian,    QLocale::Portuguese,      QLocale::Swedish,   QLocale::Danish,
    QLocale::Polish,    QLocale::Czech,      QLocale::NorwegianBokmal, QLocale::Ukrainian, QLocale::Finnish,
    QLocale::Turkish,   QLocale::Arabic,     QLocale::Hebrew,          QLocale::Greek,     QLocale::Romanian,
    QLocale::Hungarian, QLocale::Indonesian, QLocale::Vietnamese,      QLocale::Hindi,     QLocale::Persian,
};

/// Names and abbreviations of months.
QHash<QString, int> readMonthNames()
{
    QHash<QString, int> names;
    for (const QLocale::Language language : languages) {
        const QLocale locale(language);
        for (int month = 1; month <= 12; ++month) {
            for (const QLocale::FormatType form : {QLocale::LongFormat, QLocale::ShortFormat}) {
                for (const QString &name : {locale.monthName(month, form), locale.standaloneMonthName(month, form)}) {
                    const QString key = monthKey(name);
                    if (!key.isEmpty() && !key.front().isDigit() && !names.contains(key))
                        names.insert(key, month);
                }
            }
        }
    }
    names.insert(u"sept"_s, 9);   // what newspapers write, and CLDR's English does not
    return names;
}

int monthNumber(QStringView name)
{
    static const QHash<QString, int> names = readMonthNames();
    return names.value(monthKey(name));
}

QSet<QString> readWeekdayNames()
{
    QSet<QString> names;
    for (const QLocale::Language language : languages) {
        const QLocale locale(language);
        for (int day = 1; day <= 7; ++day) {
            for (const QLocale::FormatType form : {QLocale::LongFormat, QLocale::ShortFormat})
                names.insert(monthKey(locale.dayName(day, form)));
        }
    }
    return names;
}

bool isPlausibleYear(int year)
{
    return year >= FirstPlausibleYear && year <= LastPlausibleYear;
}

/// What a pattern matched, as a date; empty when the numbers make none.
using Reader = PartialDate (*)(const QRegularExpressionMatch &, DateOrder);

int number(const QRegularExpressionMatch &match, const QString &group)
{
    return match.capturedView(group).toInt();
}

PartialDate named(const QRegularExpressionMatch &match, DateOrder)
{
    const int month = monthNumber(match.capturedView(u"month"));
    const int year = number(match, u"year"_s);
    if (month == 0 || !isPlausibleYear(year))
        return {};
    if (match.hasCaptured(u"until"))
        return PartialDate::ofMonth(year, month);
    return match.hasCaptured(u"day") ? PartialDate::ofDay(year, month, number(match, u"day"_s))
                                     : PartialDate::ofMonth(year, month);
}

PartialDate yearFirst(const QRegularExpressionMatch &match, DateOrder)
{
    const int year = number(match, u"year"_s);
    const int month = number(match, u"month"_s);
    if (!isPlausibleYear(year))
        return {};
    return match.hasCaptured(u"day") ? PartialDate::ofDay(year, month, number(match, u"day"_s))
                                     : PartialDate::ofMonth(year, month);
}

PartialDate lastInOrder(const QRegularExpressionMatch &match, int year, DateOrder order)
{
    const int first = number(match, u"first"_s);
    const int second = number(match, u"second"_s);
    if (!isPlausibleYear(year))
        return {};
    const bool isDotted = match.capturedView(u"mark") == u".";   // dots are day-first everywhere
    const PartialDate dayFirst = PartialDate::ofDay(year, second, first);
    const PartialDate monthFirst = PartialDate::ofDay(year, first, second);
    if (isDotted || order == DateOrder::DayFirst)
        return dayFirst.isEmpty() ? monthFirst : dayFirst;
    return monthFirst.isEmpty() ? dayFirst : monthFirst;
}

PartialDate yearLast(const QRegularExpressionMatch &match, DateOrder order)
{
    return lastInOrder(match, number(match, u"year"_s), order);
}

/// Two digits mean the hundred years around the end of the last century.
PartialDate shortYear(const QRegularExpressionMatch &match, DateOrder order)
{
    const int digits = number(match, u"year"_s);
    return lastInOrder(match, digits < FirstShortYear ? 2000 + digits : 1900 + digits, order);
}

PartialDate yearAlone(const QRegularExpressionMatch &match, DateOrder)
{
    const int year = number(match, u"year"_s);
    return isPlausibleYear(year) ? PartialDate::ofYear(year) : PartialDate();
}

struct Pattern
{
    QRegularExpression expression;
    Reader read;
};

QRegularExpression pattern(const QString &text)
{
    QRegularExpression expression(text, QRegularExpression::UseUnicodePropertiesOption
                                            | QRegularExpression::CaseInsensitiveOption);
    expression.optimize();
    return expression;
}

/// The more telling first: of two that end at one place the earlier row wins.
const QList<Pattern> &patterns()
{
    static const QList<Pattern> all = {
        // February 20, 2021 · Feb. 20-21, 2021 · February 20th 2021
        {pattern(
             uR"((?<month>\p{L}[\p{L}\p{M}]+\.?)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s*(?<until>[-–—]\s*\d{1,2}))?\s*,?\s+(?<year>\d{4})(?!\d))"_s),
         named},
        // 20 February 2021 · 20. Februar 2021 · 20 de febrero de 2021 · 20th of February, 2021
        {pattern(
             uR"((?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|º|er|\.)?(?:\s*(?<until>[-–—]\s*\d{1,2}\.?))?\s+(?:of\s+|de\s+)?(?<month>\p{L}[\p{L}\p{M}]+\.?),?\s+(?:de\s+)?(?<year>\d{4})(?!\d))"_s),
         named},
        // 20-Feb-2021
        {pattern(uR"((?<!\d)(?<day>\d{1,2})[-/](?<month>\p{L}[\p{L}\p{M}]+\.?)[-/](?<year>\d{4})(?!\d))"_s), named},
        // 2021年2月20日 · 2021 年 2 月 · 2021년 2월 20일
        {pattern(
             uR"((?<!\d)(?<year>\d{4})\s*[年년]\s*(?<month>\d{1,2})\s*[月월](?:\s*(?<day>\d{1,2})\s*[日号號일])?)"_s),
         yearFirst},
        // 2021-02-20 · 2021/2/20 · 2021.02.20
        {pattern(uR"((?<![\d./-])(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\g{mark}(?<day>\d{1,2})(?![\d/-]))"_s),
         yearFirst},
        // 20.02.2021 · 2/20/2021 · 20-02-2021
        {pattern(uR"((?<![\d./-])(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\g{mark}(?<year>\d{4})(?![\d/-]))"_s),
         yearLast},
        // 19/6/02 · 19.06.02
        {pattern(
             uR"((?<![\d./-])(?<first>\d{1,2})(?<mark>[/.])(?<second>\d{1,2})\g{mark}(?<year>\d{2})(?![\d/-]|\.\d))"_s),
         shortYear},
        // February 2021 · février 2021
        {pattern(uR"((?<month>\p{L}[\p{L}\p{M}]+\.?),?\s+(?:de\s+)?(?<year>\d{4})(?!\d))"_s), named},
        // 2021-02
        {pattern(uR"((?<![\d./-])(?<year>\d{4})-(?<month>\d{2})(?![\d/-]))"_s), yearFirst},
        // , 2021 · (2021)
        {pattern(uR"((?<=, |\()(?<year>\d{4})(?=\)?[.\s]*$))"_s), yearAlone},
    };
    return all;
}

std::optional<FoundDate> lastMatch(const Pattern &row, const QString &text, DateOrder order)
{
    std::optional<FoundDate> found;
    auto matches = row.expression.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const PartialDate date = row.read(match, order);
        if (!date.isEmpty())
            found = FoundDate{date, {match.capturedStart(), match.capturedLength()}};
    }
    return found;
}

}   // namespace

std::optional<FoundDate> findLastDate(QStringView text, DateOrder order)
{
    // Citations end in their dates; what stands far before the end is part of a title.
    const qsizetype begin = std::max<qsizetype>(0, text.size() - 4 * LongestDate);
    const QString tail = text.sliced(begin).toString();
    const auto isDigit = [](QChar character) { return character.isDigit(); };
    if (std::none_of(tail.begin(), tail.end(), isDigit))
        return {};
    std::optional<FoundDate> best;
    for (const Pattern &row : patterns()) {
        const std::optional<FoundDate> found = lastMatch(row, tail, order);
        if (found && (!best || found->range.end() > best->range.end()))
            best = found;
        if (best && std::none_of(tail.begin() + best->range.end(), tail.end(), isDigit))
            break;   // nothing behind it can be a later date
    }
    if (best)
        best->range.start += begin;
    return best;
}

std::optional<FoundDate> findYearlessDate(QStringView text, int year)
{
    static const QRegularExpression monthFirst =
        pattern(uR"((?<month>\p{L}[\p{L}\p{M}]+\.?)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:/-]))"_s);
    static const QRegularExpression dayFirst =
        pattern(uR"((?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|º|er|\.)?\s+(?:of\s+|de\s+)?(?<month>\p{L}[\p{L}\p{M}]+))"_s);
    static const QRegularExpression ideographic =
        pattern(uR"((?<!\d)(?:(?<month>\d{1,2})\s*[月월]\s*)?(?<day>\d{1,2})\s*[日号號일])"_s);
    std::optional<FoundDate> best;
    for (const QRegularExpression &expression : {monthFirst, dayFirst, ideographic}) {
        auto matches = expression.globalMatch(text.toString());
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const QStringView name = match.capturedView(u"month");
            const int month = !name.isEmpty() && name.front().isDigit() ? name.toInt() : monthNumber(name);
            if (month == 0 && expression != ideographic)
                continue;
            if (best && match.capturedEnd() <= best->range.end())
                continue;
            // A leap year stands in where only the place is asked for.
            const PartialDate date = PartialDate::ofDay(year == 0 ? 2000 : year, month, number(match, u"day"_s));
            best = FoundDate{year == 0 ? PartialDate() : date, {match.capturedStart(), match.capturedLength()}};
        }
    }
    return best;
}

int findYear(QStringView text)
{
    static const QRegularExpression expression(uR"((?<![\p{L}\d./,$€£-])(?:\d{1,2}[./]){0,2}(\d{4})(?![\d%]))"_s);
    auto matches = expression.globalMatch(text.toString());
    int year = 0;
    while (matches.hasNext()) {
        const int found = matches.next().capturedView(1).toInt();
        if (found >= FirstHeadingYear && found <= LastPlausibleYear)
            year = found;
    }
    return year;
}

std::optional<DateOrder> evidentOrder(QStringView text)
{
    static const QRegularExpression expression(
        uR"((?<![\d/.-])(\d{1,2})([-/])(\d{1,2})\g{2}(?:\d{4}|\d{2})(?![\d/-]))"_s);
    auto matches = expression.globalMatch(text.toString());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const int first = match.capturedView(1).toInt();
        const int second = match.capturedView(3).toInt();
        if (first > 12 && first <= 31 && second <= 12)
            return DateOrder::DayFirst;
        if (second > 12 && second <= 31 && first <= 12)
            return DateOrder::MonthFirst;
    }
    return {};
}

bool isWeekday(QStringView word)
{
    static const QSet<QString> names = readWeekdayNames();
    return !word.isEmpty() && names.contains(monthKey(word));
}

std::optional<DateOrder> writtenOrder(QStringView text)
{
    static const QRegularExpression dayFirst =
        pattern(uR"((?<!\d)\d{1,2}\.?\s+(?:of\s+|de\s+)?(?<month>\p{L}[\p{L}\p{M}]+\.?),?\s+(?:de\s+)?\d{4}(?!\d))"_s);
    static const QRegularExpression monthFirst =
        pattern(uR"((?<month>\p{L}[\p{L}\p{M}]+\.?)\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}(?!\d))"_s);
    const auto states = [&text](const QRegularExpression &expression) {
        const QRegularExpressionMatch match = expression.match(text.toString());
        return match.hasMatch() && monthNumber(match.capturedView(u"month")) > 0;
    };
    if (states(monthFirst))
        return DateOrder::MonthFirst;
    return states(dayFirst) ? std::optional(DateOrder::DayFirst) : std::nullopt;
}
