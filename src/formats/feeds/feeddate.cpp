// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/feeddate.h"

#include "bulletin/text.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestDate = 100;   // in words of any language; what is longer is no date

/// For comparing names of months: without case, accents and points.
QString bare(const QString &name)
{
    QString result;
    const QString apart = name.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar character : apart) {
        if (character.isLetter())
            result += character;
    }
    return result;
}

/// Names of months, long and short, in the languages whose publishers translate their dates.
QHash<QString, int> monthNames()
{
    QHash<QString, int> months;
    for (const auto language :
         {QLocale::English,    QLocale::German,    QLocale::French,    QLocale::Spanish,    QLocale::Italian,
          QLocale::Portuguese, QLocale::Dutch,     QLocale::Swedish,   QLocale::Danish,     QLocale::Finnish,
          QLocale::Polish,     QLocale::Hungarian, QLocale::Romanian,  QLocale::Turkish,    QLocale::Greek,
          QLocale::Russian,    QLocale::Ukrainian, QLocale::Bulgarian, QLocale::Indonesian, QLocale::Arabic,
          QLocale::Hebrew}) {
        const QLocale locale(language);
        for (int month = 1; month <= 12; ++month) {
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                for (const QString &name :
                     {bare(locale.monthName(month, format)), bare(locale.standaloneMonthName(month, format))}) {
                    if (!name.isEmpty() && !months.contains(name))   // the language named first is right
                        months.insert(name, month);
                }
            }
        }
    }
    return months;
}

/// 1 to 12, or 0. A longer or shorter form is forgiven when it begins as the English one does: `Sept`, `Febr`.
int monthOf(const QString &name)
{
    static const QHash<QString, int> months = monthNames();
    const QString plain = bare(name);
    if (const int month = months.value(plain); month > 0)
        return month;
    return plain.size() == 4 ? months.value(plain.first(3)) : 0;
}

/// RFC 2822, 4.3: two digits are of 1950 to 2049, three count from 1900.
int yearOf(QStringView digits)
{
    const int year = digits.toInt();
    if (digits.size() == 2)
        return year < 50 ? 2000 + year : 1900 + year;
    return digits.size() == 3 ? 1900 + year : year;
}

int part(const QRegularExpressionMatch &match, int group)
{
    return match.capturedView(group).toInt();
}

/// `2004-01-31`, `2004/1/31`, `20040131`, `2004年1月31日`, with a weekday before it or a time behind it.
PartialDate yearFirst(const QString &text)
{
    static const QRegularExpression separated(uR"(^(?:\p{L}+,? )?(\d{4})[-/.](\d{1,3})[-/.](\d{1,2})(?!\d))"_s);
    static const QRegularExpression compact(uR"(^(\d{4})(\d\d)(\d\d)(?:T|\s|$))"_s);
    static const QRegularExpression eastern(uR"((\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}))"_s);
    for (const QRegularExpression *form : {&separated, &compact, &eastern}) {
        const QRegularExpressionMatch match = form->match(text);
        const PartialDate date = PartialDate::ofDay(part(match, 1), part(match, 2), part(match, 3));
        if (!date.isEmpty())
            return date;
    }
    return {};
}

/// `2004`, `2004-01`, `2004年1月`, `January 2004`, `2004-031`.
PartialDate coarse(const QString &text)
{
    static const QRegularExpression ordinal(uR"(^(\d{4})-?(\d{3})(?:T|$))"_s);
    static const QRegularExpression month(uR"(^(\d{4})(?:-| ?[年년] ?)(\d{1,2})(?: ?[月월])?$)"_s);
    static const QRegularExpression named(uR"(^(\p{L}[\p{L}\p{M}.]*) (?:de )?(\d{4})$)"_s);
    static const QRegularExpression year(uR"(^(\d{4})(?: ?[年년])?$)"_s);
    if (const auto match = ordinal.match(text); match.hasMatch()) {
        const QDate day = QDate(part(match, 1), 1, 1).addDays(part(match, 2) - 1);
        return day.year() == part(match, 1) ? PartialDate::of(day) : PartialDate();
    }
    if (const auto match = month.match(text); match.hasMatch())
        return PartialDate::ofMonth(part(match, 1), part(match, 2));
    if (const auto match = named.match(text); match.hasMatch())
        return PartialDate::ofMonth(part(match, 2), monthOf(match.captured(1)));
    return PartialDate::ofYear(part(year.match(text), 1));
}

/// `Thu, 01 Jan 2004`, `1er janvier 2004`, `1-Jan-04`.
PartialDate dayFirst(const QString &text)
{
    static const QRegularExpression form(
        uR"((?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.)?[ \-,]*(?:de |of )?(\p{L}[\p{L}\p{M}]*)(?:-|[ ,.]*)(?:de )?(\d{2,4})(?![\d:]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    return PartialDate::ofDay(match.hasMatch() ? yearOf(match.capturedView(3)) : 0, monthOf(match.captured(2)),
                              part(match, 1));
}

/// `Jan 1, 2004`, `Thu Jan  1 19:48:21 +0000 2004`, `2004-január-1`.
PartialDate monthFirst(const QString &text)
{
    static const QRegularExpression form(
        uR"((\p{L}[\p{L}\p{M}]*)\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: [\d:]{4,8}(?: (?:\p{L}{1,5}|[+-]\d{4}))?)? (\d{4}))"_s);
    static const QRegularExpression behindYear(uR"(^(\d{4})[-. ]+(\p{L}[\p{L}\p{M}]*)[-. ]+(\d{1,2}))"_s);
    if (const auto match = form.match(text); match.hasMatch())
        return PartialDate::ofDay(part(match, 3), monthOf(match.captured(1)), part(match, 2));
    const QRegularExpressionMatch match = behindYear.match(text);
    return PartialDate::ofDay(part(match, 1), monthOf(match.captured(2)), part(match, 3));
}

/// `31.01.2004`, `1/31/2004`; where both numbers could be the month, points say that the day stands first.
PartialDate numeric(const QString &text)
{
    static const QRegularExpression form(uR"(^(?:\p{L}+,? )?(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d))"_s);
    const QRegularExpressionMatch match = form.match(text);
    const PartialDate dayFirst = PartialDate::ofDay(part(match, 4), part(match, 3), part(match, 1));
    const PartialDate monthFirst = PartialDate::ofDay(part(match, 4), part(match, 1), part(match, 3));
    if (monthFirst.isEmpty() || dayFirst == monthFirst || match.capturedView(2) == u".")
        return dayFirst;
    return dayFirst.isEmpty() ? monthFirst : PartialDate::ofYear(part(match, 4));
}

/// Seconds or milliseconds since 1970, of 2001 and later: ten or thirteen digits.
PartialDate counted(const QString &text)
{
    static const QRegularExpression form(uR"(^(\d{10})(\d{3})?$)"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    return PartialDate::of(QDateTime::fromSecsSinceEpoch(match.capturedView(1).toLongLong(), Qt::UTC).date());
}

/// Digits of every script become ASCII.
QString withPlainDigits(QString text)
{
    for (QChar &character : text) {
        if (character.isDigit())
            character = QChar(u'0' + character.digitValue());
    }
    return text;
}

}   // namespace

PartialDate feedDate(const QString &text)
{
    const QString plain = withPlainDigits(folded(text.left(LongestDate)));
    for (const auto form : {yearFirst, coarse, dayFirst, monthFirst, numeric, counted}) {
        if (const PartialDate date = form(plain); !date.isEmpty())
            return date;
    }
    return {};
}
