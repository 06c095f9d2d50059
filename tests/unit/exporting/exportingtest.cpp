// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/exporting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

class ExportingTest final : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatIsUnknownAsNull();
    void keepsTheKeysOfTheContract();
    void writesEveryFormat();
    void escapesMarkup();
    void makesNoLinkOfWhatMustNotOpen();
    void escapesWhatHtmlWouldActOn();
    void closesItsLists();
    void carriesSpans_data();
    void carriesSpans();
    void writesTheAddressBehindALink();
};

namespace {

Bulletin bulletin()
{
    Source stated{.citation = u"Harbour <Times>, May 2020"_s,
                  .publisher = u"Harbour <Times>"_s,
                  .title = {},
                  .date = PartialDate::ofMonth(2020, 5),
                  .url = u"https://www.harbour.example/a?b=1&c=2"_s,
                  .remarks = {{Remark::Kind::NoDate, u"No date is stated."_s}},
                  .range = {},
                  .ranges = {}};
    Source hostile;
    hostile.url = u"javascript:alert(1)"_s;
    Item item;
    item.title = u"# 5 * 3 < 20"_s;
    item.body = {{Block::Kind::Paragraph, 0, u"1. is no list & no [link](x)."_s, {}}};
    item.sources = {stated, hostile};
    Bulletin bulletin;
    bulletin.items = {item};
    nameItems(bulletin);
    return bulletin;
}

QJsonObject json()
{
    return QJsonDocument::fromJson(exported(bulletin(), u"json"_s)).object();
}

}   // namespace

void ExportingTest::writesWhatIsUnknownAsNull()
{
    QVERIFY(json().value(u"title").isNull());
    const QJsonObject source = json().value(u"items")[0][u"sources"][1].toObject();
    for (const QString &key : {u"citation"_s, u"publisher"_s, u"title"_s, u"date"_s, u"host"_s})
        QVERIFY2(source.value(key).isNull(), qUtf8Printable(key));
}

void ExportingTest::keepsTheKeysOfTheContract()
{
    QCOMPARE(json().keys(),
             QStringList({u"date"_s, u"house_style"_s, u"items"_s, u"language"_s, u"publisher"_s, u"title"_s}));
    const QJsonObject item = json().value(u"items")[0].toObject();
    QCOMPARE(item.keys(), QStringList({u"authors"_s, u"body_html"_s, u"body_text"_s, u"date"_s, u"id"_s, u"sources"_s,
                                       u"title"_s, u"url"_s}));
    const QJsonObject source = item.value(u"sources")[0].toObject();
    QCOMPARE(source.keys(), QStringList({u"citation"_s, u"date"_s, u"host"_s, u"number"_s, u"publisher"_s, u"remarks"_s,
                                         u"title"_s, u"url"_s}));
    QCOMPARE(source.value(u"number").toInt(), 1);
    QCOMPARE(source.value(u"date").toString(), u"2020-05"_s);
    QCOMPARE(source.value(u"host").toString(), u"harbour.example"_s);
    QCOMPARE(source.value(u"remarks")[0][u"code"].toString(), u"no-date"_s);
}

void ExportingTest::writesEveryFormat()
{
    for (const QString &format : exportFormats())
        QVERIFY2(exported(bulletin(), format).contains("harbour.example"), qUtf8Printable(format));
}

void ExportingTest::escapesMarkup()
{
    const QByteArray html = exported(bulletin(), u"html"_s);
    QVERIFY(html.contains("<h2># 5 * 3 &lt; 20</h2>"));
    QVERIFY(html.contains("https://www.harbour.example/a?b=1&amp;c=2"));
    const QByteArray markdown = exported(bulletin(), u"markdown"_s);
    QVERIFY(markdown.contains("## \\# 5 \\* 3 \\< 20\n"));
    QVERIFY(markdown.contains("\n1\\. is no list & no \\[link\\](x)."));
}

void ExportingTest::makesNoLinkOfWhatMustNotOpen()
{
    QVERIFY(!exported(bulletin(), u"html"_s).contains("href=\"javascript"));
    QVERIFY(!exported(bulletin(), u"markdown"_s).contains("<javascript"));
    QVERIFY(exported(bulletin(), u"text"_s).contains("javascript:alert(1)"));
}

void ExportingTest::escapesWhatHtmlWouldActOn()
{
    const QList<BodyBlock> body = {{Block::Kind::Paragraph, 0, u"Two & <both>"_s, {}},
                                   {Block::Kind::ListEntry, 1, u"a"_s, {}},
                                   {Block::Kind::Paragraph, 0, u"b"_s, {}}};
    QCOMPARE(bodyHtml(body), u"<p>Two &amp; &lt;both&gt;</p><ul><li>a</li></ul><p>b</p>"_s);
}

void ExportingTest::closesItsLists()
{
    QCOMPARE(bodyHtml({{Block::Kind::ListEntry, 1, u"a"_s, {}}}), u"<ul><li>a</li></ul>"_s);
}

void ExportingTest::carriesSpans_data()
{
    using Kind = Span::Kind;
    QTest::addColumn<QList<Span>>("spans");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("markdown");   // both of "one two three"

    const QString url = u"http://a.example/?a&b"_s;
    QTest::newRow("link") << QList<Span>{{Kind::Link, {4, 3}, url}}
                          << u"one <a href=\"http://a.example/?a&amp;b\">two</a> three"_s
                          << u"one [two](<http://a.example/?a&b>) three"_s;
    QTest::newRow("nested") << QList<Span>{{Kind::Strong, {0, 13}, {}}, {Kind::Emphasis, {4, 3}, {}}}
                            << u"<strong>one <em>two</em> three</strong>"_s << u"**one *two* three**"_s;
    QTest::newRow("code") << QList<Span>{{Kind::Code, {8, 5}, {}}} << u"one two <code>three</code>"_s
                          << u"one two `three`"_s;
    QTest::newRow("crossing") << QList<Span>{{Kind::Strong, {0, 7}, {}}, {Kind::Emphasis, {4, 9}, {}}}
                              << u"<strong>one <em>two</em></strong> three"_s << u"**one *two*** three"_s;
    QTest::newRow("beyond the text") << QList<Span>{{Kind::Strong, {8, 90}, {}}, {Kind::Strong, {90, 2}, {}}}
                                     << u"one two <strong>three</strong>"_s << u"one two **three**"_s;
    QTest::newRow("unsafe link") << QList<Span>{{Kind::Link, {4, 3}, u"javascript:alert(1)"_s}} << u"one two three"_s
                                 << u"one two three"_s;
    QTest::newRow("relative link") << QList<Span>{{Kind::Link, {4, 3}, u"a/b"_s}} << u"one two three"_s
                                   << u"one two three"_s;
    QTest::newRow("no address") << QList<Span>{{Kind::Link, {4, 3}, u"http://a.example/\"><b>"_s}} << u"one two three"_s
                                << u"one two three"_s;
}

void ExportingTest::carriesSpans()
{
    QFETCH(QList<Span>, spans);
    QFETCH(QString, html);
    QFETCH(QString, markdown);
    Bulletin bulletin;
    bulletin.items.append(Item());
    bulletin.items.last().body = {{Block::Kind::Paragraph, 0, u"one two three"_s, {}, spans}};
    QCOMPARE(bodyHtml(bulletin.items.last().body), QString(u"<p>"_s % html % u"</p>"_s));
    QCOMPARE(QString::fromUtf8(exported(bulletin, u"markdown"_s)), QString(markdown % u'\n'));
}

void ExportingTest::writesTheAddressBehindALink()
{
    const QString url = u"http://a.example/"_s;
    Bulletin bulletin;
    bulletin.items.append(Item());
    bulletin.items.last().body = {{Block::Kind::Paragraph, 0, u"one two"_s, {}, {{Span::Kind::Link, {0, 3}, url}}},
                                  {Block::Kind::Paragraph, 0, url, {}, {{Span::Kind::Link, {0, url.size()}, url}}}};
    QCOMPARE(QString::fromUtf8(exported(bulletin, u"text"_s)).trimmed(),
             u"one <http://a.example/> two\n\nhttp://a.example/"_s);
}

QTEST_GUILESS_MAIN(ExportingTest)
#include "exportingtest.moc"
