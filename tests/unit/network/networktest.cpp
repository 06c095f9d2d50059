// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/fetcher.h"
#include "support/httpserver.h"

#include <QPluginLoader>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// `Coranto reads sources.\n`, 200 times, packed by gzip.
QByteArray packed()
{
    const QByteArray text = QByteArray("Coranto reads sources.\n").repeated(200);
    // qCompress: four bytes of length, two of zlib's head, the deflated bytes, four of their check sum.
    const QByteArray deflated = qCompress(text).mid(6).chopped(4);
    QByteArray gzip("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10);
    gzip += deflated;
    quint32 crc = 0xffffffff;
    for (const char byte : text) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320U : 0);
    }
    crc = ~crc;
    const auto size = quint32(text.size());
    for (const quint32 number : {crc, size}) {
        for (int shift = 0; shift < 32; shift += 8)
            gzip += char(number >> shift & 0xff);
    }
    return gzip;
}

/// Sends without an end, as fast as it is taken.
void pour(QTcpSocket &socket)
{
    const auto more = [&socket] {
        if (socket.bytesToWrite() < 64 * 1024)
            socket.write(QByteArray(64 * 1024, 'x'));
    };
    QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
    socket.write("HTTP/1.1 200 OK\r\n\r\n");
    more();
}

}   // namespace

/// The part that fetches, against a server on this computer.
class NetworkTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void fetches();
    void tellsNothingOfTheReader();
    void unpacks();
    void readsChunks();
    void followsRedirects();
    void endsRedirectLoops();
    void redirectsToTheWebAlone_data();
    void redirectsToTheWebAlone();
    void fetchesOfTheWebAlone_data();
    void fetchesOfTheWebAlone();
    void asksForWhatChanged();
    void readsContentType_data();
    void readsContentType();
    void saysWhyThereIsNothing_data();
    void saysWhyThereIsNothing();
    void saysWhenNobodyIsThere();
    void endsWhatIsTooLarge_data();
    void endsWhatIsTooLarge();
    void endsWhatIsTooSlow();
    void endsWhatNeverEnds();
    void saysWhenItIsCutOff();
    void stopsOnTheReadersWord();
    void reportsProgress();
    void recordsEachRequest();

private:
    Result<Fetched> fetch(const FetchRequest &request);
    Result<Fetched> fetch(const QString &path) { return fetch(FetchRequest{.url = m_server->url(path)}); }
    QString complaint(const QString &path, const FetchLimits &limits = {});

    Fetcher *m_fetcher = nullptr;
    std::unique_ptr<HttpServer> m_server;
};

void NetworkTest::initTestCase()
{
    QPluginLoader part(qEnvironmentVariable("CORANTO_PARTS") + u"/libcoranto-network.so"_s);
    m_fetcher = qobject_cast<Fetcher *>(part.instance());
    QVERIFY2(m_fetcher != nullptr, qPrintable(part.errorString()));
}

void NetworkTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    m_server = std::make_unique<HttpServer>();
}

Result<Fetched> NetworkTest::fetch(const FetchRequest &request)
{
    const QFuture<Result<Fetched>> future = m_fetcher->fetch(request, std::make_shared<Progress>());
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
        return Error{u"The test waited in vain."_s};
    return future.result();
}

QString NetworkTest::complaint(const QString &path, const FetchLimits &limits)
{
    const Result<Fetched> fetched = fetch(FetchRequest{.url = m_server->url(path), .limits = limits});
    return fetched ? QString() : fetched.error().sentence;
}

void NetworkTest::fetches()
{
    m_server->on("/a?b=c", "200 OK", "Content-Type: text/plain\r\nETag: \"1\"\r\nLast-Modified: yesterday\r\n", "ä");
    const Result<Fetched> fetched = fetch(u"/a?b=c#d"_s);
    QVERIFY(fetched);
    QCOMPARE(fetched.value().bytes, QByteArray("ä"));
    QCOMPARE(fetched.value().url, m_server->url(u"/a?b=c"_s));
    QCOMPARE(fetched.value().contentType, u"text/plain"_s);
    QCOMPARE(fetched.value().status, 200);
    QCOMPARE(fetched.value().etag, QByteArray("\"1\""));
    QCOMPARE(fetched.value().lastModified, QByteArray("yesterday"));
    QVERIFY(!fetched.value().isUnchanged());
}

void NetworkTest::tellsNothingOfTheReader()
{
    m_server->on("/first", "302 Found", "Set-Cookie: who=you; Path=/\r\nLocation: /second\r\n", {});
    m_server->on("/second", "200 OK", "Set-Cookie: who=you; Path=/\r\n", "a");
    QUrl url = m_server->url(u"/first"_s);
    url.setUserInfo(u"name:secret"_s);
    QVERIFY(fetch(FetchRequest{.url = url}));
    QVERIFY(fetch(u"/second"_s));
    QCOMPARE(m_server->requests().size(), 3);
    for (const QByteArray &request : m_server->requests()) {
        QVERIFY(request.contains("\r\nUser-Agent: Coranto/" CORANTO_VERSION "\r\n"));
        QVERIFY(request.contains("\r\nAccept-Language: *\r\n"));
        for (const char *header : {"\r\ncookie:", "\r\nreferer:", "\r\nauthorization:", "\r\nfrom:"})
            QVERIFY2(!request.toLower().contains(header), request.constData());
    }
}

void NetworkTest::unpacks()
{
    m_server->on("/", "200 OK", "Content-Encoding: gzip\r\n", packed());
    const Result<Fetched> fetched = fetch(u"/"_s);
    static const QRegularExpression accepts(u"\r\nAccept-Encoding: [^\r]*gzip"_s);
    QVERIFY(accepts.match(QString::fromLatin1(m_server->requests().first())).hasMatch());
    QVERIFY(fetched);
    QCOMPARE(fetched.value().bytes, QByteArray("Coranto reads sources.\n").repeated(200));
}

void NetworkTest::readsChunks()
{
    m_server->on("/", [](QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
        QTimer::singleShot(20, &socket, [&socket] { socket.write("2\r\nde\r\n0\r\n\r\n"); });
    });
    const Result<Fetched> fetched = fetch(u"/"_s);
    QVERIFY(fetched);
    QCOMPARE(fetched.value().bytes, QByteArray("abcde"));
}

void NetworkTest::followsRedirects()
{
    HttpServer other;
    other.on("/c/d", "200 OK", {}, "there");
    m_server->on("/a/b", "301 Moved", "Location: ../e\r\n", "a page that says so");
    m_server->on("/e", "307 Moved", "Location: " + other.url(u"/c/d#part"_s).toEncoded() + "\r\n", {});
    const Result<Fetched> fetched = fetch(u"/a/b"_s);
    QVERIFY(fetched);
    QCOMPARE(fetched.value().bytes, QByteArray("there"));
    QCOMPARE(fetched.value().url, other.url(u"/c/d"_s));
}

void NetworkTest::endsRedirectLoops()
{
    m_server->on("/a", "302 Found", "Location: /b\r\n", {});
    m_server->on("/b", "302 Found", "Location: /a\r\n", {});
    QCOMPARE(complaint(u"/a"_s), u"The site leads from address to address, more than 10 times."_s);
    QCOMPARE(m_server->requests().size(), 11);
}

void NetworkTest::redirectsToTheWebAlone_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target :
         {"file:///etc/hostname", "data:text/plain,a", "ftp://127.0.0.1/", "javascript:1", "http:"})
        QTest::newRow(target) << QByteArray(target);
}

void NetworkTest::redirectsToTheWebAlone()
{
    QFETCH(QByteArray, target);
    m_server->on("/", "302 Found", "Location: " + target + "\r\n", {});
    const QString said = complaint(u"/"_s);
    QVERIFY2(said.startsWith(u"Only addresses of the web"), qPrintable(said));
}

void NetworkTest::fetchesOfTheWebAlone_data()
{
    QTest::addColumn<QString>("address");
    for (const QString &address : {u"file:///etc/hostname"_s, u"qrc:/sample"_s, u"data:,a"_s, u"//a"_s, u""_s})
        QTest::newRow(qUtf8Printable(address)) << address;
}

void NetworkTest::fetchesOfTheWebAlone()
{
    QFETCH(QString, address);
    const Result<Fetched> fetched = fetch(FetchRequest{.url = QUrl(address)});
    QVERIFY(!fetched);
    QVERIFY(fetched.error().sentence.startsWith(u"Only addresses of the web"));
}

void NetworkTest::asksForWhatChanged()
{
    m_server->on("/", "304 Not Modified", "ETag: \"2\"\r\n", {});
    const Result<Fetched> fetched = fetch(
        FetchRequest{.url = m_server->url(u"/"_s), .etag = "\"1\"", .lastModified = "Tue, 01 Mar 2022 08:00:00 GMT"});
    QVERIFY(fetched);
    QVERIFY(fetched.value().isUnchanged());
    QCOMPARE(fetched.value().bytes, QByteArray());
    QVERIFY(m_server->requests().first().contains("\r\nIf-None-Match: \"1\"\r\n"));
    QVERIFY(m_server->requests().first().contains("\r\nIf-Modified-Since: Tue, 01 Mar 2022 08:00:00 GMT\r\n"));
}

void NetworkTest::readsContentType_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("charset");
    QTest::newRow("none") << QByteArray() << QString() << QString();
    QTest::newRow("bare") << QByteArray("Content-Type: Text/HTML\r\n") << u"text/html"_s << QString();
    QTest::newRow("charset") << QByteArray("Content-Type: text/html; a=b; Charset=GBK\r\n") << u"text/html"_s
                             << u"GBK"_s;
    QTest::newRow("quoted") << QByteArray("Content-Type: text/html;charset=\"utf-8\"\r\n") << u"text/html"_s
                            << u"utf-8"_s;
}

void NetworkTest::readsContentType()
{
    QFETCH(QByteArray, header);
    m_server->on("/", "200 OK", header, "a");
    const Result<Fetched> fetched = fetch(u"/"_s);
    QVERIFY(fetched);
    QTEST(fetched.value().contentType, "type");
    QTEST(fetched.value().charset, "charset");
}

void NetworkTest::saysWhyThereIsNothing_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("not found") << QByteArray("404 Not Found")
                               << u"127.0.0.1 has nothing at this address (status 404)."_s;
    QTest::newRow("forbidden") << QByteArray("403 Forbidden")
                               << u"127.0.0.1 does not give it to everyone (status 403)."_s;
    QTest::newRow("password") << QByteArray("401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"a\"")
                              << u"127.0.0.1 does not give it to everyone (status 401)."_s;
    QTest::newRow("too often")
        << QByteArray("429 Too Many Requests")
        << u"127.0.0.1 was asked too often and wants to be left alone for a while (status 429)."_s;
    QTest::newRow("trouble") << QByteArray("503 Busy") << u"127.0.0.1 has trouble of its own (status 503)."_s;
    QTest::newRow("teapot") << QByteArray("418 Teapot") << u"127.0.0.1 refused it (status 418)."_s;
}

void NetworkTest::saysWhyThereIsNothing()
{
    QFETCH(QByteArray, status);
    m_server->on("/", status, {}, "<p>Sorry");
    QTEST(complaint(u"/"_s), "sentence");
}

void NetworkTest::saysWhenNobodyIsThere()
{
    const QUrl gone = m_server->url(u"/"_s);
    m_server.reset();
    const Result<Fetched> refused = fetch(FetchRequest{.url = gone});
    QVERIFY(!refused);
    QCOMPARE(refused.error().sentence, u"127.0.0.1 refused the connection."_s);
    const Result<Fetched> unknown = fetch(FetchRequest{.url = QUrl(u"http://coranto.invalid/"_s)});   // RFC 6761
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().sentence, u"There is no host called coranto.invalid, or no network."_s);
}

void NetworkTest::endsWhatIsTooLarge_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/endless", "/announced", "/packed"})
        QTest::newRow(path) << QByteArray(path);
}

void NetworkTest::endsWhatIsTooLarge()
{
    QFETCH(QByteArray, path);
    m_server->on("/endless", pour);
    m_server->on("/announced",
                 [](QTcpSocket &socket) { socket.write("HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n"); });
    m_server->on("/packed", "200 OK", "Content-Encoding: gzip\r\n", packed());
    QCOMPARE(complaint(QString::fromLatin1(path), {.bytes = 4000}),
             u"It is larger than 4000 bytes, more than is fetched."_s);
}

void NetworkTest::endsWhatIsTooSlow()
{
    m_server->on("/", [](QTcpSocket &socket) { socket.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc"); });
    QCOMPARE(complaint(u"/"_s, {.idle = 200ms}), u"Nothing came from 127.0.0.1 for 0.2 seconds."_s);
}

/// A byte now and then keeps a request alive, but not for ever.
void NetworkTest::endsWhatNeverEnds()
{
    m_server->on("/", [](QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        auto *const drip = new QTimer(&socket);
        QObject::connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        drip->start(20);
    });
    QCOMPARE(complaint(u"/"_s, {.idle = 10s, .total = 400ms}), u"It had not arrived after 0.4 seconds."_s);
}

void NetworkTest::saysWhenItIsCutOff()
{
    m_server->on("/", [](QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nabc");
        socket.disconnectFromHost();
    });
    QCOMPARE(complaint(u"/"_s), u"127.0.0.1 closed the connection before all had arrived."_s);
}

void NetworkTest::stopsOnTheReadersWord()
{
    m_server->on("/", pour);
    const auto progress = std::make_shared<Progress>();
    const QFuture<Result<Fetched>> future =
        m_fetcher->fetch({.url = m_server->url(u"/"_s), .limits = {.bytes = 1LL << 40}}, progress);
    QTRY_COMPARE(m_server->requests().size(), 1);
    progress->cancel();
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().sentence, u"The fetching was stopped."_s);

    QFuture<Result<Fetched>> forgotten = m_fetcher->fetch({.url = m_server->url(u"/"_s)}, std::make_shared<Progress>());
    forgotten.cancel();
    QTRY_VERIFY(forgotten.isFinished());
}

void NetworkTest::reportsProgress()
{
    m_server->on("/", "200 OK", {}, QByteArray(100'000, 'x'));
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    const auto progress = std::make_shared<Progress>([&](qint64 now, qint64 all) {
        done = now;
        total = all;
    });
    const QFuture<Result<Fetched>> future = m_fetcher->fetch({.url = m_server->url(u"/"_s)}, progress);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result());
    QCOMPARE(done.load(), 100'000);
    QCOMPARE(total.load(), 100'000);
}

void NetworkTest::recordsEachRequest()
{
    m_server->on("/a", "302 Found", "Location: http://LOCALHOST:" + QByteArray::number(m_server->port()) + "/b\r\n",
                 {});
    const qsizetype before = m_fetcher->records().size();
    const QDateTime start = QDateTime::currentDateTimeUtc();
    (void)fetch(FetchRequest{.url = m_server->url(u"/a"_s), .why = u"a test"_s});
    const QList<FetchRecord> records = m_fetcher->records().mid(before);
    QCOMPARE(records.size(), 2);
    QCOMPARE(records[0].host, u"127.0.0.1"_s);
    QCOMPARE(records[1].host, u"localhost"_s);
    QCOMPARE(records[0].why, u"a test"_s);
    QVERIFY(records[0].when >= start && records[0].when <= QDateTime::currentDateTimeUtc());
    QVERIFY(std::ranges::none_of(records, [](const FetchRecord &record) { return record.host.isEmpty(); }));
}

QTEST_GUILESS_MAIN(NetworkTest)

#include "networktest.moc"
