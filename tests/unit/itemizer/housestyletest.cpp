// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/housestyle.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class HouseStyleTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsAllThatShip();
    void readsEveryKey();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void readsAFolder();
    void prefersTheReadersOwn();
};

void HouseStyleTest::readsAllThatShip()
{
    QStringList names;
    for (const HouseStyle &style : shippedHouseStyles())
        names.append(style.name);
    QCOMPARE(names, QStringList({u"chinascope"_s, u"generic"_s}));
}

void HouseStyleTest::readsEveryKey()
{
    const Result<HouseStyle> style = readHouseStyle(R"({"name": "n", "description": "d", "generic": true,
        "labels": ["Source"], "junk": {"menu": ["Home", "Search.*"]}, "citations": ["\\w+, \\d{4}"],
        "dateOrder": "day-first", "headlinePages": true, "dateLabels": ["Date"], "asideLabels": ["See also"],
        "extends": "generic", "publishers": ["Courier"], "hosts": ["courier.example"], "dateOrderAlways": true})");
    QVERIFY(style);
    QVERIFY(style.value().isGeneric && style.value().hasHeadlinePages);
    QCOMPARE(style.value().dateLabels, QStringList{u"Date"_s});
    QCOMPARE(style.value().asideLabels, QStringList{u"See also"_s});
    QCOMPARE(style.value().base, u"generic"_s);
    QCOMPARE(style.value().publishers, QStringList{u"Courier"_s});
    QCOMPARE(style.value().hosts, QStringList{u"courier.example"_s});
    QVERIFY(style.value().isDateOrderSure);
    QCOMPARE(style.value().junk.size(), 2);
    QCOMPARE(style.value().junk.last().text, u"Search.*"_s);
    QCOMPARE(style.value().junk.last().name, u"menu"_s);
    QVERIFY(style.value().junk.last().expression.match(u"search this site"_s).hasMatch());
    QVERIFY(!style.value().junk.first().expression.match(u"Home Office"_s).hasMatch());
    QVERIFY(style.value().dateOrder == DateOrder::DayFirst);
}

void HouseStyleTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no name") << QByteArray("{}") << u"“name” is missing."_s;
    QTest::newRow("unknown key") << QByteArray(R"({"name": "n", "lables": []})")
                                 << u"“lables” is no key of a house style."_s;
    QTest::newRow("no list") << QByteArray(R"({"name": "n", "labels": "Source"})")
                             << u"“labels” must be a list of texts."_s;
    QTest::newRow("no list of asides") << QByteArray(R"({"name": "n", "asideLabels": 3})")
                                       << u"“asideLabels” must be a list of texts."_s;
    QTest::newRow("no list of hosts") << QByteArray(R"({"name": "n", "hosts": "a.example"})")
                                      << u"“hosts” must be a list of texts."_s;
    QTest::newRow("bad expression") << QByteArray(R"({"name": "n", "citations": ["("]})")
                                    << u"“citations” holds “(”, which is no regular expression."_s;
    QTest::newRow("bad order") << QByteArray(R"({"name": "n", "dateOrder": "year-first"})")
                               << u"“dateOrder” must be “month-first” or “day-first”."_s;
}

void HouseStyleTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, json);
    const Result<HouseStyle> style = readHouseStyle(json);
    QVERIFY(!style);
    QTEST(style.error().sentence, "sentence");
}

void HouseStyleTest::readsAFolder()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(bytes);
    };
    write(u"b.json"_s, R"({"name": "second"})");
    write(u"a.json"_s, R"({"name": "first"})");
    write(u"broken.json"_s, R"({"name": "third", "labels": "Source"})");
    write(u"notes.txt"_s, "no style");
    const OwnHouseStyles own = houseStylesIn(folder.path());
    QCOMPARE(own.styles.size(), 2);
    QCOMPARE(own.styles[0].name, u"first"_s);
    QCOMPARE(own.styles[1].name, u"second"_s);
    QCOMPARE(own.complaints,
             QStringList{u"The house style in broken.json was left out. “labels” must be a list of texts."_s});
    QVERIFY(houseStylesIn(folder.filePath(u"absent"_s)).styles.isEmpty());
}

void HouseStyleTest::prefersTheReadersOwn()
{
    HouseStyle own;
    own.name = u"generic"_s;
    own.description = u"mine"_s;
    const QList<HouseStyle> all = houseStylesWith({own});
    QCOMPARE(all.size(), shippedHouseStyles().size());
    QCOMPARE(all.first().description, u"mine"_s);
    QCOMPARE(std::ranges::count(all, u"generic"_s, &HouseStyle::name), 1);
}

QTEST_GUILESS_MAIN(HouseStyleTest)
#include "housestyletest.moc"
