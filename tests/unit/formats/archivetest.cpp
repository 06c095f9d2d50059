// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/formats.h"
#include "ziparchive.h"

#include <QTest>

using namespace Qt::StringLiterals;

class ArchiveTest final : public QObject
{
    Q_OBJECT

private slots:
    void unpacksInOrder_data();
    void unpacksInOrder();
    void unpacksAFilePackedAlone();
    void tamesNames_data();
    void tamesNames();
    void passesOverLinks();
    void saysWhichFileIsEncrypted();
    void stopsAtABomb();
    void saysThatItIsDamaged();
    void survivesACutAnywhere();
    void leavesOfficeDocumentsAlone();
    void stopsWhenNoMoreAreWanted();
    void stopsOnTheReadersWord();
};

namespace {

/// `name: bytes`, or `name! sentence`.
QStringList unpacked(const QByteArray &bytes)
{
    QStringList files;
    Progress progress;
    const auto take = [&files](const Packed &file) {
        files.append(file.error.isEmpty() ? QString(file.name + u": "_s + QString::fromUtf8(file.bytes))
                                          : QString(file.name + u"! "_s + file.error));
        return true;
    };
    const Result<bool> result = unpack(bytes, {}, take, progress);
    if (!result)
        files.append(result.error().sentence);
    else if (!result.value())
        files.append(u"no container"_s);
    return files;
}

}   // namespace

void ArchiveTest::unpacksInOrder_data()
{
    QTest::addColumn<ZipKind>("kind");
    QTest::newRow("ZIP") << ZipKind::Zip;
    QTest::newRow("tar") << ZipKind::Tar;
    QTest::newRow("tar.gz") << ZipKind::TarGz;
}

void ArchiveTest::unpacksInOrder()
{
    QFETCH(ZipKind, kind);
    QCOMPARE(unpacked(packed({{"b/one.txt", "One."}, {"a.txt", "Two."}, {"empty", ""}}, kind)),
             QStringList({u"b/one.txt: One."_s, u"a.txt: Two."_s, u"empty: "_s}));
}

void ArchiveTest::unpacksAFilePackedAlone()
{
    // `printf 'A dam opens.' | gzip -9n`
    const QByteArray bytes = QByteArray::fromHex("1f8b080000000000020373544849cc55c82f48cd2bd603009d94cdd70c000000");
    QCOMPARE(unpacked(bytes), QStringList{u"file 1: A dam opens."_s});
}

void ArchiveTest::tamesNames_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("name");
    QTest::newRow("up") << QByteArray("../../etc/passwd") << u"etc/passwd"_s;
    QTest::newRow("absolute") << QByteArray("/etc/passwd") << u"etc/passwd"_s;
    QTest::newRow("backwards") << QByteArray("..\\..\\a.txt") << u"a.txt"_s;
    QTest::newRow("a drive") << QByteArray("C:\\a.txt") << u"a.txt"_s;
    QTest::newRow("nothing left") << QByteArray("..") << u"file 1"_s;
    QTest::newRow("UTF-8") << QByteArray("水库.txt") << u"水库.txt"_s;
}

void ArchiveTest::tamesNames()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, name);
    QCOMPARE(unpacked(packed({{written, "Text."}})), QStringList{name + u": Text."_s});
}

void ArchiveTest::passesOverLinks()
{
    QCOMPARE(unpacked(packed({{"passwd", "/etc/passwd", true}, {"a.txt", "Text."}}, ZipKind::Tar)),
             QStringList{u"a.txt: Text."_s});
    QCOMPARE(unpacked(packed({{"passwd", "/etc/passwd", true}, {"a.txt", "Text."}})), QStringList{u"a.txt: Text."_s});
}

void ArchiveTest::saysWhichFileIsEncrypted()
{
    QCOMPARE(unpacked(packed({{"a.txt", "Text."}}, ZipKind::EncryptedZip)), QStringList{u"a.txt! It is encrypted."_s});
}

void ArchiveTest::stopsAtABomb()
{
    const QByteArray bomb(200 * 1024 * 1024, 'x');
    const QByteArray bytes = packed({{"a.txt", "Text."}, {"bomb.txt", bomb}, {"b.txt", "More."}});
    QVERIFY(bytes.size() < 1024 * 1024);
    const QStringList files = unpacked(bytes);
    QCOMPARE(files.size(), 3);
    QCOMPARE(files[1], u"bomb.txt! It unpacks to far more than it should and was not read."_s);
    QCOMPARE(files[2], u"! The archive holds more than is ever read; the rest was left out."_s);
}

void ArchiveTest::saysThatItIsDamaged()
{
    QCOMPARE(unpacked("PK\x03\x04 and nothing more"), QStringList{u"The archive is damaged or empty."_s});
}

void ArchiveTest::survivesACutAnywhere()
{
    for (const ZipKind kind : {ZipKind::Zip, ZipKind::TarGz}) {
        const QByteArray bytes = packed({{"a.txt", "Text."}, {"b.txt", QByteArray(300, 'x')}}, kind);
        for (qsizetype length = 1; length < bytes.size(); ++length)
            QVERIFY(!unpacked(bytes.first(length)).isEmpty());
    }
}

void ArchiveTest::leavesOfficeDocumentsAlone()
{
    const QByteArray bytes = packed({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}});
    QCOMPARE(unpacked(bytes), QStringList{u"no container"_s});
    Progress progress;
    QCOMPARE(readDocument(bytes, {}, {}, progress).error().sentence,
             u"This is a ZIP archive or an office document, not text that can be read."_s);
}

void ArchiveTest::stopsWhenNoMoreAreWanted()
{
    int count = 0;
    Progress progress;
    QVERIFY(unpack(
        packed({{"a", "1"}, {"b", "2"}}), {}, [&count](const Packed &) { return ++count > 1; }, progress));
    QCOMPARE(count, 1);
}

void ArchiveTest::stopsOnTheReadersWord()
{
    Progress progress;
    progress.cancel();
    QVERIFY(!unpack(
        packed({{"a", "1"}}), {}, [](const Packed &) { return true; }, progress));
}

QTEST_GUILESS_MAIN(ArchiveTest)
#include "archivetest.moc"
