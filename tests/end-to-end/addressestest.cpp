// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/httpserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray Html = "Content-Type: text/html\r\n";
const QByteArray Page = "<!DOCTYPE html><title>Harbour News</title><h2>Ships return</h2>"
                        "<p>They came in the morning, after the storm.</p>"
                        "<p>Source: <a href='../port?a=1&amp;b=2'>Port Daily, March 3, 2021</a></p>";

/// Asks for a file in every way that a page knows, of SERVER.
const QByteArray Greedy = R"html(<!DOCTYPE html><html manifest="SERVER/manifest"><head><base href="SERVER/base/">
<title>Greedy</title><link rel="stylesheet" href="SERVER/a.css"><link rel="prefetch" href="SERVER/next.html">
<link rel="icon" href="SERVER/favicon.ico"><link rel="dns-prefetch preconnect" href="SERVER/">
<link rel="canonical" href="SERVER/canonical"><meta http-equiv="refresh" content="0; url=SERVER/refresh">
<style>@import "SERVER/b.css"; @font-face { font-family: f; src: url(SERVER/f.woff) } body { background: url(SERVER/bg) }
</style><script src="SERVER/a.js"></script><script>fetch("SERVER/fetch")</script></head><body onload="fetch('SERVER/on')">
<h2>Ships return</h2><p style="background: url(SERVER/style)">They came <img src="SERVER/a.png" srcset="SERVER/2.png 2x">
in the morning.</p><iframe src="SERVER/frame.html"></iframe><object data="SERVER/o.swf"></object><embed src="SERVER/e">
<video src="SERVER/v.mp4" poster="SERVER/poster.jpg"></video><audio src="SERVER/a.mp3"></audio>
<svg><image href="SERVER/svg.png"/><use href="SERVER/use.svg#a"/></svg><input type="image" src="SERVER/input.png">
<p>Source: <a href="SERVER/port" ping="SERVER/ping">Port Daily, March 3, 2021</a></p></body></html>)html";

const QByteArray GreedyXml = R"(<?xml version="1.0"?><?xml-stylesheet href="SERVER/x.xsl"?>
<!DOCTYPE rss SYSTEM "SERVER/rss.dtd" [<!ENTITY e SYSTEM "SERVER/entity">]>
<rss version="2.0"><channel><title>Greedy</title><link>SERVER/</link><image><url>SERVER/logo.png</url></image>
<item><title>Ships return</title><link>SERVER/ships</link><enclosure url="SERVER/e.mp3"/>
<description>&e; &lt;p&gt;They came. &lt;img src="SERVER/d.png"&gt;&lt;/p&gt;&lt;p&gt;Source: &lt;a
href="SERVER/port"&gt;Port Daily, March 3, 2021&lt;/a&gt;&lt;/p&gt;</description></item></channel></rss>)";

const QByteArray GreedyMail =
    "From: Harbour <a@b.example>\r\nSubject: Ships\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n"
    "<h2>Ships return</h2><p>They came.<img src='SERVER/pixel.gif'></p><p>Source: "
    "<a href='SERVER/port'>Port Daily, March 3, 2021</a></p>\r\n--x\r\n"
    "Content-Type: message/external-body; access-type=URL; URL=\"SERVER/external\"\r\n\r\n"
    "Content-Type: image/png\r\n\r\n--x--\r\n";

}   // namespace

/// The built program and addresses of the web: what it fetches, and that it fetches nothing else.
class AddressesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void convertsAnAddress();
    void believesTheServersCharset_data();
    void believesTheServersCharset();
    void importsAddresses();
    void asksOnlyForWhatIsNew();
    void recordsEveryRequest();
    void saysWhatCannotBeFetched_data();
    void saysWhatCannotBeFetched();
    void fetchesNothingThatADocumentAsksFor_data();
    void fetchesNothingThatADocumentAsksFor();
    void loadsTheNetworkOnlyWhenItIsUsed();

private:
    struct Outcome
    {
        int status = -1;
        QByteArray output;
        QByteArray errors;
    };
    Outcome run(const QStringList &arguments);
    QString address(const QString &path) const { return m_server->url(path).toString(); }
    QString library() const { return m_folder->filePath(u"library"_s); }
    /// Lines of the file of requests.
    QList<QByteArray> recorded() const;
    /// @p text with the address of the server for `SERVER`, in a file.
    QString write(const QString &name, QByteArray text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HttpServer> m_server;
};

void AddressesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<HttpServer>();
}

AddressesTest::Outcome AddressesTest::run(const QStringList &arguments)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, m_folder->filePath(u"state"_s));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(CORANTO_PROGRAM), arguments);
    program.closeWriteChannel();
    // The server lives in the event loop of this test.
    if (!QTest::qWaitFor([&program] { return program.state() == QProcess::NotRunning; }, 60'000))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

QString AddressesTest::write(const QString &name, QByteArray text) const
{
    QFile file(m_folder->filePath(name));
    text.replace("SERVER", m_server->url({}).toEncoded());
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
}

void AddressesTest::convertsAnAddress()
{
    m_server->on("/old", "301 Moved", "Location: /news/today/\r\n", {});
    m_server->on("/news/today/", "200 OK", Html, Page);
    const Outcome outcome = run({u"convert"_s, address(u"/old"_s)});
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
    const QJsonValue source = QJsonDocument::fromJson(outcome.output)[u"items"][0][u"sources"][0];
    QCOMPARE(source[u"url"].toString(), address(u"/news/port?a=1&b=2"_s));
    QCOMPARE(m_server->requests().size(), 2);
}

void AddressesTest::believesTheServersCharset_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QString>("read");
    QTest::newRow("stated") << QByteArray("charset=windows-1251") << QByteArray("\xcf\xee\xf0\xf2") << u"Порт"_s;
    QTest::newRow("wrong") << QByteArray("charset=iso-8859-1") << QByteArray("Порт") << u"Порт"_s;
    QTest::newRow("unknown") << QByteArray("charset=x-none") << QByteArray("Порт") << u"Порт"_s;
    QTest::newRow("utf-8") << QByteArray("charset=utf-8") << QByteArray("Порт") << u"Порт"_s;
}

void AddressesTest::believesTheServersCharset()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, title);
    m_server->on("/", "200 OK", "Content-Type: text/html; " + header + "\r\n",
                 "<!DOCTYPE html><title>" + title + "</title>" + Page);
    const Outcome outcome = run({u"convert"_s, address(u"/"_s)});
    QTEST(QJsonDocument::fromJson(outcome.output)[u"title"].toString(), "read");
}

void AddressesTest::importsAddresses()
{
    m_server->on("/", "200 OK", Html, Page);
    const Outcome outcome = run(
        {u"import"_s, u"--json"_s, u"--library"_s, library(), address(u"/gone"_s), address(u"/"_s), address(u"/"_s)});
    QCOMPARE(outcome.status, 1);
    const QJsonArray reports = QJsonDocument::fromJson(outcome.output).array();
    QCOMPARE(reports.size(), 3);
    QCOMPARE(reports[0][u"error"].toString(), u"127.0.0.1 has nothing at this address (status 404)."_s);
    QCOMPARE(reports[1][u"added"].toInt(), 1);
    QCOMPARE(reports[2][u"unchanged"].toInt(), 1);
}

QList<QByteArray> AddressesTest::recorded() const
{
    QFile file(m_folder->filePath(u"state/coranto/requests"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().trimmed().split('\n');
}

void AddressesTest::asksOnlyForWhatIsNew()
{
    m_server->on("/", [this](QTcpSocket &socket) {
        const bool isKnown = m_server->requests().last().contains("If-None-Match: \"v1\"\r\n");
        socket.write(isKnown ? QByteArray("HTTP/1.1 304 Not Modified\r\n\r\n")
                             : "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: " + QByteArray::number(Page.size())
                                   + "\r\n\r\n" + Page);
    });
    const QStringList import{u"import"_s, u"--library"_s, library(), address(u"/"_s)};
    QVERIFY(run(import).output.contains(": 1 added, 0 updated, 0 unchanged\n"));
    QVERIFY(!m_server->requests().last().contains("If-None-Match"));
    const Outcome again = run(import);
    QCOMPARE(again.status, 0);
    QVERIFY2(again.output.contains(": 0 added, 0 updated, 1 unchanged (not changed since it was fetched last)\n"),
             again.output.constData());
    // A reader who threw it away, or has another library, gets all of it.
    QVERIFY(run({u"import"_s, u"--library"_s, library() + u'2', address(u"/"_s)}).output.contains(": 1 added"));
    QCOMPARE(m_server->requests().size(), 3);
}

void AddressesTest::recordsEveryRequest()
{
    m_server->on("/old", "301 Moved", "Location: /new\r\n", {});
    m_server->on("/new", "200 OK", Html, Page);
    QCOMPARE(recorded(), QList<QByteArray>());
    QCOMPARE(run({u"convert"_s, address(u"/old"_s)}).status, 0);
    QCOMPARE(recorded().size(), 2);
    QVERIFY2(recorded().last().endsWith("\t127.0.0.1\topened an address"), recorded().last().constData());
    const Outcome failed = run({u"convert"_s, address(u"/gone"_s)});
    QCOMPARE(failed.status, 1);
    QCOMPARE(recorded().size(), 3);
}

void AddressesTest::saysWhatCannotBeFetched_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\0\0\0", 14)
                             << QByteArray("This is a PNG picture, not text that can be read.");
    QTest::newRow("empty") << QByteArray() << QByteArray("It is empty.");
}

void AddressesTest::saysWhatCannotBeFetched()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, sentence);
    m_server->on("/", "200 OK", {}, body);
    const Outcome outcome = run({u"convert"_s, address(u"/"_s)});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(outcome.errors, QByteArray("coranto: " + address(u"/"_s).toUtf8() + ": " + sentence + "\n"));
}

void AddressesTest::fetchesNothingThatADocumentAsksFor_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("page") << u"a.html"_s << Greedy;
    QTest::newRow("feed") << u"a.xml"_s << GreedyXml;
    QTest::newRow("mail") << u"a.eml"_s << GreedyMail;
    QTest::newRow("Markdown") << u"a.md"_s
                              << QByteArray("# Ships return\n\nThey came. ![a](SERVER/a.png)\n\n"
                                            "Source: [Port Daily](SERVER/port), March 3, 2021\n");
}

/// Converted, imported and shown: the picture is of the real window with the item in its article pane.
void AddressesTest::fetchesNothingThatADocumentAsksFor()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    const QString file = write(name, text);
    const Outcome converted = run({u"convert"_s, u"--to"_s, u"html"_s, file});
    QVERIFY2(converted.output.contains("They came"), converted.errors.constData());
    QCOMPARE(run({u"import"_s, u"--library"_s, library(), file}).status, 0);
    const QString picture = m_folder->filePath(u"a.png"_s);
    QCOMPARE(run({u"screenshot"_s, u"--library"_s, library(), u"--output"_s, picture}).status, 0);
    QVERIFY(QFile::exists(picture));
    QCOMPARE(m_server->requests(), QList<QByteArray>());
    QCOMPARE(recorded(), QList<QByteArray>());
}

/// A start should not wait for a library that it does not need.
void AddressesTest::loadsTheNetworkOnlyWhenItIsUsed()
{
    QProcess linked;
    linked.start(u"ldd"_s, {QStringLiteral(CORANTO_PROGRAM)});
    QVERIFY(linked.waitForFinished());
    const QByteArray libraries = linked.readAll();
    QVERIFY(libraries.contains("libQt6Core"));
    QVERIFY(!libraries.contains("libQt6Network"));
}

QTEST_GUILESS_MAIN(AddressesTest)

#include "addressestest.moc"
