// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/xmlmending.h"

#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

class XmlMendingTest final : public QObject
{
    Q_OBJECT

private slots:
    void mendsWhatWasMeant_data();
    void mendsWhatWasMeant();
    void makesAnythingWellFormed();
    void findsWhatCostsTooMuch_data();
    void findsWhatCostsTooMuch();
};

namespace {

/// Reads every entity as a letter.
class Resolver final : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &) override { return u"x"_s; }
};

QString complaintAbout(const QString &xml)
{
    Resolver resolver;
    QXmlStreamReader reader(xml);
    reader.setEntityResolver(&resolver);
    while (!reader.atEnd())
        reader.readNext();
    return reader.errorString();
}

}   // namespace

void XmlMendingTest::mendsWhatWasMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mended");
    const auto row = [](const char *name, const QString &text, const QString &mended) {
        QTest::newRow(name) << text << mended;
    };
    row("nothing to do", u"<rss a=\"1\"><b>x &amp; &#65;</b><br/></rss>"_s,
        u"<rss a=\"1\"><b>x &amp; &#65;</b><br/></rss>"_s);
    row("bare signs", u"<rss>a & b < c > d &; &#0; &#xD800;</rss>"_s,
        u"<rss>a &amp; b &lt; c &gt; d &amp;; &amp;#0; &amp;#xD800;</rss>"_s);
    row("numbers that are none", QString(u"<rss>&#+1; &# 65; &#65" % QChar(0) % u"; &#x; &#xZ;</rss>"),
        u"<rss>&amp;#+1; &amp;# 65; &amp;#65; &amp;#x; &amp;#xZ;</rss>"_s);
    row("an entity of HTML", u"<rss>&nbsp;</rss>"_s, u"<rss>&nbsp;</rss>"_s);
    row("control characters", u"<rss>a\u0008b\uFFFFc</rss>"_s, u"<rss>abc</rss>"_s);
    row("attributes", u"<rss a=1 b='2' c d=\"x>y\" a=\"3\"></rss>"_s, u"<rss a=\"1\" b=\"2\" d=\"x&gt;y\"></rss>"_s);
    row("an open quote", u"<rss><a href=\"x>t</a><b c=\"d\">u</b></rss>"_s,
        u"<rss><a href=\"&quot;x\">t</a><b c=\"d\">u</b></rss>"_s);
    row("tags that cross", u"<rss><b><i>x</b>y</i></rss>"_s, u"<rss><b><i>x</i></b>y</rss>"_s);
    row("a name that is none", u"<rss><a:1b>x<c:>y</c:></rss>"_s, u"<rss>&lt;a:1b&gt;x&lt;c:&gt;y&lt;/c:&gt;</rss>"_s);
    row("a reserved prefix", u"<rss><xmlns:a/></rss>"_s, u"<rss><a/></rss>"_s);
    row("a prefix that is nearly reserved", u"<rss><xmL:a/></rss>"_s,
        u"<rss xmlns:xmL=\"urn:undeclared:xmL\"><xmL:a/></rss>"_s);
    row("a prefix for nothing", u"<rss xmlns:a=\"\u0001\" b:c=\"d\" xml:lang=\"e\"/>"_s, u"<rss xml:lang=\"e\"/>"_s);
    row("letter case", u"<rss><Title>x</title></RSS>"_s, u"<rss><Title>x</Title></rss>"_s);
    row("cut off in a tag", u"<rss><title>x</ti"_s, u"<rss><title>x</title></rss>"_s);
    row("cut off in the text", u"<rss><title>x"_s, u"<rss><title>x</title></rss>"_s);
    row("behind the root", u"<rss>x</rss>y<z>"_s, u"<rss>x</rss>"_s);
    row("comments and the like", u"<rss>a<!-- b -->c<?d?>e<!f>g</rss>"_s, u"<rss>aceg</rss>"_s);
    row("a section", u"<rss><![CDATA[<b>&amp;]]></rss>"_s, u"<rss>&lt;b&gt;&amp;amp;</rss>"_s);
    row("a section without an end", u"<rss><title><![CDATA[a<b</title><c/></rss>"_s,
        u"<rss><title>a&lt;b</title><c/></rss>"_s);
    row("an undeclared prefix", u"<rss><dc:date>1</dc:date></rss>"_s,
        u"<rss xmlns:dc=\"http://purl.org/dc/elements/\"><dc:date>1</dc:date></rss>"_s);
    row("a line that the next field ends", u"<rss><item><title>a <b>c<link>d</item></rss>"_s,
        u"<rss><item><title>a <b>c</b></title><link>d</link></item></rss>"_s);
    row("a text that the next field ends", u"<rss><item><description>a<p>b<pubDate>c</item></rss>"_s,
        u"<rss><item><description>a<p>b</p></description><pubDate>c</pubDate></item></rss>"_s);
    row("an entry that the next one ends", u"<rss><channel><item><title>a<item><title>b</channel></rss>"_s,
        u"<rss><channel><item><title>a</title></item><item><title>b</title></item></channel></rss>"_s);
    row("void elements", u"<rss><description>a<br>b<img src=c>d</description></rss>"_s,
        u"<rss><description>a<br/>b<img src=\"c\"/>d</description></rss>"_s);
}

void XmlMendingTest::mendsWhatWasMeant()
{
    QFETCH(QString, text);
    QFETCH(QString, mended);
    QCOMPARE(mendedXml(text), mended);
    QCOMPARE(complaintAbout(mended), QString());
}

/// Pieces of mark-up in any order, from a fixed seed.
void XmlMendingTest::makesAnythingWellFormed()
{
    const QStringList pieces = {u"<item>"_s,
                                u"</item>"_s,
                                u"<title"_s,
                                u">"_s,
                                u"<a b='c\" d="_s,
                                u"\""_s,
                                u"'"_s,
                                u"&"_s,
                                u"&x;"_s,
                                u"&#1;"_s,
                                u"<!--"_s,
                                u"-->"_s,
                                u"<![CDATA["_s,
                                u"]]>"_s,
                                u"<"_s,
                                u"/"_s,
                                u"x:y"_s,
                                u"<p:q r:s=t>"_s,
                                u" xmlns:p=\"\""_s,
                                u" xmlns=\"u\""_s,
                                u"<?a"_s,
                                u"?>"_s,
                                u"\u0001"_s,
                                u"é"_s,
                                u"</"_s,
                                u"\xD83D"_s,
                                u"<dc:date>"_s,
                                u"</dc:date>"_s,
                                u"<br>"_s,
                                u"text"_s};
    QRandomGenerator random(20240702);
    for (int round = 0; round < 3000; ++round) {
        QString text = u"<rss>"_s;
        for (int i = 0; i < 40; ++i)
            text += pieces[random.bounded(pieces.size())];
        QVERIFY2(complaintAbout(mendedXml(text)).isEmpty(),
                 qUtf8Printable(QString(complaintAbout(mendedXml(text)) % u'\n' % text % u'\n' % mendedXml(text))));
    }
}

void XmlMendingTest::findsWhatCostsTooMuch_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isExcessive");
    QString attributes;
    for (int i = 0; i < 100; ++i)
        attributes += u" a%1=''"_s.arg(i);
    const QString many = u"<i>x</i><img src='y'/>"_s.repeated(1000);
    QTest::newRow("nesting") << u"<a>"_s.repeated(1000) << true;
    QTest::newRow("attributes") << QString(u"<rss" % attributes % u"/>") << true;
    QTest::newRow("namespaces") << QString(u"<a>"_s.repeated(20) % u"<b xmlns:c='d'>"_s.repeated(100)) << true;
    QTest::newRow("a feed") << QString(u"<rss>" % many % u"</rss>") << false;
    QTest::newRow("in a section") << QString(u"<rss><![CDATA[" % u"<br>"_s.repeated(1000) % u"]]></rss>") << false;
    QTest::newRow("in comments") << QString(u"<rss>" % u"<!-- -->"_s.repeated(1000) % u"</rss>") << false;
    QTest::newRow("in an address") << QString(u"<rss><a b='?" % u"c=d&amp;"_s.repeated(100) % u"'/></rss>") << false;
    QTest::newRow("in text") << QString(u"<rss>" % u"="_s.repeated(1000) % u"</rss>") << false;
}

void XmlMendingTest::findsWhatCostsTooMuch()
{
    QFETCH(QString, text);
    QFETCH(bool, isExcessive);
    QCOMPARE(isExcessiveXml(text), isExcessive);
    QVERIFY(!isExcessiveXml(mendedXml(text)));
}

QTEST_GUILESS_MAIN(XmlMendingTest)
#include "xmlmendingtest.moc"
