// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/library/samples.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

/// What this program does when it is started as the other one: imports bulletins and marks their items.
int workBeside(const QString &folder, int rounds)
{
    Library library(folder);
    bool isFine = bool(answered(library.open()));
    for (int round = 0; round < rounds && isFine; ++round) {
        const Bulletin bulletin =
            bulletinOf(u"Beside %1"_s.arg(round), {itemOf(u"Beside %1"_s.arg(round), u"Written by another"_s)});
        isFine = answered(library.import(bulletin, {})) && answered(library.setRead({bulletin.items[0].id}, true))
                 && answered(library.setBookmarked({bulletin.items[0].id}, true));
    }
    return isFine ? 0 : 1;
}

void startBeside(QProcess &process, const QString &folder, int rounds)
{
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), {u"--beside"_s, folder, QString::number(rounds)});
}

bool hasTold(const QSignalSpy &changes, LibraryChange::Kind kind)
{
    return std::any_of(changes.begin(), changes.end(),
                       [kind](const QVariantList &change) { return change[0].value<LibraryChange>().kind == kind; });
}

}   // namespace

class WatchingTest final : public QObject
{
    Q_OBJECT

private slots:
    void noticesWhatAnotherProgramWrote();
    void worksBesideAnotherProgram();
    void losesNoMarkToAKill();
    void importsWholeBulletinsOrNothingWhenKilled();
};

void WatchingTest::noticesWhatAnotherProgramWrote()
{
    TestLibrary library;
    QSignalSpy changes(library.operator->(), &Library::changed);
    QProcess other;
    startBeside(other, library.folder(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 60000);
    QCOMPARE(other.exitCode(), 0);
    QTRY_VERIFY(hasTold(changes, LibraryChange::Kind::Items));
    QTRY_VERIFY(hasTold(changes, LibraryChange::Kind::States));
    QCOMPARE(library.titles(u"another"_s), QStringList{u"Beside 0"_s});
    QCOMPARE(valueOf(library->overview()).unread, 0);
}

void WatchingTest::worksBesideAnotherProgram()
{
    constexpr int Rounds = 100;
    TestLibrary library;
    QProcess other;
    startBeside(other, library.folder(), Rounds);
    for (int round = 0; round < Rounds; ++round) {
        const Bulletin bulletin = bulletinOf(u"Here %1"_s.arg(round), {itemOf(u"Here %1"_s.arg(round), u"Ours"_s)});
        QCOMPARE(library.import(bulletin).added, 1);
        QCOMPARE(sentenceOf(library->setBookmarked({bulletin.items[0].id}, true)), QString());
        QCOMPARE(library.titles(u"here %1 "_s.arg(round)).size(), 1);
    }
    QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 120000);
    QCOMPARE(other.exitCode(), 0);
    QCOMPARE(valueOf(library->overview()).all, 2 * Rounds);
    QCOMPARE(valueOf(library->overview()).bookmarks, 2 * Rounds);
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void WatchingTest::losesNoMarkToAKill()
{
    TestLibrary library;
    for (int round = 0; round < 5; ++round) {
        QProcess other;
        startBeside(other, library.folder(), 100000);
        const qint64 before = valueOf(library->overview()).bookmarks;
        QTRY_VERIFY_WITH_TIMEOUT(valueOf(library->overview()).bookmarks > before + 5, 60000);
        const qint64 shown = valueOf(library->overview()).bookmarks;
        other.kill();
        QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 60000);
        library.reopen();
        QVERIFY(valueOf(library->overview()).bookmarks >= shown);
    }
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void WatchingTest::importsWholeBulletinsOrNothingWhenKilled()
{
    TestLibrary library;
    QList<Item> items;
    for (int number = 0; number < 3000; ++number)
        items.append(itemOf(u"Item %1"_s.arg(number), u"Words of item %1"_s.arg(number)));
    library.import(bulletinOf(u"Whole"_s, items));
    QProcess other;
    startBeside(other, library.folder(), 100000);
    QTRY_VERIFY_WITH_TIMEOUT(valueOf(library->overview()).all > 3010, 60000);
    other.kill();
    QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 60000);
    const Overview overview = valueOf(library->overview());
    QCOMPARE(overview.all, 3000 + overview.bulletins.size() - 1);
    QCOMPARE(library.find({{}, parseQuery(u"another "), {}}).size(), overview.bulletins.size() - 1);
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--beside"_s)
        return workBeside(arguments.value(2), arguments.value(3).toInt());
    WatchingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "watchingtest.moc"
