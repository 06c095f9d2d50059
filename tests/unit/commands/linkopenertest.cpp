// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/linkopener.h"
#include "commands/ask.h"

#include <QDesktopServices>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

/// Stands in for the browser.
class Browser final : public QObject
{
    Q_OBJECT

public:
    QStringList opened;

public slots:
    void open(const QUrl &url) { opened.append(url.toString(QUrl::FullyEncoded)); }
};

class LinkOpenerTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void opensOnlyWhatIsSafe_data();
    void opensOnlyWhatIsSafe();
    void asksBeforeALinkThatDeceives_data();
    void asksBeforeALinkThatDeceives();
    void asksBeforeManyLinks();
    void saysWhyALinkStaysClosed();

private:
    static Source source(const QString &url)
    {
        Source source;
        source.url = url;
        return source;
    }

    std::unique_ptr<Browser> m_browser;
    std::unique_ptr<QWidget> m_window;
    Ask m_ask;
};

void LinkOpenerTest::init()
{
    m_browser = std::make_unique<Browser>();
    m_window = std::make_unique<QWidget>();
    for (const QString &scheme : {u"http"_s, u"https"_s, u"mailto"_s, u"ftp"_s, u"file"_s, u"javascript"_s, u"data"_s})
        QDesktopServices::setUrlHandler(scheme, m_browser.get(), "open");
}

void LinkOpenerTest::cleanup()
{
    for (const QString &scheme : {u"http"_s, u"https"_s, u"mailto"_s, u"ftp"_s, u"file"_s, u"javascript"_s, u"data"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}

void LinkOpenerTest::opensOnlyWhatIsSafe_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("opens");
    QTest::newRow("http") << u"http://www.cankaoxiaoxi.com/china/20210123/2432852.shtml"_s << true;
    QTest::newRow("https") << u"https://example.org/?q=1#here"_s << true;
    QTest::newRow("mail") << u"mailto:editor@example.org"_s << true;
    QTest::newRow("ftp") << u"ftp://example.org/file.txt"_s << true;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("data") << u"data:text/html,<b>x</b>"_s << false;
    QTest::newRow("share") << u"\\\\host\\share"_s << false;
    QTest::newRow("no host") << u"https:///path"_s << false;
    QTest::newRow("without its scheme") << u"www.example.org"_s << true;
    QTest::newRow("invalid") << u"https://exa mple.org/"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void LinkOpenerTest::opensOnlyWhatIsSafe()
{
    QFETCH(const QString, url);
    QFETCH(const bool, opens);
    LinkOpener opener(m_ask, m_window.get());
    const QSignalSpy refusals(&opener, &LinkOpener::refused);
    opener.open({source(url)});
    QCOMPARE(m_browser->opened.size(), opens ? 1 : 0);
    QCOMPARE(refusals.count(), opens ? 0 : 1);
}

void LinkOpenerTest::asksBeforeALinkThatDeceives_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("asks");
    QTest::newRow("plain") << u"https://example.org/"_s << false;
    QTest::newRow("name before the host") << u"https://bank.example@evil.example/"_s << true;
    QTest::newRow("Cyrillic a in a Latin name") << u"https://\u0430pple.com/"_s << true;
    QTest::newRow("the same in ASCII") << u"https://xn--pple-43d.com/"_s << true;
    QTest::newRow("all Cyrillic") << u"https://\u043f\u0440\u0438\u043c\u0435\u0440.com/"_s << false;
    QTest::newRow("Chinese") << u"https://\u65b0\u534e.com/"_s << false;
    QTest::newRow("Japanese") << u"https://\u65e5\u672c\u306e\u30cb\u30e5\u30fc\u30b9.jp/"_s << false;
}

void LinkOpenerTest::asksBeforeALinkThatDeceives()
{
    QFETCH(const QString, url);
    QFETCH(const bool, asks);
    LinkOpener opener(m_ask, m_window.get());
    m_ask.answerNext(false);
    opener.open({source(url)});
    QCOMPARE(m_browser->opened.size(), asks ? 0 : 1);
}

void LinkOpenerTest::asksBeforeManyLinks()
{
    LinkOpener opener(m_ask, m_window.get());
    QList<Source> sources;
    for (int number = 0; number < LinkOpener::ManyLinks; ++number)
        sources.append(source(u"https://example.org/%1"_s.arg(number)));
    opener.open(sources);
    QCOMPARE(m_browser->opened.size(), LinkOpener::ManyLinks);

    sources.append(source(u"https://example.org/more"_s));
    m_ask.answerNext(false);
    opener.open(sources);
    QCOMPARE(m_browser->opened.size(), LinkOpener::ManyLinks);

    m_ask.answerNext(true);
    opener.open(sources);
    QCOMPARE(m_browser->opened.size(), 2 * LinkOpener::ManyLinks + 1);
}

void LinkOpenerTest::saysWhyALinkStaysClosed()
{
    LinkOpener opener(m_ask, m_window.get());
    QSignalSpy refusals(&opener, &LinkOpener::refused);
    opener.open({source({})});
    QCOMPARE(refusals.takeFirst().first().toString(), u"This source has no link."_s);
}

QTEST_MAIN(LinkOpenerTest)

#include "linkopenertest.moc"
