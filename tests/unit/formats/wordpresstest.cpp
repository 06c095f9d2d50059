// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/wordpress.h"

#include <QTest>

using namespace Qt::StringLiterals;

class WordPressTest final : public QObject
{
    Q_OBJECT

private slots:
    void makesParagraphs_data();
    void makesParagraphs();
    void tellsWhatReadersSaw();
};

void WordPressTest::makesParagraphs_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QString &content, const QString &html) {
        QTest::newRow(name) << content << html;
    };
    row("blank lines", u"One\n\nTwo\r\n \r\nThree"_s, u"<p>One</p>\n<p>Two</p>\n<p>Three</p>"_s);
    row("line ends", u"One\nTwo"_s, u"<p>One<br>\nTwo</p>"_s);
    row("blocks", u"<h2>One</h2>\n\n<ul>\n<li>Two</li>\n</ul>"_s, u"<h2>One</h2>\n<ul>\n<li>Two</li>\n</ul>"_s);
    row("inline tags", u"<em>One</em>\n\n<a href=\"x\">Two</a>"_s,
        u"<p><em>One</em></p>\n<p><a href=\"x\">Two</a></p>"_s);
    row("code", u"One\n\n<pre>a\n\nb</pre>\n\nTwo"_s, u"<p>One</p>\n<pre>a\n\nb</pre>\n<p>Two</p>"_s);
    row("code without an end", u"One\n\n<pre>a\n\nb"_s, u"<p>One</p>\n<pre>a\n<p>b</p>"_s);
    row("the block editor", u"<!-- wp:paragraph -->\n<p>One\n\nTwo</p>"_s,
        u"<!-- wp:paragraph -->\n<p>One\n\nTwo</p>"_s);
    row("a caption", u"[caption id=\"a\"]One[/caption]"_s, u"<p>One</p>"_s);
    row("a gallery", u"[gallery ids=\"1,2\"]\n\nOne"_s, u"\n<p>One</p>"_s);
    row("brackets", u"One [sic] [captions]"_s, u"<p>One [sic] [captions]</p>"_s);
    row("nothing", u""_s, u""_s);
}

void WordPressTest::makesParagraphs()
{
    QFETCH(QString, content);
    QFETCH(QString, html);
    QCOMPARE(wordPressHtml(content), html);
}

void WordPressTest::tellsWhatReadersSaw()
{
    for (const QString &type : {u"post"_s, u"page"_s, u"press_release"_s})
        QVERIFY2(isWordPressText(type), qUtf8Printable(type));
    for (const QString &type : {u"attachment"_s, u"nav_menu_item"_s, u"wp_global_styles"_s})
        QVERIFY2(!isWordPressText(type), qUtf8Printable(type));
    QVERIFY(isWordPressPublished(u"publish"_s));
    QVERIFY(isWordPressPublished(u"private"_s));
    QVERIFY(!isWordPressPublished(u"draft"_s));
    QVERIFY(!isWordPressPublished(u"auto-draft"_s));
}

QTEST_GUILESS_MAIN(WordPressTest)
#include "wordpresstest.moc"
