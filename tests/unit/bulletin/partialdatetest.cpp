// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/partialdate.h"

#include <QTest>

using namespace Qt::StringLiterals;

class PartialDateTest final : public QObject
{
    Q_OBJECT

private slots:
    void keepsThePrecisionStated_data();
    void keepsThePrecisionStated();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
    void agreesWhereADayFitsBoth();
    void knowsItsFirstAndLastDay();
};

void PartialDateTest::keepsThePrecisionStated_data()
{
    QTest::addColumn<QString>("iso");
    QTest::addColumn<PartialDate::Precision>("precision");
    QTest::newRow("day") << u"2021-02-28"_s << PartialDate::Precision::Day;
    QTest::newRow("leap day") << u"2020-02-29"_s << PartialDate::Precision::Day;
    QTest::newRow("month") << u"2021-02"_s << PartialDate::Precision::Month;
    QTest::newRow("year") << u"0987"_s << PartialDate::Precision::Year;
    QTest::newRow("nothing") << QString() << PartialDate::Precision::None;
}

void PartialDateTest::keepsThePrecisionStated()
{
    QFETCH(QString, iso);
    QFETCH(PartialDate::Precision, precision);
    const PartialDate date = PartialDate::fromIso(iso);
    QCOMPARE(date.precision(), precision);
    QCOMPARE(date.toIso(), iso);
}

void PartialDateTest::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"2021-02-29"_s, u"2021-13"_s, u"2021-00"_s, u"0000"_s, u"21-02-03"_s, u"2021/02/03"_s,
                                u"2021-2-3"_s, u"2021-02-03T00:00"_s, u"٢٠٢١"_s, u"year"_s})
        QTest::newRow(qUtf8Printable(text)) << text;
}

void PartialDateTest::refusesWhatIsNoDate()
{
    QFETCH(QString, text);
    QVERIFY(PartialDate::fromIso(text).isEmpty());
}

void PartialDateTest::agreesWhereADayFitsBoth()
{
    const PartialDate day = PartialDate::ofDay(2021, 2, 20);
    QVERIFY(day.agreesWith(PartialDate::ofMonth(2021, 2)));
    QVERIFY(day.agreesWith(PartialDate::ofYear(2021)));
    QVERIFY(day.agreesWith(PartialDate()));
    QVERIFY(!day.agreesWith(PartialDate::ofMonth(2021, 3)));
    QVERIFY(!day.agreesWith(PartialDate::ofDay(2021, 2, 21)));
    QVERIFY(!PartialDate::ofYear(2020).agreesWith(day));
}

void PartialDateTest::knowsItsFirstAndLastDay()
{
    QCOMPARE(PartialDate::ofMonth(2020, 2).firstDay(), QDate(2020, 2, 1));
    QCOMPARE(PartialDate::ofMonth(2020, 2).lastDay(), QDate(2020, 2, 29));
    QCOMPARE(PartialDate::ofYear(2020).lastDay(), QDate(2020, 12, 31));
    QVERIFY(!PartialDate().firstDay().isValid());
}

QTEST_GUILESS_MAIN(PartialDateTest)
#include "partialdatetest.moc"
