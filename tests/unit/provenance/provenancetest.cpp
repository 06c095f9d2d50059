// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provenance/provenance.h"

#include <QTest>

using namespace Qt::StringLiterals;

class ProvenanceTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsTheDateInALink_data();
    void readsTheDateInALink();
    void showsTheHost_data();
    void showsTheHost();
    void opensOnlyWhatIsSafe_data();
    void opensOnlyWhatIsSafe();
    void comparesPublisherAndHost_data();
    void comparesPublisherAndHost();
    void remarksOnWhatIsOdd_data();
    void remarksOnWhatIsOdd();
};

void ProvenanceTest::readsTheDateInALink_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("iso");
    const std::pair<QString, QString> rows[] = {
        {u"https://n.example/china/2021/02/23/2325014.html"_s, u"2021-02-23"_s},
        {u"https://n.example/gb/21/2/24/n12771043.htm"_s, u"2021-02-24"_s},
        {u"https://n.example/news/acn/202102210114.aspx"_s, u"2021-02-21"_s},
        {u"https://n.example/gjcj/2021-02-20/doc-ikft8611704.shtml"_s, u"2021-02-20"_s},
        {u"https://n.example/ql2-02172021234248.html"_s, u"2021-02-17"_s},
        {u"http://n.example/world/2010-05/31/c_12161645.htm"_s, u"2010-05-31"_s},
        {u"http://n.example/index/gdbb/201012/1077104.htm"_s, u"2010-12"_s},
        {u"https://n.example/2021/the-story/"_s, u"2021"_s},
        {u"https://n.example/?date=2021-02-20"_s, u"2021-02-20"_s},
        {u"https://n.example/newsDetail_forward_11388883"_s, QString()},
        {u"https://n.example/story/6809/5264234"_s, QString()},
        {u"https://n.example/210216_1700_Report.pdf"_s, QString()},
        {u"https://2021.example/"_s, QString()},
        {QString(), QString()},
    };
    for (const auto &[url, iso] : rows)
        QTest::newRow(qUtf8Printable(url)) << url << iso;
}

void ProvenanceTest::readsTheDateInALink()
{
    QFETCH(QString, url);
    QTEST(dateInLink(url).toIso(), "iso");
}

void ProvenanceTest::showsTheHost_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::newRow("www") << u"https://WWW.Example.ORG/a"_s << u"example.org"_s;
    QTest::newRow("no scheme") << u"www.example.org/a"_s << u"example.org"_s;
    QTest::newRow("international") << u"https://bücher.example/"_s << u"xn--bcher-kva.example"_s;
    QTest::newRow("user name") << u"https://bank.example@evil.example/"_s << u"evil.example"_s;
    QTest::newRow("space in it") << u"https://example.org/a b"_s << u"example.org"_s;
    QTest::newRow("none") << u"mailto:a@example.org"_s << QString();
}

void ProvenanceTest::showsTheHost()
{
    QFETCH(QString, url);
    QTEST(hostOf(url), "host");
}

void ProvenanceTest::opensOnlyWhatIsSafe_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("safety");
    const auto row = [](const QString &url, LinkSafety safety) {
        QTest::newRow(qUtf8Printable(url)) << url << int(safety);
    };
    row(u"https://example.org/a?b=c#d"_s, LinkSafety::Open);
    row(u"ftp://example.org/a"_s, LinkSafety::Open);
    row(u"mailto:a@example.org"_s, LinkSafety::Open);
    row(u"https://bank.example@evil.example/"_s, LinkSafety::Ask);
    row(u"https://192.0.2.1/a"_s, LinkSafety::Ask);
    row(u"https://pаypal.example/"_s, LinkSafety::Ask);   // the first а is Cyrillic
    row(u"javascript:alert(1)"_s, LinkSafety::Never);
    row(u"file:///etc/passwd"_s, LinkSafety::Never);
    row(u"data:text/html,x"_s, LinkSafety::Never);
    row(u"\\\\host\\share"_s, LinkSafety::Never);
    row(u"https://"_s, LinkSafety::Never);
    row(QString(), LinkSafety::Never);
}

void ProvenanceTest::opensOnlyWhatIsSafe()
{
    QFETCH(QString, url);
    QTEST(int(linkSafety(url)), "safety");
}

void ProvenanceTest::comparesPublisherAndHost_data()
{
    QTest::addColumn<QString>("publisher");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("fits");
    QTest::newRow("word") << u"Epoch Times"_s << u"epochtimes.com"_s << true;
    QTest::newRow("initials") << u"Central News Agency"_s << u"cna.com.tw"_s << true;
    QTest::newRow("listed") << u"Xinhua"_s << u"news.xinhuanet.com"_s << true;
    QTest::newRow("listed, elsewhere") << u"Xinhua"_s << u"example.org"_s << false;
    QTest::newRow("part of the name") << u"Niederungsbote"_s << u"bote.example"_s << true;
    QTest::newRow("common words alone") << u"China News"_s << u"news.creaders.net"_s << false;
    QTest::newRow("common words in a row") << u"China News"_s << u"chinanews.com"_s << true;
    QTest::newRow("another") << u"Harbour Times"_s << u"example.org"_s << false;
    QTest::newRow("other script") << u"东山日报"_s << u"example.cn"_s << true;
}

void ProvenanceTest::comparesPublisherAndHost()
{
    QFETCH(QString, publisher);
    QFETCH(QString, host);
    QTEST(publisherFitsHost(publisher, host), "fits");
}

void ProvenanceTest::remarksOnWhatIsOdd_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("codes");
    QTest::newRow("nothing odd") << u"2021-02-20"_s << u"https://harbour.example/2021/02/20/a"_s << u""_s;
    QTest::newRow("a day later") << u"2021-02-20"_s << u"https://harbour.example/2021/02/21/a"_s << u""_s;
    QTest::newRow("months apart") << u"2021-10-22"_s << u"https://harbour.example/202102210114.aspx"_s
                                  << u"date-differs"_s;
    QTest::newRow("month agrees") << u"2021-02"_s << u"https://harbour.example/2021/02/21/a"_s << u""_s;
    QTest::newRow("no date") << u""_s << u"https://harbour.example/a"_s << u"no-date"_s;
    QTest::newRow("date in the link") << u""_s << u"https://harbour.example/2021/02/21/a"_s
                                      << u"no-date date-from-link"_s;
    QTest::newRow("shortened") << u"2021-02-20"_s << u"https://bit.ly/2NKNzLa"_s << u"short-link"_s;
    QTest::newRow("elsewhere") << u"2021-02-20"_s << u"https://other.example/"_s << u"publisher-host"_s;
    QTest::newRow("user name") << u"2021-02-20"_s << u"https://x@harbour.example/"_s << u"odd-link"_s;
    QTest::newRow("no link") << u"2021-02-20"_s << u""_s << u""_s;
}

void ProvenanceTest::remarksOnWhatIsOdd()
{
    QFETCH(QString, date);
    QFETCH(QString, url);
    Source source;
    source.publisher = u"Harbour Times"_s;
    source.date = PartialDate::fromIso(date);
    source.url = url;
    QStringList codes;
    for (const Remark &remark : remarksOn(source)) {
        codes.append(remarkCode(remark.kind));
        QVERIFY(remark.text.endsWith(u'.'));
    }
    QTEST(codes.join(u' '), "codes");
}

QTEST_GUILESS_MAIN(ProvenanceTest)
#include "provenancetest.moc"
