// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/requestlog.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class RequestLogTest final : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatWasAsked();
    void holdsNothingWhereThereIsNoFile();
    void passesOverWhatIsNoRecord();
    void keepsTheYoungerHalfOfALongFile();
    void isForThisUserAlone();

private:
    static FetchRecord record(int number)
    {
        const QDateTime when(QDate(2026, 3, 3), QTime(10, 0), Qt::UTC);
        return {when.addMSecs(number), u"dam%1.example"_s.arg(number), u"opened an address"_s};
    }
    QString path() const { return m_folder.filePath(u"requests"_s); }
    void cleanup() { QFile::remove(path()); }

    QTemporaryDir m_folder;
};

void RequestLogTest::keepsWhatWasAsked()
{
    cleanup();
    addRequest(record(1), path());
    FetchRecord odd = record(2);
    odd.why = u"opened\tan\naddress"_s;
    addRequest(odd, path());
    odd.why = u"opened an address"_s;
    QCOMPARE(requestsIn(path()), QList<FetchRecord>({record(1), odd}));
}

void RequestLogTest::holdsNothingWhereThereIsNoFile()
{
    QCOMPARE(requestsIn(m_folder.filePath(u"absent"_s)), QList<FetchRecord>());
    addRequest(record(1), m_folder.filePath(u"absent/requests"_s));   // nowhere to be written: no more than that
}

void RequestLogTest::passesOverWhatIsNoRecord()
{
    cleanup();
    addRequest(record(1), path());
    QFile file(path());
    QVERIFY(file.open(QIODevice::Append));
    file.write("\n\t\t\nyesterday\tdam.example\topened\n2026-03-03T10:00:00.000Z\tcut off");
    file.close();
    QCOMPARE(requestsIn(path()), QList<FetchRecord>({record(1)}));
}

void RequestLogTest::keepsTheYoungerHalfOfALongFile()
{
    cleanup();
    addRequest(record(1), path());
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray line = file.readAll();
    file.close();
    QVERIFY(file.open(QIODevice::Append));
    while (file.size() < 256 * 1024)
        file.write(line.repeated(100));
    file.close();
    addRequest(record(2), path());
    QVERIFY(QFileInfo(path()).size() < 200 * 1024);
    const QList<FetchRecord> kept = requestsIn(path());
    QVERIFY(kept.size() > 1000);
    QCOMPARE(kept.first(), record(1));
    QCOMPARE(kept.last(), record(2));
}

void RequestLogTest::isForThisUserAlone()
{
    cleanup();
    addRequest(record(1), path());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path()) & others));
}

QTEST_GUILESS_MAIN(RequestLogTest)
#include "requestlogtest.moc"
