// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/inputs.h"

#include "unit/formats/ziparchive.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

class InputsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesOneDocumentWithoutAPart();
    void walksAFolderByName();
    void passesOverWhatIsNotToBeRead();
    void walksAMaildir();
    void goesIntoContainersWithinContainers();
    void readsAllOfAMailboxInAnArchive();
    void stopsAtArchivesInArchivesWithoutEnd();
    void goesOnAfterAFailure();
    void saysWhatCannotBeTaken();
    void takesTextAsTheReaderSays();
    void keepsTheOriginalOfEachPart();
    void stopsWhenNoMoreAreWanted();
    void stopsOnTheReadersWord();
    void reportsProgressInBytes();

private:
    void write(const QString &name, const QByteArray &bytes);
    Result<Survey> take(const Input &input, const ReadOptions &options = {});
    Input folder() const { return {m_folder->path(), {}}; }

    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_taken;   ///< `part: first headline`, or `part! sentence`
    QList<Reading> m_readings;
};

namespace {

QByteArray bulletin(const QByteArray &headline)
{
    return headline + "\n\nIt was opened at noon.\n\nSource: Xinhua, May 3, 2012\nhttps://dam.example/x\n";
}

QByteArray message(const QByteArray &headline)
{
    return "From: desk@dam.example\nSubject: " + headline + "\n\n" + bulletin(headline);
}

QByteArray mailbox(const QByteArrayList &headlines)
{
    QByteArray bytes;
    for (const QByteArray &headline : headlines)
        bytes += "From desk@dam.example Tue Mar  3 23:30:00 2020\n" + message(headline) + "\n";
    return bytes;
}

QByteArray attached(const QByteArray &bytes)
{
    return "From: desk@dam.example\nSubject: d\nContent-Type: multipart/digest; boundary=cut\n\n--cut\n\n" + bytes
           + "\n--cut--\n";
}

}   // namespace

void InputsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_taken.clear();
    m_readings.clear();
}

void InputsTest::write(const QString &name, const QByteArray &bytes)
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"./"_s + name.section(u'/', 0, -2)));
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

Result<Survey> InputsTest::take(const Input &input, const ReadOptions &options)
{
    Progress progress;
    const auto taker = [this](const QString &part, Result<Reading> reading) {
        if (!reading) {
            m_taken.append(part + u"! "_s + reading.error().sentence);
            return true;
        }
        const QList<Item> &items = reading.value().bulletin.items;
        m_taken.append(part + u": "_s + (items.isEmpty() ? QString() : items.first().title));
        m_readings.append(std::move(reading).value());
        return true;
    };
    return readAll(input, options, taker, progress);
}

void InputsTest::takesOneDocumentWithoutAPart()
{
    write(u"a.txt"_s, bulletin("A Dam Opens"));
    const Result<Survey> file = take({m_folder->filePath(u"a.txt"_s), {}});
    QVERIFY(file && !file.value().isContainer);
    QVERIFY(take({{}, bulletin("Another Opens")}));
    QCOMPARE(m_taken, QStringList({u": A Dam Opens"_s, u": Another Opens"_s}));
    QCOMPARE(m_readings[0].bulletin.origin.place, m_folder->filePath(u"a.txt"_s));
    QCOMPARE(m_readings[1].bulletin.origin.place, QString());
}

void InputsTest::walksAFolderByName()
{
    write(u"b.txt"_s, bulletin("Second Dam"));
    write(u"a/z.txt"_s, bulletin("First Dam"));
    write(u"c/d/e.txt"_s, bulletin("Third Dam"));
    const Result<Survey> survey = take(folder());
    QVERIFY(survey && survey.value().isContainer);
    QCOMPARE(survey.value().documents, 3);
    QCOMPARE(m_taken, QStringList({u"a/z.txt: First Dam"_s, u"b.txt: Second Dam"_s, u"c/d/e.txt: Third Dam"_s}));
    QCOMPARE(m_readings[0].bulletin.origin.place, m_folder->filePath(u"a/z.txt"_s));
}

void InputsTest::passesOverWhatIsNotToBeRead()
{
    write(u"a.txt"_s, bulletin("A Dam Opens"));
    write(u".hidden.txt"_s, bulletin("Hidden"));
    write(u".git/b.txt"_s, bulletin("Hidden"));
    write(u"c.png"_s, QByteArray("\x89PNG\0\0\0\0", 8));
    write(u"empty.txt"_s, {});
    QVERIFY(QFile::link(u"/etc/passwd"_s, m_folder->filePath(u"link.txt"_s)));
    QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(u"loop"_s)));
    const Result<Survey> survey = take(folder());
    QCOMPARE(m_taken, QStringList{u"a.txt: A Dam Opens"_s});
    QCOMPARE(survey.value().skipped, 2);
}

void InputsTest::walksAMaildir()
{
    write(u"cur/1.host:2,S"_s, message("First Dam"));
    write(u"new/2.host"_s, message("Second Dam"));
    write(u"tmp/3.host"_s, message("Half delivered"));
    write(u".Archive/cur/4.host:2,S"_s, message("Old Dam"));
    write(u".Archive/new/.keep"_s, "x");
    QVERIFY(take(folder()));
    QCOMPARE(m_taken, QStringList({u".Archive/cur/4.host:2,S: Old Dam"_s, u"cur/1.host:2,S: First Dam"_s,
                                   u"new/2.host: Second Dam"_s}));
}

void InputsTest::goesIntoContainersWithinContainers()
{
    write(u"march.mbox"_s, mailbox({"First Dam", "Second Dam"}));
    write(u"note.eml"_s, attached(message("Third Dam")));
    QVERIFY(take(folder()));
    QCOMPARE(m_taken, QStringList({u"march.mbox/1 First Dam: First Dam"_s, u"march.mbox/2 Second Dam: Second Dam"_s,
                                   u"note.eml/1 Third Dam: Third Dam"_s}));
    QCOMPARE(m_readings[0].bulletin.title, u"First Dam"_s);
}

void InputsTest::readsAllOfAMailboxInAnArchive()
{
    // Four megabytes that pack eight times: allowed once, not twice.
    const QByteArray text = QByteArray("The gates of the dam were opened at noon. ").repeated(55);
    QRandomGenerator random(1);
    QByteArray bytes;
    for (int i = 0; i < 700; ++i) {
        QByteArray noise;
        while (noise.size() < 700)
            noise += QByteArray::number(random.generate(), 16);
        bytes += mailbox({"Dam " + QByteArray::number(i)}) + noise + text + "\n\n";
    }
    const Result<Survey> survey =
        take({{}, packed({{"a.png", QByteArray("\x89PNG\0\0\0\0", 8)}, {"a.mbox", bytes}, {"b.mbox", bytes}})});
    QVERIFY(survey);
    QCOMPARE(m_readings.size(), 1400);
}

void InputsTest::stopsAtArchivesInArchivesWithoutEnd()
{
    QByteArray inner = packed({{"a", bulletin("A Dam Opens")}, {"b", QByteArray(2'000'000, 'x')}});
    QList<ZipFile> files;
    for (int i = 0; i < 50; ++i)
        files.append({QByteArray::number(i), inner});
    QVERIFY(take({{}, packed({{"x", packed(files)}})}));
    QVERIFY(m_readings.size() < 10);
    QVERIFY(m_taken.last().endsWith(u"The archive holds more than is ever read; the rest was left out."));
}

void InputsTest::goesOnAfterAFailure()
{
    write(u"a.zip"_s, "PK\x03\x04 and nothing more");
    write(u"b.txt"_s, bulletin("A Dam Opens"));
    const Result<Survey> survey = take(folder());
    QCOMPARE(survey.value().documents, 2);
    QCOMPARE(m_taken, QStringList({u"a.zip! The archive is damaged or empty."_s, u"b.txt: A Dam Opens"_s}));
}

void InputsTest::saysWhatCannotBeTaken()
{
    QCOMPARE(take({m_folder->filePath(u"absent"_s), {}}).error().sentence, u"There is no such file."_s);
    QCOMPARE(take(folder()).error().sentence, u"Nothing that can be read was found in it."_s);
}

void InputsTest::takesTextAsTheReaderSays()
{
    ReadOptions options;
    options.format = u"text"_s;
    const Result<Survey> survey = take({{}, mailbox({"First Dam", "Second Dam"})}, options);
    QVERIFY(survey && !survey.value().isContainer);
}

void InputsTest::keepsTheOriginalOfEachPart()
{
    write(u"march.mbox"_s, mailbox({"First Dam", "Second Dam"}));
    QVERIFY(take({m_folder->filePath(u"march.mbox"_s), {}}));
    QCOMPARE(m_readings.size(), 2);
    QCOMPARE(originalOf(m_readings[1]).value().trimmed(), message("Second Dam").trimmed());
    QVERIFY(m_readings[0].bulletin.origin.digest != m_readings[1].bulletin.origin.digest);
}

void InputsTest::stopsWhenNoMoreAreWanted()
{
    int count = 0;
    Progress progress;
    const auto taker = [&count](const QString &, const Result<Reading> &) { return ++count < 2; };
    QVERIFY(readAll({{}, mailbox({"One", "Two", "Three"})}, {}, taker, progress));
    QCOMPARE(count, 2);
}

void InputsTest::stopsOnTheReadersWord()
{
    write(u"a.txt"_s, bulletin("First Dam"));
    write(u"b.txt"_s, bulletin("Second Dam"));
    int count = 0;
    Progress progress;
    const auto taker = [&](const QString &, const Result<Reading> &) {
        ++count;
        progress.cancel();
        return true;
    };
    QCOMPARE(readAll(folder(), {}, taker, progress).error().sentence, u"The reading was stopped."_s);
    QCOMPARE(count, 1);
}

void InputsTest::reportsProgressInBytes()
{
    const QByteArray bytes = bulletin("A Dam Opens");
    write(u"a.txt"_s, bytes);
    write(u"b.txt"_s, bytes);
    QList<qint64> steps;
    Progress progress([&steps](qint64 done, qint64 total) { steps += {done, total}; });
    QVERIFY(readAll(
        folder(), {}, [](const QString &, const Result<Reading> &) { return true; }, progress));
    QCOMPARE(steps, QList<qint64>({bytes.size(), 2 * bytes.size(), 2 * bytes.size(), 2 * bytes.size()}));
}

QTEST_GUILESS_MAIN(InputsTest)
#include "inputstest.moc"
