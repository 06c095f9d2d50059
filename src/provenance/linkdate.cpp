// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provenance/provenance.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

// Before 1990 no page was on the web; a year past 2099 is a number.
constexpr auto Year = u"(?<year>(?:199|20\\d)\\d)";
constexpr auto Month = u"(?<month>0[1-9]|1[0-2])";
constexpr auto Day = u"(?<day>0[1-9]|[12]\\d|3[01])";

QRegularExpression expression(const QString &text)
{
    QString whole = text;
    whole.replace(u"YYYY"_s, QStringView(Year).toString());
    whole.replace(u"MM"_s, QStringView(Month).toString());
    whole.replace(u"DD"_s, QStringView(Day).toString());
    QRegularExpression result(whole);
    result.optimize();
    return result;
}

/// From the most to the least telling; the first that makes a date counts.
const QList<QRegularExpression> &forms()
{
    static const QList<QRegularExpression> all = {
        // /2021/02/23/ · /2021-02-20/ · 2021_02_20 · one-digit months and days when parted
        expression(
            uR"((?<!\d)YYYY(?<mark>[/_.-])(?<month>0?[1-9]|1[0-2])\g{mark}(?<day>0?[1-9]|[12]\d|3[01])(?!\d))"_s),
        // 20210223 and 202102230114: eight digits or twelve, apart from others
        expression(uR"((?<!\d)YYYYMMDD(?:[0-2]\d[0-5]\d(?:[0-5]\d)?)?(?!\d))"_s),
        // /2021/0223/ · /2021-02/23/ · /202102/23/
        expression(uR"((?<!\d)YYYY[/-]?MM[/-]?DD(?!\d))"_s),
        // 02172021 and 02172021234248: the month first
        expression(uR"((?<!\d)MMDDYYYY(?:[0-2]\d[0-5]\d[0-5]\d)?(?!\d))"_s),
        // /21/2/24/: only between slashes, the year first
        expression(uR"(/(?<short>[0-4]\d)/(?<month>1[0-2]|[1-9])/(?<day>[12]\d|3[01]|[1-9])(?=/))"_s),
        // /2010-05/31/ · /2010/1209/ are above; a month alone: /2021/02/ · /2010-05/ · /201012/
        expression(uR"(/YYYY[/-]?MM(?=/))"_s),
        // a year alone between slashes
        expression(uR"(/YYYY(?=/))"_s),
    };
    return all;
}

PartialDate dateOf(const QRegularExpressionMatch &match)
{
    const int year =
        match.hasCaptured(u"short") ? 2000 + match.capturedView(u"short").toInt() : match.capturedView(u"year").toInt();
    if (!match.hasCaptured(u"month"))
        return PartialDate::ofYear(year);
    const int month = match.capturedView(u"month").toInt();
    if (!match.hasCaptured(u"day"))
        return PartialDate::ofMonth(year, month);
    return PartialDate::ofDay(year, month, match.capturedView(u"day").toInt());
}

}   // namespace

PartialDate dateInLink(const QString &url)
{
    const QUrl parsed(url);
    const QString path = parsed.path() % u'?' % parsed.query();
    for (const QRegularExpression &form : forms()) {
        auto matches = form.globalMatch(path);
        while (matches.hasNext()) {
            const PartialDate date = dateOf(matches.next());
            if (!date.isEmpty())
                return date;
        }
    }
    return {};
}
