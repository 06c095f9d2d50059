// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html.h"
#include "blockprint.h"

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

}   // namespace

class HtmlTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsBlocks_data();
    void readsBlocks();
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

QTEST_APPLESS_MAIN(HtmlTest)
#include "htmltest.moc"
