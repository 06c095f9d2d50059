// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/singleinstance.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace {

const Handover Given{
    {u"/somewhere/a b.txt"_s, u"/somewhere/新闻.txt"_s}, {"text\nof lines\n"}, u"token"_s, u"actionSearch"_s};

Handover given()
{
    return Given;
}

/// A second start, on a thread of its own, since it waits for the first to answer.
bool startAgain(const QString &library, const QString &runtime)
{
    bool isTaken = false;
    const std::unique_ptr<QThread> second(QThread::create([&] {
        SingleInstance instance(library, runtime);
        isTaken = instance.handOver(given);
    }));
    QSignalSpy finished(second.get(), &QThread::finished);
    second->start();
    if (!second->isFinished())
        finished.wait();
    second->wait();
    return isTaken;
}

}   // namespace

class SingleInstanceTest final : public QObject
{
    Q_OBJECT

private slots:
    void handsOverToTheWindowThatIsOpen();
    void knowsALibraryByAnotherPath();
    void leavesOtherLibrariesAlone();
    void replacesTheSocketOfOneThatDied();
    void keepsTheSocketToItself();
};

void SingleInstanceTest::handsOverToTheWindowThatIsOpen()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.filePath(u"library"_s), folder.filePath(u"run"_s));
    QVERIFY(!first.handOver([]() -> Handover { qFatal("asked without a window to give it to"); }));
    Handover taken;
    connect(&first, &SingleInstance::handedOver, this, [&taken](const Handover &handover) { taken = handover; });
    QVERIFY(startAgain(folder.filePath(u"library"_s), folder.filePath(u"run"_s)));
    QCOMPARE(taken, Given);
}

void SingleInstanceTest::knowsALibraryByAnotherPath()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"real"_s));
    QVERIFY(QFile::link(folder.filePath(u"real"_s), folder.filePath(u"link"_s)));
    SingleInstance first(folder.filePath(u"real/library"_s), folder.filePath(u"run"_s));
    QVERIFY(!first.handOver(given));
    QVERIFY(startAgain(folder.filePath(u"link/./library/"_s), folder.filePath(u"run"_s)));
}

void SingleInstanceTest::leavesOtherLibrariesAlone()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.filePath(u"library"_s), folder.filePath(u"run"_s));
    QVERIFY(!first.handOver(given));
    QVERIFY(!startAgain(folder.filePath(u"other"_s), folder.filePath(u"run"_s)));
}

void SingleInstanceTest::replacesTheSocketOfOneThatDied()
{
    const QTemporaryDir folder;
    const QString runtime = folder.filePath(u"run"_s);
    QString socket;
    {
        SingleInstance first(folder.filePath(u"library"_s), runtime);
        QVERIFY(!first.handOver(given));
        socket = QDir(runtime).entryList(QDir::System | QDir::Files).value(0);
    }
    QVERIFY(!socket.isEmpty());
    QFile stale(runtime + u'/' + socket);   // a file of that name to which nobody listens
    QVERIFY(stale.open(QFile::WriteOnly));
    stale.close();
    SingleInstance next(folder.filePath(u"library"_s), runtime);
    QVERIFY(!next.handOver(given));
    QVERIFY(startAgain(folder.filePath(u"library"_s), runtime));
}

void SingleInstanceTest::keepsTheSocketToItself()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.filePath(u"library"_s), folder.filePath(u"run"_s));
    QVERIFY(!first.handOver(given));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(folder.filePath(u"run"_s)).permissions() & others));
}

QTEST_GUILESS_MAIN(SingleInstanceTest)

#include "singleinstancetest.moc"
