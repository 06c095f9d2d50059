// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/webaddress.h"
#include "commands/pasting.h"

#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;

class WebAddressTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsAddresses_data();
    void tellsAddresses();
    void findsTheOnePasted_data();
    void findsTheOnePasted();
};

void WebAddressTest::tellsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");   // empty: none
    QTest::addColumn<QString>("typed");
    const QString none;
    QTest::newRow("https") << u" https://a.example/b?c=d \n"_s << u"https://a.example/b?c=d"_s
                           << u"https://a.example/b?c=d"_s;
    QTest::newRow("capitals") << u"HTTP://A.example"_s << u"http://a.example"_s << u"http://a.example"_s;
    QTest::newRow("no scheme") << u"a.example/b"_s << none << u"https://a.example/b"_s;
    QTest::newRow("file") << u"file:///etc/hostname"_s << none << none;
    QTest::newRow("script") << u"javascript:alert(1.5)"_s << none << none;
    QTest::newRow("no host") << u"http:///a"_s << none << none;
    QTest::newRow("a text") << u"https://a.example/ says so."_s << none << none;
    QTest::newRow("two") << u"https://a.example/\nhttps://b.example/"_s << none << none;
    QTest::newRow("a word") << u"bulletin"_s << none << none;
    QTest::newRow("nothing") << u" "_s << none << none;
}

void WebAddressTest::tellsAddresses()
{
    QFETCH(QString, text);
    QTEST(webAddress(text).value_or(QUrl()).toString(), "named");
    QTEST(typedAddress(text).value_or(QUrl()).toString(), "typed");
}

void WebAddressTest::findsTheOnePasted_data()
{
    QTest::addColumn<QList<QUrl>>("urls");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    const QUrl a(u"https://a.example/"_s);
    const QUrl b(u"https://b.example/"_s);
    QTest::newRow("text") << QList<QUrl>() << a.toString() << a.toString();
    QTest::newRow("link") << QList<QUrl>{a} << u"a"_s << a.toString();
    QTest::newRow("links") << QList<QUrl>{a, b} << u"a b"_s << QString();
    QTest::newRow("mail") << QList<QUrl>{QUrl(u"mailto:a@a.example"_s)} << a.toString() << QString();
    QTest::newRow("nothing") << QList<QUrl>() << QString() << QString();
}

void WebAddressTest::findsTheOnePasted()
{
    QFETCH(QList<QUrl>, urls);
    QFETCH(QString, text);
    QMimeData data;
    data.setText(text);
    if (!urls.isEmpty())
        data.setUrls(urls);
    QTEST(pastedAddress(data).value_or(QUrl()).toString(), "address");
}

QTEST_GUILESS_MAIN(WebAddressTest)

#include "webaddresstest.moc"
