// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/citation.h"
#include "commands/printout.h"

#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

class CitationTest final : public QObject
{
    Q_OBJECT

private slots:
    void citesAsWritten_data();
    void citesAsWritten();
    void escapesHtml();
    void givesALinkInThreeForms();
    void givesNoAddressForWhatIsNone();
    void printsItemWithSources();
};

void CitationTest::citesAsWritten_data()
{
    QTest::addColumn<QString>("citation");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("text");
    QTest::newRow("both") << u"Cankao Xiaoxi, January 23, 2021"_s << u"http://a.example/1"_s
                          << u"Cankao Xiaoxi, January 23, 2021. http://a.example/1"_s;
    QTest::newRow("ends as a sentence") << u"新华网。"_s << u"http://a.example/1"_s << u"新华网。 http://a.example/1"_s;
    QTest::newRow("no address") << u"Daily, 2021"_s << QString() << u"Daily, 2021."_s;
    QTest::newRow("address alone") << QString() << u"http://a.example/1"_s << u"Headline. http://a.example/1"_s;
}

void CitationTest::citesAsWritten()
{
    QFETCH(const QString, citation);
    QFETCH(const QString, url);
    Source source;
    source.citation = citation;
    source.url = url;
    QTEST(clipboardOfCitation(source, u"Headline"_s)->text(), "text");
}

void CitationTest::escapesHtml()
{
    Source source;
    source.citation = u"A <b>&</b> \"C\""_s;
    source.url = u"http://a.example/?x=\"><script>&y"_s;
    const QString html = clipboardOfCitation(source, {})->html();
    QVERIFY(html.startsWith(u"A &lt;b&gt;&amp;&lt;/b&gt;"_s));
    QVERIFY(!html.contains(u"<script"_s));
}

void CitationTest::givesALinkInThreeForms()
{
    Source source;
    source.publisher = u"新华网"_s;
    source.url = u"http://www.xinhuanet.com/2021-01/24/c_1.htm"_s;
    const std::unique_ptr<QMimeData> data = clipboardOfLink(source);
    QCOMPARE(data->text(), source.url);
    QCOMPARE(data->urls(), QList<QUrl>({QUrl(source.url)}));
    QCOMPARE(data->html(), u"<a href=\"http://www.xinhuanet.com/2021-01/24/c_1.htm\">新华网</a>"_s);
}

void CitationTest::givesNoAddressForWhatIsNone()
{
    Source source;
    source.url = u"http://not an address"_s;
    const std::unique_ptr<QMimeData> data = clipboardOfLink(source);
    QCOMPARE(data->text(), source.url);
    QVERIFY(!data->hasUrls());
}

void CitationTest::printsItemWithSources()
{
    StoredItem item;
    item.item.title = u"Floods & <storms>"_s;
    item.bulletinTitle = u"Weekly"_s;
    item.date.date = PartialDate::ofDay(2021, 1, 24);
    BodyBlock block;
    block.text = u"A body."_s;
    item.item.body = {block};
    QVERIFY(!printoutOf(item).contains(u"<ol>"_s));
    Source source;
    source.citation = u"Daily"_s;
    item.item.sources = {source};
    const QString html = printoutOf(item);
    QVERIFY(html.startsWith(u"<h1>Floods &amp; &lt;storms&gt;</h1><p><i>Weekly · 2021-01-24</i></p>"_s));
    QVERIFY(html.contains(u"A body."_s));
    QVERIFY(html.contains(u"<ol><li>Daily.</li></ol>"_s));
}

QTEST_GUILESS_MAIN(CitationTest)

#include "citationtest.moc"
