// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/reading.h"
#include "reading/inputs.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class ReadingTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhereItCameFrom();
    void remarksOnSources();
    void obeysTheHouseStyleNamed();
    void placesAPageAtItsAddress();
    void saysWhatCannotBeRead();
    void readsALargeOriginalAgain();
    void noticesThatALargeFileChanged();
    void stopsOnTheReadersWord();
    void doubtsWhatItDidNotUnderstand();
    void readsTheTextThatRangesCountIn_data();
    void readsTheTextThatRangesCountIn();

private:
    QString write(const QString &name, const QByteArray &bytes);

    QTemporaryDir m_folder;
};

namespace {

const QByteArray bulletin = "A Dam Opens\n\nIt was opened at noon.\n\nSource: Xinhua, May 3, 2012\nhttps://bit.ly/x1\n";

Result<Reading> read(const QString &path, const ReadOptions &options = {})
{
    Progress progress;
    return readFile(path, options, progress);
}

/// Enough items that the bytes are not kept.
QByteArray large()
{
    QByteArray bytes;
    while (bytes.size() <= 17 * 1024 * 1024)
        bytes += "Item " + QByteArray::number(bytes.size()) + "\n\n" + QByteArray(100'000, 'x')
                 + ".\n\nSource: Xinhua, May 3, 2012\n\n";
    return bytes;
}

}   // namespace

QString ReadingTest::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void ReadingTest::tellsWhereItCameFrom()
{
    const QString path = write(u"dam.txt"_s, bulletin);
    const Result<Reading> reading = read(path);
    QVERIFY(reading);
    const Origin expected{path, u"text"_s, u"UTF-8"_s, QCryptographicHash::hash(bulletin, QCryptographicHash::Sha256),
                          bulletin.size()};
    QCOMPARE(reading.value().bulletin.origin, expected);
    QCOMPARE(reading.value().original, bulletin);
}

void ReadingTest::remarksOnSources()
{
    Progress progress;
    const Result<Reading> reading = readBytes(bulletin, {}, {}, progress);
    QCOMPARE(reading.value().bulletin.items.first().sources.first().remarks.first().kind, Remark::Kind::ShortLink);
}

void ReadingTest::obeysTheHouseStyleNamed()
{
    const QString path = write(u"dam.txt"_s, bulletin);
    QCOMPARE(read(path, {{}, {}, u"generic"_s}).value().bulletin.houseStyle, u"generic"_s);
    QCOMPARE(read(path, {{}, {}, u"chinascope"_s}).value().bulletin.houseStyle, u"chinascope"_s);
    QCOMPARE(read(path, {{}, {}, u"no-such"_s}).error().sentence,
             u"There is no house style called no-such; there is chinascope, generic."_s);
}

void ReadingTest::placesAPageAtItsAddress()
{
    const QByteArray page =
        "<!DOCTYPE html><meta charset=utf-8><h2>A Dam</h2><p>It is <a href='#more'>open</a>.</p><p>Source: "
        "<a href='../x?a=b'>Xinhua, May 3, 2012</a></p>";
    ReadOptions options;
    options.address = u"https://dam.example/news/today/"_s;
    Progress progress;
    const Result<Survey> survey = readAll(
        {{}, page}, options,
        [](const QString &, Result<Reading> reading) {
            [&] {
                QVERIFY(reading);
                const Bulletin &read = reading.value().bulletin;
                QCOMPARE(read.origin.place, u"https://dam.example/news/today/"_s);
                QCOMPARE(read.items.first().sources.first().url, u"https://dam.example/news/x?a=b"_s);
                QCOMPARE(read.items.first().body.first().spans.first().url, u"#more"_s);
            }();
            return true;
        },
        progress);
    QVERIFY(survey);
    QCOMPARE(survey.value().documents, 1);
}

void ReadingTest::saysWhatCannotBeRead()
{
    QCOMPARE(read(m_folder.filePath(u"absent.txt"_s)).error().sentence, u"There is no such file."_s);
    QCOMPARE(read(m_folder.path()).error().sentence, u"It is a folder."_s);
    QCOMPARE(read(write(u"empty.txt"_s, {})).error().sentence, u"It is empty."_s);
}

void ReadingTest::readsALargeOriginalAgain()
{
    const QByteArray bytes = large();
    const Result<Reading> reading = read(write(u"large.txt"_s, bytes));
    QVERIFY(reading);
    QVERIFY(reading.value().original.isEmpty());
    QCOMPARE(originalOf(reading.value()).value(), bytes);
}

void ReadingTest::noticesThatALargeFileChanged()
{
    const QByteArray bytes = large();
    const QString path = write(u"large.txt"_s, bytes);
    const Result<Reading> reading = read(path);
    write(u"large.txt"_s, bytes.chopped(1));
    QVERIFY(!originalOf(reading.value()));
    QFile::remove(path);
    QVERIFY(!originalOf(reading.value()));
}

void ReadingTest::stopsOnTheReadersWord()
{
    Progress progress;
    progress.cancel();
    QVERIFY(!readFile(write(u"dam.txt"_s, bulletin), {}, progress));
}

void ReadingTest::doubtsWhatItDidNotUnderstand()
{
    const auto read = [](const QByteArray &bytes, const Repairs &repairs = {}) {
        ReadOptions options;
        options.recall = [repairs](const QByteArray &, const QString &) { return repairs; };
        Progress progress;
        return readBytes(bytes, {}, options, progress).value();
    };
    QVERIFY(!isDoubtful(read(bulletin)));
    const QByteArray page = QByteArray("Home | News | Weather | Sport | Contact us\n\n").repeated(9) + bulletin;
    QVERIFY(isDoubtful(read(page)));
    QCOMPARE(doubtfulness(read(page)).left(13), u"No more than "_s);
    const QByteArray letter = "Dear Ann,\n\nthe garden is green.\n\nYours,\nBen\n";
    QVERIFY(isDoubtful(read(letter)));
    QCOMPARE(doubtfulness(read(letter)), u"No items were recognised in it."_s);
    QVERIFY(!isDoubtful(read(letter, {{{Repair::Kind::Title, {0, 9}, {}}}, {}})));
}

void ReadingTest::readsTheTextThatRangesCountIn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString plain =
        u"Le barrage s’ouvre\r\n\r\nÀ midi.\r\n\r\nSource: Le Monde, May 3, 2012\r\nhttps://example.org/a\r\n"_s;
    QTest::newRow("utf-8") << plain.toUtf8();
    QTest::newRow("with a byte order mark") << QByteArray("\xef\xbb\xbf" + plain.toUtf8());
    QTest::newRow("page") << QByteArray(
        "<html><body><h1>Le barrage s&rsquo;ouvre</h1><p>&Agrave; midi, <b>enfin</b>.</p>"
        "<p>Source: <a href='https://example.org/a'>Le Monde</a>, May 3, 2012</p>"
        "</body></html>");
}

void ReadingTest::readsTheTextThatRangesCountIn()
{
    QFETCH(const QByteArray, bytes);
    Progress progress;
    const Result<Reading> reading = readBytes(bytes, {}, {}, progress);
    QVERIFY(reading);
    const Result<OriginalReading> original = readOriginal(bytes, reading.value().bulletin.origin, {}, progress);
    QVERIFY(original);
    QCOMPARE(reading.value().bulletin.items.size(), 1);
    const Item &item = reading.value().bulletin.items.first();
    const auto at = [&original](const Range &range) { return original.value().text.mid(range.start, range.length); };
    QCOMPARE(at(item.titleRange), u"Le barrage s’ouvre"_s);
    QCOMPARE(item.sources.size(), 1);
    QCOMPARE(at(item.sources.first().ranges.publisher), u"Le Monde"_s);
    QCOMPARE(original.value().reading.junk, reading.value().junk);
    QCOMPARE(original.value().reading.doubts, reading.value().doubts);
}

QTEST_GUILESS_MAIN(ReadingTest)
#include "readingtest.moc"
