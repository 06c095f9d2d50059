// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feedreading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

class FeedTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsEachSampleAsExpected_data();
    void readsEachSampleAsExpected();
    void tellsFeedsByTheirContent_data();
    void tellsFeedsByTheirContent();
    void readsATitleOfEveryKind_data();
    void readsATitleOfEveryKind();
    void takesTheBestContent_data();
    void takesTheBestContent();
    void resolvesLinks_data();
    void resolvesLinks();
    void namesPeople_data();
    void namesPeople();
};

namespace {

QByteArray atom(const QByteArray &entry)
{
    return "<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + entry + "</entry></feed>";
}

QJsonObject toJson(const Document &document, const Entry &entry)
{
    return {
        {u"title"_s, entry.title},
        {u"url"_s, entry.url},
        {u"id"_s, entry.id},
        {u"publisher"_s, entry.publisher},
        {u"authors"_s, QJsonArray::fromStringList(entry.authors)},
        {u"date"_s, entry.date.toIso()},
        {u"blocks"_s, QJsonArray::fromStringList(printed(document.blocks.mid(entry.first, entry.end - entry.first)))}};
}

QByteArray toJson(const FormatReading &reading)
{
    const Document &document = reading.document;
    QJsonArray entries;
    for (const Entry &entry : document.entries)
        entries.append(toJson(document, entry));
    QJsonArray doubts;
    for (const Doubt &doubt : reading.doubts)
        doubts.append(doubt.reason);
    return QJsonDocument(QJsonObject{{u"title"_s, document.title},
                                     {u"publisher"_s, document.publisher},
                                     {u"date"_s, document.date.toIso()},
                                     {u"language"_s, document.language},
                                     {u"url"_s, document.url},
                                     {u"entries"_s, entries},
                                     {u"doubts"_s, doubts}})
        .toJson();
}

}   // namespace

void FeedTest::readsEachSampleAsExpected_data()
{
    addSampleRows();
}

/// Beside each sample stands what its document holds: NAME.document.json.
void FeedTest::readsEachSampleAsExpected()
{
    QFETCH(QString, path);
    const FormatReading reading = read(contents(path));
    QVERIFY(isSound(reading.document));
    const QByteArray expected = contents(path % u".document.json"_s);
    const QList<QByteArray> lines = toJson(reading).split('\n');
    const QList<QByteArray> expectedLines = QJsonDocument::fromJson(expected).toJson().split('\n');
    for (qsizetype i = 0; i < std::min(lines.size(), expectedLines.size()); ++i)
        QCOMPARE(lines[i], expectedLines[i]);
    QCOMPARE(lines.size(), expectedLines.size());
}

void FeedTest::tellsFeedsByTheirContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    const QByteArray item = "<channel><item><title>T</title></item></channel>";
    const auto row = [](const char *name, const QByteArray &bytes, const QString &format) {
        QTest::newRow(name) << bytes << format;
    };
    row("RSS", "<rss>" + item + "</rss>", u"feed"_s);
    row("a channel alone", item, u"feed"_s);
    row("behind white space", "\n\n <?xml version='1.0'?>\n<rss>" + item + "</rss>", u"feed"_s);
    row("behind a comment that names a page", "<!-- <html> --><rss>" + item + "</rss>", u"feed"_s);
    row("behind a warning", "<br />\n<b>Warning</b>: x\n<?xml version='1.0'?><rss>" + item + "</rss>", u"feed"_s);
    row("behind a document type", "<!DOCTYPE rss [<!ENTITY a '<html>'>]><rss>" + item + "</rss>", u"feed"_s);
    row("a prefix", "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>T</a:title></a:entry></a:feed>",
        u"feed"_s);
    row("JSON", "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"content_text\": \"T\"}]}",
        u"json-feed"_s);
    row("JSON with its version last",
        "{\"home_page_url\": \"\", \"items\": [{\"content_text\": \"T\"}], \"version\": \"\"}", u"json-feed"_s);
    row("a page", "<!DOCTYPE html><html><body><p>On &lt;rss&gt;</p></body></html>", u"html"_s);
    row("an XHTML page", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>T</p></body></html>",
        u"html"_s);
    row("a page about feeds", "<html><body><rss>T</rss></body></html>", u"html"_s);
    row("text about feeds", "A feed begins with a root such as rss or feed.\n", u"text"_s);
    row("text that names a tag", "Begin it with <rss> and <channel>, and put each <item> there.\n", u"text"_s);
    row("other XML", "<project><channel><item><title>T</title></item></channel></project>", u"text"_s);
    row("RDF that is no RSS", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><a>T</a></rdf:RDF>",
        u"text"_s);
    row("other JSON", "{\"items\": [1, 2]}", u"text"_s);
}

void FeedTest::tellsFeedsByTheirContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    QCOMPARE(read(bytes).format, format);
}

void FeedTest::readsATitleOfEveryKind_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &title) {
        QTest::newRow(name) << bytes << title;
    };
    row("plain", rss("<title> A\n  title </title>"), u"A title"_s);
    row("HTML in RSS", rss("<title>A &lt;b&gt;bold&lt;/b&gt; one</title>"), u"A bold one"_s);
    row("elements in RSS", rss("<title>A <b>bold</b> one</title>"), u"A bold one"_s);
    row("a section", rss("<title><![CDATA[A <b>bold</b> &amp; good one]]></title>"), u"A bold & good one"_s);
    row("escaped twice", rss("<title>Fish &amp;amp; chips&amp;#8217;</title>"), u"Fish & chips’"_s);
    row("what stands in brackets", rss("<title>On the &lt;vector&gt; type</title>"), u"On the <vector> type"_s);
    row("less than", rss("<title>1 &lt; 2 &amp; 3 &gt; 2</title>"), u"1 < 2 & 3 > 2"_s);
    row("an entity of HTML", rss("<title>Caf&eacute;</title>"), u"Café"_s);
    row("windows-1252 by number", rss("<title>It&#146;s</title>"), u"It’s"_s);
    row("Dublin Core", rss("<dc:title>Theirs</dc:title>"), u"Theirs"_s);
    row("Dublin Core beside one", rss("<dc:title>Theirs</dc:title><title>Ours</title>"), u"Ours"_s);
    row("of a picture", rss("<image><title>Not this</title></image><title>Ours</title>"), u"Ours"_s);
    row("empty, then not", rss("<title> </title><title>Ours</title>"), u"Ours"_s);
    row("Atom text", atom("<title type='text'>The &lt;b&gt; tag &amp;amp;</title>"), u"The <b> tag &amp;"_s);
    row("Atom HTML", atom("<title type='html'>A &lt;b&gt;bold&lt;/b&gt; &amp;lt;b&amp;gt;</title>"), u"A bold <b>"_s);
    row("Atom XHTML",
        atom("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <b>bold</b> &lt;b&gt;</div></title>"),
        u"A bold <b>"_s);
    row("base64", atom("<title mode='base64'>QSB0aXRsZQ==</title>"), u"A title"_s);
    row("none", atom("<content>x</content>"), QString());
}

void FeedTest::readsATitleOfEveryKind()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, title);
    QCOMPARE(entryIn(read(bytes)).title, title);
}

void FeedTest::takesTheBestContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("shown");
    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &shown) {
        QTest::newRow(name) << bytes << shown;
    };
    const QByteArray summary = "<description>Teaser</description>";
    const QByteArray full = "<content:encoded>&lt;p&gt;Full&lt;/p&gt;</content:encoded>";
    row("full before the teaser", rss(full + summary), {u"p 1 Full"_s});
    row("full behind the teaser", rss(summary + full), {u"p 1 Full"_s});
    row("full but empty", rss(summary + "<content:encoded> </content:encoded>"), {u"p 1 Teaser"_s});
    row("full but invisible", rss(summary + "<content:encoded>&lt;script&gt;x&lt;/script&gt;</content:encoded>"),
        {u"p 1 Teaser"_s});
    row("a podcast", rss("<itunes:summary>Heard</itunes:summary>"), {u"p 1 Heard"_s});
    row("a picture",
        rss("<media:group><media:content><media:description>Seen</media:description></media:content></media:group>"),
        {u"p 1 Seen"_s});
    row("elements", rss("<description>A <a href='b'>link</a><p>and more</p></description>"),
        {u"p 1 A [link](http://site.example/news/b)"_s, u"p 1 and more"_s});
    row("lines of plain text", rss("<description>One\nTwo &amp;amp; a half\n\nThree</description>"),
        {u"p 1 One"_s, u"p 0 Two & a half"_s, u"p 1 Three"_s});
    row("lines of HTML", atom("<content type='html'>One\nTwo &amp;amp; a half</content>"), {u"p 1 One Two & a half"_s});
    row("Atom by its type", atom("<content type='text/plain'>1 &lt;b&gt; 2</content>"), {u"p 1 1 <b> 2"_s});
    row("Atom without a type", atom("<content>&lt;p&gt;Full&lt;/p&gt;</content>"), {u"p 1 Full"_s});
    row("Atom, base64", atom("<content type='text/html' mode='base64'>PHA+RnVsbDwvcD4=</content>"), {u"p 1 Full"_s});
    row("Atom, a picture and a summary",
        atom("<content type='image/png'>iVBORw0KGgoA/w==</content><summary>Sum</summary>"), {u"p 1 Sum"_s});
    row("as the title says", rss("<title>T</title><description>&lt;p&gt;T&lt;/p&gt;&lt;p&gt;Not twice</description>"),
        {u"p 1 Not twice"_s});
}

void FeedTest::takesTheBestContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, shown);
    QCOMPARE(shownIn(read(bytes)), shown);
}

void FeedTest::resolvesLinks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &url) {
        QTest::newRow(name) << bytes << url;
    };
    row("as written", rss("<link>\n http://a.example/?b=1&amp;c=2 </link>"), u"http://a.example/?b=1&c=2"_s);
    row("several", rss("<link>http://b.example/</link><link>http://a.example/</link>"), u"http://a.example/"_s);
    row("relative to the site", rss("<link>../b</link>"), u"http://site.example/b"_s);
    row("relative to the site, not to the feed",
        "<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel><atom:link rel='self' href='http://b.example/feed/x'/>"
        "<link>http://a.example/</link><item><link>1</link></item></channel></rss>",
        u"http://a.example/1"_s);
    row("relative to an Atom feed",
        "<feed xmlns='http://www.w3.org/2005/Atom'><link href='http://b.example/'/>"
        "<link rel='self' href='http://a.example/feed'/><entry><link href='1'/></entry></feed>",
        u"http://a.example/1"_s);
    row("relative to xml:base", rss("<link xml:base='http://c.example/d/'>b</link>"), u"http://c.example/d/b"_s);
    row("a guid", rss("<guid>http://a.example/1</guid>"), u"http://a.example/1"_s);
    row("a guid beside a link", rss("<guid>http://a.example/1</guid><link>http://b.example/</link>"),
        u"http://b.example/"_s);
    row("a guid that is none", rss("<guid isPermaLink='false'>http://a.example/1</guid>"), QString());
    row("a guid of another kind", rss("<guid>tag:1</guid>"), QString());
    row("Atom within RSS", rss("<atom:link href='http://a.example/1'/>"), u"http://a.example/1"_s);
    row("of a picture", rss("<image><link>http://wrong.example/</link></image>"), QString());
    row("Atom", atom("<link rel='related' href='http://wrong.example/'/><link href='http://a.example/1'/>"),
        u"http://a.example/1"_s);
    row("Atom without an alternate", atom("<link rel='self' href='http://wrong.example/'/><id>x</id>"), QString());
    row("before a redirecting service",
        "<rss xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'><item><link>http://b.example/x</link>"
        "<feedburner:origLink>http://a.example/1</feedburner:origLink></item></rss>",
        u"http://a.example/1"_s);
}

void FeedTest::resolvesLinks()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, url);
    // A title, so that there is something to show.
    bytes.replace("</item>", "<title>T</title></item>").replace("</entry>", "<title>T</title></entry>");
    const FormatReading reading = read(bytes);
    QCOMPARE(entryIn(reading).title, u"T"_s);
    QCOMPARE(entryIn(reading).url, url);
}

void FeedTest::namesPeople_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QStringList>("authors");
    const auto row = [](const char *name, const QByteArray &fields, const QStringList &authors) {
        QTest::newRow(name) << fields << authors;
    };
    row("a name behind an address", "<author>a@b.example (Ann Bee)</author>", {u"Ann Bee"_s});
    row("a name before an address", "<author>Ann Bee &lt;a@b.example&gt;</author>", {u"Ann Bee"_s});
    row("an address in brackets behind", "<author>Ann Bee (a@b.example)</author>", {u"Ann Bee"_s});
    row("an address", "<author>a@b.example</author>", {u"a@b.example"_s});
    row("a name with brackets", "<author>Ann Bee (Reuters)</author>", {u"Ann Bee (Reuters)"_s});
    row("several", "<dc:creator>Ann</dc:creator><dc:creator>Bob</dc:creator><dc:creator>Ann</dc:creator>",
        {u"Ann"_s, u"Bob"_s});
    row("entities", "<dc:creator>Ren&amp;eacute;e</dc:creator>", {u"Renée"_s});
    row("Atom", "<atom:author><atom:name>Ann</atom:name><atom:email>a@b.example</atom:email></atom:author>",
        {u"Ann"_s});
    row("markup", "<author><p>Ann <b>Bee</b></p></author>", {u"Ann Bee"_s});
    row("escaped markup", "<author>&lt;p&gt;Ann &lt;b&gt;Bee&lt;/b&gt;&lt;/p&gt;</author>", {u"Ann Bee"_s});
    row("nobody", "<author> </author>", {});
}

void FeedTest::namesPeople()
{
    QFETCH(QByteArray, fields);
    QFETCH(QStringList, authors);
    QCOMPARE(entryIn(read(rss("<title>T</title>" + fields))).authors, authors);
}

QTEST_GUILESS_MAIN(FeedTest)
#include "feedtest.moc"
