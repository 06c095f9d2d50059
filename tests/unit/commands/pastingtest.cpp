// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/pasting.h"

#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;

class PastingTest final : public QObject
{
    Q_OBJECT

private slots:
    void prefersHtmlThatHasLinks_data();
    void prefersHtmlThatHasLinks();
};

void PastingTest::prefersHtmlThatHasLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("text") << u"ä"_s << QString() << QByteArray("ä");
    QTest::newRow("links") << u"ä b"_s << u"ä <A class=x HREF='http://b.example/'>b</a>"_s
                           << QByteArray("<!DOCTYPE html>\nä <A class=x HREF='http://b.example/'>b</a>");
    QTest::newRow("colours") << u"a\n  b"_s << u"<pre style='color: red'>a</pre>"_s << QByteArray("a\n  b");
    QTest::newRow("white space") << u" \n"_s << QString() << QByteArray();
}

void PastingTest::prefersHtmlThatHasLinks()
{
    QFETCH(QString, text);
    QFETCH(QString, html);
    QFETCH(QByteArray, bytes);
    QMimeData data;
    data.setText(text);
    if (!html.isEmpty())
        data.setHtml(html);
    QCOMPARE(pastedBytes(data), bytes);
}

QTEST_APPLESS_MAIN(PastingTest)
#include "pastingtest.moc"
