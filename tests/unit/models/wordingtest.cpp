// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

class WordingTest final : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void showsDates_data();
    void showsDates();
    void saysThatADateIsNotStated();
    void counts();
};

void WordingTest::showsDates_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << u"en_GB"_s << QString() << QString();
    QTest::newRow("year") << u"en_GB"_s << u"2021"_s << u"2021"_s;
    QTest::newRow("month") << u"en_GB"_s << u"2021-02"_s << u"February 2021"_s;
    QTest::newRow("day") << u"en_GB"_s << u"2021-02-23"_s << u"23 Feb 2021"_s;
    QTest::newRow("American day") << u"en_US"_s << u"2021-02-23"_s << u"Feb 23, 2021"_s;
    QTest::newRow("Chinese day") << u"zh_CN"_s << u"2021-02-23"_s << u"2021年2月23日"_s;
    QTest::newRow("German day") << u"de_DE"_s << u"2021-02-23"_s << u"23. Feb. 2021"_s;
}

void WordingTest::showsDates()
{
    QFETCH(QString, locale);
    QFETCH(QString, iso);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale(locale));
    QCOMPARE(shown(PartialDate::fromIso(iso)), text);
}

void WordingTest::saysThatADateIsNotStated()
{
    QCOMPARE(shown(ItemDate{PartialDate::ofYear(2021), true}), u"about 2021"_s);
    QCOMPARE(shown(ItemDate{PartialDate::ofYear(2021), false}), u"2021"_s);
    QCOMPARE(shown(ItemDate{{}, true}), QString());
}

void WordingTest::counts()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    QCOMPARE(shownItems(0), u"no items"_s);
    QCOMPARE(shownItems(1), u"1 item"_s);
    QCOMPARE(shownResults(1234), u"1,234 results"_s);
    QCOMPARE(shownSources(2), u"2 sources"_s);
    QCOMPARE(shownWarnings(1), u"1 warning"_s);
}

QTEST_GUILESS_MAIN(WordingTest)
#include "wordingtest.moc"
