// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/dates.h"

#include <QTest>

using namespace Qt::StringLiterals;

class DatesTest final : public QObject
{
    Q_OBJECT

private slots:
    void findsTheLastDateStated_data();
    void findsTheLastDateStated();
    void readsNumbersInTheOrderMeant();
    void tellsWhereTheDateStands();
    void agreesWithEveryDayPrintedInEveryForm();
    void findsDatesWithoutAYear();
    void findsTheYearOfAHeading();
    void tellsTheOrderThatADocumentMeans();
};

void DatesTest::findsTheLastDateStated_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    const std::pair<QString, QString> rows[] = {
        {u"China News, February 23, 2021"_s, u"2021-02-23"_s},
        {u"Xinhua, Feb. 3, 2012"_s, u"2012-02-03"_s},
        {u"Island Radio, 3 Sept. 2020"_s, u"2020-09-03"_s},
        {u"Sat, 20 Feb 2021 10:03 GMT"_s, u"2021-02-20"_s},
        {u"the 30th of September, 2019"_s, u"2019-09-30"_s},
        {u"July 1st 2008"_s, u"2008-07-01"_s},
        {u"Bote, 20. Februar 2021"_s, u"2021-02-20"_s},
        {u"Courrier, 2 septembre 2020"_s, u"2020-09-02"_s},
        {u"El Faro, 5 de mayo de 2016"_s, u"2016-05-05"_s},
        {u"Вестник, 3 марта 2019"_s, u"2019-03-03"_s},
        {u"نهر، 2020-10-11"_s, u"2020-10-11"_s},
        {u"东山日报，2021年2月20日"_s, u"2021-02-20"_s},
        {u"毎日新聞 2021 年 2 月"_s, u"2021-02"_s},
        {u"한겨레 2021년 2월 20일"_s, u"2021-02-20"_s},
        {u"CGTN, 17.01.2022"_s, u"2022-01-17"_s},
        {u"2021/2/20"_s, u"2021-02-20"_s},
        {u"Log, 20-Feb-2021"_s, u"2021-02-20"_s},
        {u"Quarterly, May 2012"_s, u"2012-05"_s},
        {u"Report, 2021-02"_s, u"2021-02"_s},
        {u"Yearbook (2019)"_s, u"2019"_s},
        {u"Talks, February 20-21, 2021"_s, u"2021-02"_s},
        {u"“Of May 3, 2011,” Daily, June 4, 2012"_s, u"2012-06-04"_s},
        {u"Channel 2021"_s, QString()},
        {u"Version 12.2.0"_s, QString()},
        {u"Xinhua, February 30, 2021"_s, u"2021"_s},   // no such day; the year stands
        {u"A citation without any"_s, QString()},
        {u"Hafenbote 19/6/02."_s, u"2002-06-19"_s},
        {u"Archive, 19.06.98"_s, u"1998-06-19"_s},
        {u"Score 12.5.3"_s, QString()},
        {u"Smarch 3, 2012"_s, u"2012"_s},
    };
    for (const auto &[text, iso] : rows)
        QTest::newRow(qUtf8Printable(text)) << text << iso;
}

void DatesTest::findsTheLastDateStated()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    const std::optional<FoundDate> found = findLastDate(text, DateOrder::MonthFirst);
    QCOMPARE(found ? found->date.toIso() : QString(), iso);
}

void DatesTest::readsNumbersInTheOrderMeant()
{
    QCOMPARE(findLastDate(u"Daily, 3/4/2021", DateOrder::MonthFirst)->date.toIso(), u"2021-03-04"_s);
    QCOMPARE(findLastDate(u"Daily, 3/4/2021", DateOrder::DayFirst)->date.toIso(), u"2021-04-03"_s);
    QCOMPARE(findLastDate(u"Daily, 20/4/2021", DateOrder::MonthFirst)->date.toIso(), u"2021-04-20"_s);
}

void DatesTest::tellsWhereTheDateStands()
{
    const QString text = u"The Paper, February 20, 2021 (edited)"_s;
    const Range range = findLastDate(text, DateOrder::MonthFirst)->range;
    QCOMPARE(text.mid(range.start, range.length), u"February 20, 2021"_s);
}

void DatesTest::agreesWithEveryDayPrintedInEveryForm()
{
    const QLocale english(QLocale::English);
    for (QDate day(2019, 12, 1); day < QDate(2021, 3, 2); day = day.addDays(1)) {
        for (const QString &form :
             {u"MMMM d, yyyy"_s, u"d MMM yyyy"_s, u"yyyy-MM-dd"_s, u"yyyy年M月d日"_s, u"dd.MM.yyyy"_s}) {
            const QString text = u"Daily, "_s % english.toString(day, form);
            const std::optional<FoundDate> found = findLastDate(text, DateOrder::MonthFirst);
            QVERIFY2(found && found->date == PartialDate::of(day), qUtf8Printable(text));
        }
    }
}

void DatesTest::findsDatesWithoutAYear()
{
    const std::pair<QString, QString> rows[] = {
        {u"Nov. 30 “Title"_s, u"2019-11-30"_s}, {u"3. Juni"_s, u"2019-06-03"_s}, {u"7月21日付"_s, u"2019-07-21"_s}};
    for (const auto &[text, iso] : rows) {
        const std::optional<FoundDate> found = findYearlessDate(text, 2019);
        QVERIFY2(found.has_value(), qPrintable(text));
        QCOMPARE(found->date.toIso(), iso);
        QVERIFY(findYearlessDate(text, 0)->date.isEmpty());   // its place is known, the date is not
    }
    QVERIFY(!findYearlessDate(u"Room 30", 2019));
}

void DatesTest::findsTheYearOfAHeading()
{
    QCOMPARE(findYear(u"The Library in the Press (March 2020)"), 2020);
    QCOMPARE(findYear(u"2021年一周新闻"), 2021);
    QCOMPARE(findYear(u"It costs $2020"), 0);
    QCOMPARE(findYear(u"Room 12"), 0);
}

void DatesTest::tellsTheOrderThatADocumentMeans()
{
    QCOMPARE(evidentOrder(u"Post 19/6/02"), std::optional(DateOrder::DayFirst));
    QCOMPARE(evidentOrder(u"Post 6/19/02"), std::optional(DateOrder::MonthFirst));
    QCOMPARE(evidentOrder(u"Post 5/6/02"), std::nullopt);
    QCOMPARE(writtenOrder(u"El Faro, 3 de mayo de 2021"), std::optional(DateOrder::DayFirst));
    QCOMPARE(writtenOrder(u"Post, May 3, 2021"), std::optional(DateOrder::MonthFirst));
    QCOMPARE(writtenOrder(u"Post 5/6/02"), std::nullopt);
}

QTEST_GUILESS_MAIN(DatesTest)
#include "datestest.moc"
