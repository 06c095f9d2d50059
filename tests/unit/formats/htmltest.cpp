// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html.h"
#include "blockprint.h"
#include "formats/formats.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList shown(const QString &html, const QUrl &base = {})
{
    Document document;
    Rendition rendition(document);
    appendHtml(html, base, rendition);
    rendition.finish();
    return printed(document.blocks);
}

FormatReading reading(const QByteArray &page, const QString &format = u"html"_s)
{
    Progress progress;
    const Result<FormatReading> result = readDocument(page, format, {}, progress);
    return result ? result.value() : FormatReading();
}

QString mainText(const QByteArray &page)
{
    QStringList texts;
    for (const Block &block : reading(page).document.blocks)
        texts.append(block.text);
    return texts.join(u'|');
}

const QByteArray sentence = "The bridge over the river was opened again on Sunday, two years after the flood that had "
                            "carried it away, and the ferry went back to the harbour. ";
const QByteArray paragraph = "<p>" + sentence + sentence + "</p>";
const QByteArray navigation = "<ul><li><a href='/a'>Home</a><li><a href='/b'>News</a><li><a href='/c'>Sport</a></ul>";

/// Items with a link to a site of their own each.
QByteArray linkedItems(int count)
{
    QByteArray items;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        items += "<li><a href='http://paper" + number + ".example/x'>Item " + number + "</a> (Paper " + number + ")";
    }
    return "<ul>" + items + "</ul>";
}

}   // namespace

class HtmlTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsBlocks_data();
    void readsBlocks();
    void resolvesLinks_data();
    void resolvesLinks();
    void decodesByWhatThePageDeclares_data();
    void decodesByWhatThePageDeclares();
    void tellsPagesFromText_data();
    void tellsPagesFromText();
    void readsWhatThePageDeclares_data();
    void readsWhatThePageDeclares();
    void findsTheMainText_data();
    void findsTheMainText();
    void keepsFurnitureInTheText();
    void keepsAllOfABulletin_data();
    void keepsAllOfABulletin();
    void readsAnyCut();
    void survivesHostilePages_data();
    void survivesHostilePages();
};

void HtmlTest::readsBlocks_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("blocks");

    QTest::newRow("paragraphs") << u"<p>One\n  two<p>Three</p>"_s << QStringList{u"p 1 One two"_s, u"p 1 Three"_s};
    QTest::newRow("line ends") << u"<p>One<br>two<br><br>three</p>"_s
                               << QStringList{u"p 1 One"_s, u"p 0 two"_s, u"p 1 three"_s};
    QTest::newRow("headings") << u"<h1>A</h1><h3>B<br>C</h3>"_s << QStringList{u"h1 1 A"_s, u"h3 1 B"_s, u"h3 0 C"_s};
    QTest::newRow("lists") << u"<ul><li>a<ul><li>b</ul><li>c<p>d</ul>e"_s
                           << QStringList{u"li1 1 a"_s, u"li2 0 b"_s, u"li1 0 c"_s, u"p 1 d"_s, u"p 1 e"_s};
    QTest::newRow("quote") << u"<blockquote>a<blockquote>b</blockquote></blockquote>"_s
                           << QStringList{u"q1 1 a"_s, u"q2 1 b"_s};
    QTest::newRow("rule") << u"a<hr>b"_s << QStringList{u"p 1 a"_s, u"hr 1 "_s, u"p 1 b"_s};
    QTest::newRow("boxes are paragraphs") << u"<div>a</div><div>b</div>"_s << QStringList{u"p 1 a"_s, u"p 1 b"_s};
    QTest::newRow("boxes are lines") << u"<div>a</div><div>b</div><div><br></div><div>c</div>"_s
                                     << QStringList{u"p 1 a"_s, u"p 0 b"_s, u"p 1 c"_s};
    QTest::newRow("data") << u"<table><tr><th>A<th>B<tr><td>1<td><b>2</b></table>"_s
                          << QStringList{u"tr 1 A | B"_s, u"tr 0 1 | **2**"_s};
    QTest::newRow("layout") << u"<table><tr><td>a<td><p>b<p>c<p>d</table>"_s
                            << QStringList{u"p 1 a"_s, u"p 1 b"_s, u"p 1 c"_s, u"p 1 d"_s};
    QTest::newRow("image") << u"a <img src=x alt='A picture'> b"_s << QStringList{u"img 1 A picture"_s, u"p 0 a b"_s};
    QTest::newRow("emoji") << u"a <img src=x alt=':)'> b"_s << QStringList{u"p 1 a :) b"_s};
    QTest::newRow("preformatted") << u"<pre>a  b\n\n  c</pre>"_s << QStringList{u"p 1 a  b"_s, u"p 1 c"_s};
    QTest::newRow("spans") << u"<p>x <a href=' u '> <b>bold</b> link </a>. <code>c</code> <i></i>"_s
                           << QStringList{u"p 1 x [**bold** link](u) . `c`"_s};
    QTest::newRow("span over blocks") << u"<a href=u><h2>H</h2><p>p</p></a>"_s
                                      << QStringList{u"h2 1 [H](u)"_s, u"p 1 [p](u)"_s};
    QTest::newRow("hidden")
        << u"<title>t</title><style>s</style><script>s</script><template>t</template><!-- c -->"
           "<p hidden>h<p style='display : NONE'>d<noscript>n</noscript><select><option>o</select>"_s
        << QStringList{};
    QTest::newRow("ruby") << u"<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字"_s << QStringList{u"p 1 漢字"_s};
    QTest::newRow("no-break space") << u"<p>&nbsp;a&nbsp; b</p>"_s << QStringList{u"p 1 a\u00A0 b"_s};
    QTest::newRow("quoted words") << u"<p><q>a</q>"_s << QStringList{u"p 1 “a”"_s};
}

void HtmlTest::readsBlocks()
{
    QFETCH(QString, html);
    QFETCH(QStringList, blocks);
    QCOMPARE(shown(html), blocks);
}

void HtmlTest::resolvesLinks_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("url");

    const QString page = u"http://a.example/b/c"_s;
    QTest::newRow("absolute") << u"<a href='http://b.example/?q=ä'>x</a>"_s << page << u"http://b.example/?q=ä"_s;
    QTest::newRow("relative") << u"<a href='d'>x</a>"_s << page << u"http://a.example/b/d"_s;
    QTest::newRow("broken over lines") << u"<a href='http://b.exam\nple/'>x</a>"_s << page << u"http://b.example/"_s;
    QTest::newRow("without a scheme") << u"<a href='//b.example/'>x</a>"_s << QString() << u"https://b.example/"_s;
    QTest::newRow("without a base") << u"<a href='d'>x</a>"_s << QString() << u"d"_s;
    QTest::newRow("base element") << u"<base href='/z/'><a href='d'>x</a>"_s << page << u"http://a.example/z/d"_s;
}

void HtmlTest::resolvesLinks()
{
    QFETCH(QString, html);
    QFETCH(QString, base);
    QFETCH(QString, url);
    QCOMPARE(shown(html, QUrl(base)), QStringList{u"p 1 [x]("_s + url + u')'});
}

void HtmlTest::decodesByWhatThePageDeclares_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("text");

    QTest::newRow("meta") << QByteArray("<meta charset=windows-1251><p>\xCC\xEE\xF1\xF2") << u"Мост"_s;
    QTest::newRow("http-equiv") << QByteArray("<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=iso-8859-2'>"
                                              "<p>\xB1\xE6")
                                << u"ąć"_s;
    QTest::newRow("XML") << QByteArray("<?xml version='1.0' encoding='koi8-r'?><html><p>\xED\xCF\xD3\xD4") << u"Мост"_s;
    QTest::newRow("superset") << QByteArray("<meta charset=gb2312><p>\xE9\x46\xC7\xC5") << u"镕桥"_s;
    QTest::newRow("not in a comment") << QByteArray("<!-- <meta charset=koi8-r> --><meta charset=windows-1251><p>\xCC")
                                      << u"М"_s;
    QTest::newRow("mark before all") << QByteArray("\xEF\xBB\xBF<meta charset=koi8-r><p>\xC3\xA4") << u"ä"_s;
    QTest::newRow("saved as UTF-8") << QByteArray("<meta charset=iso-8859-1><p>M\xC3\xBCnchen") << u"München"_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE<\0p\0>\0\xE4\0", 10) << u"ä"_s;
}

void HtmlTest::decodesByWhatThePageDeclares()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, text);
    QCOMPARE(reading(page).document.text, text);
}

void HtmlTest::tellsPagesFromText_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("format");

    QTest::newRow("doctype") << QByteArray("\n<!-- x -->\n<!DOCTYPE html>a") << u"html"_s;
    QTest::newRow("XHTML") << QByteArray("<?xml version='1.0'?>\n<html><p>a") << u"html"_s;
    QTest::newRow("part of a page") << QByteArray("<p>a</p><p>b") << u"html"_s;
    QTest::newRow("address in brackets") << QByteArray("<http://a.example/> is where it is") << u"text"_s;
    QTest::newRow("mark-up within text") << QByteArray("Write <b>bold</b> so.") << u"text"_s;
    QTest::newRow("other XML") << QByteArray("<?xml version='1.0'?><data><p>a</p></data>") << u"text"_s;
}

void HtmlTest::tellsPagesFromText()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, format);
    QCOMPARE(reading(page, {}).format, format);
}

void HtmlTest::readsWhatThePageDeclares_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QStringList>("fields");   // title, publisher, date, language, address

    QTest::newRow("nothing") << QByteArray() << QStringList{u"A"_s, {}, {}, {}, {}};
    QTest::newRow("title with the site") << QByteArray("<title>A - Site</title>")
                                         << QStringList{u"A"_s, {}, {}, {}, {}};
    QTest::newRow("Open Graph") << QByteArray("<meta property=og:title content=T><meta property=og:site_name content=S>"
                                              "<meta property=og:url content=http://a.example/>"
                                              "<meta property=og:locale content=de_DE>"
                                              "<meta property=article:published_time content=2020-05-01T10:00:00Z>")
                                << QStringList{u"T"_s, u"S"_s, u"2020-05-01"_s, u"de-DE"_s, u"http://a.example/"_s};
    QTest::newRow("JSON-LD") << QByteArray(
        "<script type=application/ld+json>{\"@graph\": [{\"headline\": \"T\", "
        "\"datePublished\": \"2020-05\", \"publisher\": {\"name\": \"S\"}}]}</script>")
                             << QStringList{u"T"_s, u"S"_s, u"2020-05"_s, {}, {}};
    QTest::newRow("Dublin Core") << QByteArray("<meta name=DC.Title content=T><meta name=DC.date content=20200501>")
                                 << QStringList{u"T"_s, {}, u"2020-05-01"_s, {}, {}};
    QTest::newRow("unsafe address") << QByteArray("<link rel=canonical href='javascript:x'>")
                                    << QStringList{u"A"_s, {}, {}, {}, {}};
    QTest::newRow("saved page") << QByteArray("<!-- saved from url=(0017)http://a.example/b -->")
                                << QStringList{u"A"_s, {}, {}, {}, u"http://a.example/b"_s};
}

void HtmlTest::readsWhatThePageDeclares()
{
    QFETCH(QByteArray, head);
    QFETCH(QStringList, fields);
    const Document document = reading(head + "<h1>A</h1><p>b").document;
    const QStringList found = {document.title, document.publisher, document.date.toIso(), document.language,
                               document.url};
    for (qsizetype i = 0; i < found.size(); ++i)
        QCOMPARE(found[i], fields[i]);
}

void HtmlTest::findsTheMainText_data()
{
    QTest::addColumn<QByteArray>("page");

    const QByteArray text = paragraph + paragraph + paragraph;
    const QByteArray story = "<div><h2>Begin</h2>" + text + "<p>End.</p></div>";
    QTest::newRow("among boxes") << navigation + "<div><div>" + story + "</div><div>" + navigation + "</div></div>"
                                        + navigation;
    QTest::newRow("in a layout of tables")
        << "<table><tr><td>" + navigation + "<td>" + story + "<td>" + navigation + "</table>";
    QTest::newRow("named parts") << "<header>" + navigation + "</header><article><h2>Begin</h2>" + text + "<aside>"
                                        + paragraph
                                        + "</aside><div class='share-buttons'>Tell all your "
                                          "friends</div><p>End.</p></article><div id=comments>"
                                        + text + "</div>";
    QTest::newRow("begun elsewhere") << navigation + "<div><div><h2>Begin</h2>" + paragraph + "</div><div>" + text
                                            + text + "<p>End.</p></div></div>" + navigation;
}

void HtmlTest::findsTheMainText()
{
    QFETCH(QByteArray, page);
    const QString text = mainText(page);
    QVERIFY2(text.startsWith(u"Begin|") && text.endsWith(u"|End."), qPrintable(text));
    QVERIFY(!text.contains(u"Sport") && !text.contains(u"friends"));
}

void HtmlTest::keepsFurnitureInTheText()
{
    const Document document =
        reading("<nav>Home</nav><article>" + paragraph + "</article><footer>Imprint</footer>").document;
    QCOMPARE(document.blocks.size(), 1);
    QCOMPARE(document.length, document.text.size());
    QVERIFY(document.text.startsWith(u"Home\n") && document.text.endsWith(u"\nImprint"));
    QCOMPARE(document.text.mid(document.blocks[0].range.start, document.blocks[0].range.length),
             document.blocks[0].text);
}

void HtmlTest::keepsAllOfABulletin_data()
{
    QTest::addColumn<QByteArray>("page");

    const QByteArray item = "<h3>Headline</h3><p>Short text.</p><p>Source: <a href=http://b.example/>Paper</a></p>";
    const QByteArray longItem = "<div class=item><h3>Begin</h3>" + paragraph.repeated(8) + "</div>";
    QTest::newRow("short linked items") << navigation + "<div><h2>Begin</h2>" + linkedItems(30) + "<p>End</p></div>"
                                               + navigation;
    QTest::newRow("under an introduction") << navigation + "<div><h2>Begin</h2><div>" + paragraph.repeated(4)
                                                  + "</div><div>" + linkedItems(30) + "<p>End</p></div></div>";
    QTest::newRow("one item longer than all") << navigation + "<div>" + longItem
                                                     + QByteArray("<div class=item>" + item + "</div>").repeated(6)
                                                     + "<div class=item>End</div></div>";
    QTest::newRow("named as furniture") << QByteArray("<div class=widget><h2>Begin</h2>" + item.repeated(3)
                                                      + "<p>End</p></div>");
    QTest::newRow("nothing but navigation") << QByteArray("<nav><p>Begin</p><p><a href=/a>a</a></p><p>End</p></nav>");
    QTest::newRow("flat") << "<h2>Begin</h2>" + item.repeated(10) + "<p>End</p>";
    QTest::newRow("rows of a table") << "<table><tr><td>Begin</td></tr>"
                                            + QByteArray("<tr><td>" + item + "</td></tr>").repeated(10)
                                            + "<tr><td>End</td></tr></table>";
}

void HtmlTest::keepsAllOfABulletin()
{
    QFETCH(QByteArray, page);
    const QString text = mainText(page);
    QVERIFY2(text.contains(u"Begin|") && text.contains(u"|End"), qPrintable(text));
    QVERIFY(text.count(u"Headline") == page.count("Headline") && text.count(u"(Paper") == page.count("(Paper"));
}

void HtmlTest::readsAnyCut()
{
    const QByteArray whole =
        "<!DOCTYPE html><html lang=en><head><title>A</title><base href='http://a.example/'></head><body>"
        "<nav>x</nav><h1>H &amp; h</h1><p>a <a href=b>c <b>d</b></a><br>e<img alt='a picture'>"
        "<ul><li>f<pre>g\n h</pre></ul><table><tr><th>1<th>2<tr><td>3<td>4</table><!-- i --></body>";
    for (qsizetype size = 1; size <= whole.size(); ++size) {
        const Document document = reading(whole.first(size)).document;
        for (const Block &block : document.blocks) {
            QCOMPARE(document.text.mid(block.range.start, block.range.length), block.text);
            for (const Span &span : block.spans)
                QVERIFY(span.range.start >= 0 && !span.range.isEmpty() && span.range.end() <= block.text.size());
        }
    }
}

void HtmlTest::survivesHostilePages_data()
{
    QTest::addColumn<QByteArray>("page");

    for (const char *piece :
         {"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<a href=x><font>", "<svg>", "<blockquote>", "<template>",
          "<select>", "<!--", "<p><object>", "<body a=b>", "<b><p></b>", "<"})
        QTest::newRow(piece) << QByteArray(piece).repeated(100000);
    QByteArray formats;
    QByteArray attributes;
    QByteArray roots;
    for (int i = 0; i < 40000; ++i) {
        const QByteArray name = 'a' + QByteArray::number(i);
        formats += "<b id=" + name + ">";
        attributes += name + "=1 ";
        roots += "<body " + name + "=1>";
    }
    QTest::newRow("formats repeated by each paragraph") << formats + QByteArray("<p>x").repeated(40000);
    QTest::newRow("long base") << "<base href='http://a.example/" + QByteArray("b/").repeated(200000) + "'>"
                                      + QByteArray("<a href=c>d</a>").repeated(30000);
    QTest::newRow("paragraphs in a long link")
        << "<a href='http://a.example/" + QByteArray("b/").repeated(200000) + "'>" + QByteArray("<p>x").repeated(30000);
    QTest::newRow("headlines in headlines")
        << QByteArray("<h1><div>").repeated(100000) + QByteArray("x ").repeated(200000);
    QTest::newRow("attributes") << "<a " + attributes + ">";
    QTest::newRow("attributes of one body") << roots;
}

void HtmlTest::survivesHostilePages()
{
    QFETCH(QByteArray, page);
    // What comes first is seen, whatever follows.
    const Document document = reading("<p>Begin</p>" + page).document;
    QVERIFY(document.text.startsWith(u"Begin"));
}

QTEST_APPLESS_MAIN(HtmlTest)
#include "htmltest.moc"
