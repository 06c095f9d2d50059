// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/addresses.h"

#include <QTest>

using namespace Qt::StringLiterals;

class AddressesTest final : public QObject
{
    Q_OBJECT

private slots:
    void findsAddresses_data();
    void findsAddresses();
    void tellsALineThatIsOne();
};

void AddressesTest::findsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("alone") << u"https://a.example/b?c=d#e"_s << QStringList{u"https://a.example/b?c=d#e"_s};
    QTest::newRow("end of sentence") << u"See http://a.example/b."_s << QStringList{u"http://a.example/b"_s};
    QTest::newRow("brackets around") << u"(http://a.example/b)"_s << QStringList{u"http://a.example/b"_s};
    QTest::newRow("brackets within") << u"http://a.example/b_(c)"_s << QStringList{u"http://a.example/b_(c)"_s};
    QTest::newRow("angle brackets") << u"<https://a.example/>"_s << QStringList{u"https://a.example/"_s};
    QTest::newRow("no scheme") << u"at www.a.example, daily"_s << QStringList{u"www.a.example"_s};
    QTest::newRow("two") << u"http://a.example http://b.example"_s
                         << QStringList{u"http://a.example"_s, u"http://b.example"_s};
    QTest::newRow("full-width stop") << u"原文http://a.example/甲。"_s << QStringList{u"http://a.example/甲"_s};
    QTest::newRow("upper case") << u"HTTP://A.EXAMPLE/B"_s << QStringList{u"HTTP://A.EXAMPLE/B"_s};
    QTest::newRow("scheme alone") << u"http:// is a scheme, www. is none"_s << QStringList{};
    QTest::newRow("within a word") << u"awww.example"_s << QStringList{};
}

void AddressesTest::findsAddresses()
{
    QFETCH(QString, text);
    QStringList found;
    for (const Range &range : findAddresses(text))
        found.append(text.mid(range.start, range.length));
    QTEST(found, "found");
}

void AddressesTest::tellsALineThatIsOne()
{
    QVERIFY(isAddress(u"https://a.example/b"));
    QVERIFY(isAddress(u"<https://a.example/b>"));
    QVERIFY(isAddress(u"https://a.example/b."));
    QVERIFY(!isAddress(u"See https://a.example/b"));
    QVERIFY(!isAddress(u"https://a.example/b and more"));
    QVERIFY(!isAddress(u""));
}

QTEST_GUILESS_MAIN(AddressesTest)
#include "addressestest.moc"
