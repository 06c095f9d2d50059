// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feedreading.h"

#include <QStringEncoder>

/// Feeds in any charset, ill-formed, cut off, hostile.
class FeedDamageTest final : public QObject
{
    Q_OBJECT

private slots:
    void decodesEveryCharset_data();
    void decodesEveryCharset();
    void obeysTheReadersCharset();
    void leavesEntitiesAlone_data();
    void leavesEntitiesAlone();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void survivesACutAnywhere_data();
    void survivesACutAnywhere();
    void keepsTheEntriesAroundDamage_data();
    void keepsTheEntriesAroundDamage();
    void readsHugeFeeds_data();
    void readsHugeFeeds();
    void stopsOnTheReadersWord();
};

void FeedDamageTest::decodesEveryCharset_data()
{
    QTest::addColumn<QString>("charset");
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("title");
    const auto row = [](const QString &charset, const QString &declared, const QString &title) {
        QTest::newRow(qUtf8Printable(QString(charset % u" declared as " % declared))) << charset << declared << title;
    };
    row(u"UTF-8"_s, u"UTF-8"_s, u"Ärger im Hafen 港"_s);
    row(u"UTF-8"_s, u""_s, u"Ärger im Hafen 港"_s);
    row(u"UTF-8"_s, u"ISO-8859-1"_s, u"Ärger im Hafen 港"_s);
    row(u"UTF-8"_s, u"UTF-16"_s, u"Ärger im Hafen 港"_s);
    row(u"windows-1252"_s, u"ISO-8859-1"_s, u"Ärger “im” Hafen"_s);
    row(u"windows-1252"_s, u"UTF-8"_s, u"Ärger “im” Hafen, und zwar für viele Schiffe über Tage"_s);
    row(u"windows-1251"_s, u"windows-1251"_s, u"Забастовка в порту"_s);
    row(u"KOI8-R"_s, u"KOI8-R"_s, u"Забастовка в порту"_s);
    row(u"GB18030"_s, u"gb2312"_s, u"港口罢工结束"_s);
    row(u"Big5"_s, u"big5"_s, u"港口罷工結束"_s);
    row(u"Shift_JIS"_s, u"Shift_JIS"_s, u"港のストライキ"_s);
    row(u"EUC-KR"_s, u"euc-kr"_s, u"항만 파업"_s);
    row(u"UTF-16LE"_s, u"UTF-16"_s, u"Ärger im Hafen 港"_s);
    row(u"UTF-16BE"_s, u"UTF-16"_s, u"Ärger im Hafen 港"_s);
    row(u"UTF-32LE"_s, u"UTF-32"_s, u"Ärger im Hafen 港"_s);
    row(u"UTF-32BE"_s, u""_s, u"Ärger im Hafen 港"_s);
    row(u"IBM037"_s, u"cp037"_s, u"Arger im Hafen"_s);
    row(u"UTF-8"_s, u"no-such-charset"_s, u"Ärger im Hafen 港"_s);
}

void FeedDamageTest::decodesEveryCharset()
{
    QFETCH(QString, charset);
    QFETCH(QString, declared);
    QFETCH(QString, title);
    const QString declaration = declared.isEmpty() ? QString() : QString(u" encoding='" % declared % u"'");
    const QString text = u"<?xml version='1.0'" % declaration % u"?><rss><channel><item><title>" % title
                         % u"</title></item></channel></rss>";
    QStringEncoder encoder(charset.toLatin1().constData());
    const QByteArray bytes = encoder.encode(text);
    QVERIFY(!encoder.hasError());
    QCOMPARE(entryIn(read(bytes)).title, title);
}

void FeedDamageTest::obeysTheReadersCharset()
{
    const QByteArray bytes =
        "<?xml version='1.0' encoding='windows-1252'?><rss><item><title>\xC7\xC5</title></item></rss>";
    QCOMPARE(entryIn(read(bytes)).title, u"ÇÅ"_s);
    QCOMPARE(entryIn(read(bytes, u"KOI8-R"_s)).title, u"ге"_s);
    QCOMPARE(read(bytes, u"nonsense"_s).doubts.first().reason, u"There is no charset called nonsense."_s);
}

void FeedDamageTest::leavesEntitiesAlone_data()
{
    QTest::addColumn<QByteArray>("doctype");
    QTest::addColumn<QString>("shown");
    QByteArray bomb = "<!ENTITY a 'ha'>";
    bomb += "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>";
    QTest::newRow("a short text") << QByteArray("<!ENTITY b 'Bay &#38; Co'>") << u"p 1 say &b;"_s;
    QTest::newRow("a shorter one") << QByteArray("<!ENTITY b 'Bay'>") << u"p 1 say Bay"_s;
    QTest::newRow("a bomb") << bomb << u"p 1 say &b;"_s;
    QTest::newRow("itself") << QByteArray("<!ENTITY b '&b;'>") << u"p 1 say &b;"_s;
    QTest::newRow("markup") << QByteArray("<!ENTITY b '<item/>'>") << u"p 1 say &b;"_s;
    QTest::newRow("a long text") << QByteArray("<!ENTITY b '" + QByteArray(5000, 'x') + "'>") << u"p 1 say &b;"_s;
    QTest::newRow("a file") << QByteArray("<!ENTITY b SYSTEM 'file:///etc/passwd'>") << u"p 1 say &b;"_s;
    QTest::newRow("an address") << QByteArray("<!ENTITY b SYSTEM 'http://127.0.0.1:1/'>") << u"p 1 say &b;"_s;
    QTest::newRow("another file's") << QByteArray("<!ENTITY % c SYSTEM 'file:///c'> %c;") << u"p 1 say &b;"_s;
}

void FeedDamageTest::leavesEntitiesAlone()
{
    QFETCH(QByteArray, doctype);
    QFETCH(QString, shown);
    const QByteArray bytes = "<!DOCTYPE rss [" + doctype + "]>" + rss("<description>say &b;</description>");
    QCOMPARE(shownIn(read(bytes)), QStringList{shown});
}

void FeedDamageTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no entries") << QByteArray("<rss><channel><title>T</title></channel></rss>")
                                << u"The feed has no entries."_s;
    QTest::newRow("no entries, JSON") << QByteArray("{\"version\":\"https://jsonfeed.org/version/1\"}")
                                      << u"The feed has no entries."_s;
    QTest::newRow("ill-formed") << QByteArray("\n<rss>\n<item><title>A & B</title></item></rss>")
                                << u"The feed is not well-formed in line 3, so it was read as well as it goes"_s;
    QTest::newRow("too deep") << rss("<title>T</title>" + QByteArray("<a>").repeated(5000))
                              << u"The feed was read as well as it goes, because its elements are nested very"_s;
    QTest::newRow("JSON cut off") << QByteArray("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":"
                                                "[{\"content_text\":\"A\"},{\"content")
                                  << u"The feed is not valid JSON from byte "_s;
}

void FeedDamageTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const FormatReading reading = read(bytes);
    QVERIFY(!reading.doubts.isEmpty());
    QVERIFY2(reading.doubts.first().reason.startsWith(sentence), qUtf8Printable(reading.doubts.first().reason));
}

void FeedDamageTest::survivesACutAnywhere_data()
{
    addSampleRows();
}

/// What stood before the cut is read: no entry that was whole is lost.
void FeedDamageTest::survivesACutAnywhere()
{
    QFETCH(QString, path);
    const QByteArray bytes = contents(path);
    const QString format = read(bytes).format;
    const Document whole = read(bytes).document;
    qsizetype most = 0;
    for (qsizetype size = 1; size < bytes.size(); ++size) {
        const Document cut = read(bytes.first(size), {}, format).document;
        QVERIFY(isSound(cut));
        QVERIFY(cut.entries.size() <= whole.entries.size() + 1);
        most = std::max(most, cut.entries.size());
        for (qsizetype i = 0; i + 1 < std::min(cut.entries.size(), whole.entries.size()); ++i)
            QCOMPARE(cut.entries[i], whole.entries[i]);
    }
    QVERIFY(most >= whole.entries.size() - 1);
}

void FeedDamageTest::keepsTheEntriesAroundDamage_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("an ampersand") << QByteArray("<description>a & b</description>");
    QTest::newRow("an entity") << QByteArray("<description>a&hellip;b</description>");
    QTest::newRow("a sign") << QByteArray("<description>a < b</description>");
    QTest::newRow("a control character") << QByteArray("<description>a\x0C\x01</description>");
    QTest::newRow("no end tag") << QByteArray("<description>a");
    QTest::newRow("another end tag") << QByteArray("<description>a</desc>");
    QTest::newRow("no quotes") << QByteArray("<enclosure length=1/>");
    QTest::newRow("an attribute twice") << QByteArray("<enclosure a='1' a='2'/>");
    QTest::newRow("a prefix") << QByteArray("<slash:comments>1</slash:comments>");
    QTest::newRow("a quote never closed") << QByteArray("<enclosure url=\"a/>");
    QTest::newRow("a section within one") << QByteArray("<description><![CDATA[a<![CDATA[b]]>c]]></description>");
    QTest::newRow("bytes of another charset") << QByteArray("<description>\xE9\xE8\xFF</description>");
    QTest::newRow("HTML that is not closed") << QByteArray("<description>a<br>b<p>c<img src=d></description>");
    QTest::newRow("a comment with hyphens") << QByteArray("<!-- a -- b -->");
}

void FeedDamageTest::keepsTheEntriesAroundDamage()
{
    QFETCH(QByteArray, damage);
    const QByteArray before = "<rss version='2.0'><channel><title>C</title><item><title>One</title></item>";
    const QByteArray after = "<item><title>Three</title><link>http://a.example/3</link></item></channel></rss>";
    const Document document = read(before + "<item><title>Two</title>" + damage + "</item>" + after).document;
    QVERIFY(isSound(document));
    QCOMPARE(document.entries.size(), 3);
    QCOMPARE(document.title, u"C"_s);
    QCOMPARE(document.entries[0].title, u"One"_s);
    QCOMPARE(document.entries[1].title, u"Two"_s);
    QCOMPARE(document.entries[2].title, u"Three"_s);
    QCOMPARE(document.entries[2].url, u"http://a.example/3"_s);
}

void FeedDamageTest::readsHugeFeeds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("entries");
    constexpr qsizetype Many = 50000;
    const QByteArray entry = "<item><title>T</title></item>";
    QTest::newRow("entries") << QByteArray("<rss>" + entry.repeated(Many) + "</rss>") << Many;
    QTest::newRow("never closed") << QByteArray("<rss>" + QByteArray("<item><title>T").repeated(Many)) << Many;
    QTest::newRow("nesting") << rss("<title>T</title>" + QByteArray("<a>").repeated(100000)) << qsizetype(1);
    QTest::newRow("sections never closed")
        << rss(QByteArray("<title><![CDATA[T</title>").repeated(Many)) << qsizetype(1);
    QTest::newRow("quotes") << rss("<title>T</title>" + QByteArray("<a b=\"").repeated(100000)) << qsizetype(1);
    QTest::newRow("authors") << rss("<title>T</title>" + QByteArray("<author>A(</author>").repeated(Many))
                             << qsizetype(1);
}

/// Each would take minutes if anything were quadratic.
void FeedDamageTest::readsHugeFeeds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qsizetype, entries);
    const Document document = read(bytes).document;
    QCOMPARE(document.entries.size(), entries);
    QCOMPARE(document.entries.last().title, u"T"_s);
}

void FeedDamageTest::stopsOnTheReadersWord()
{
    Progress progress;
    progress.cancel();
    for (const QByteArray &bytes :
         {rss("<title>T</title>"),
          QByteArray("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"content_text\":\"T\"}]}")}) {
        const Result<FormatReading> reading = readDocument(bytes, {}, {}, progress);
        QVERIFY(!reading);
        QCOMPARE(reading.error().sentence, u"The reading was stopped."_s);
    }
}

QTEST_GUILESS_MAIN(FeedDamageTest)
#include "feeddamagetest.moc"
