// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/undohistory.h"

#include "reading/reading.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class UndoHistoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void bookmarksAndTakesBack();
    void bringsBackTheNoteOfABookmark();
    void unbookmarksWhatANoteBookmarked();
    void marksAllReadAndTakesBack();
    void takesOnlyBackWhatItMarked();
    void removesAndRestoresItems();
    void removesAndRestoresABulletin();
    void editsABulletinAndTakesBack();
    void remembersNothingThatFailed();

private:
    ItemState state(const QString &id);
    Overview overview();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<UndoHistory> m_history;
    QStringList m_ids;
    BulletinHandle m_bulletin;
};

namespace {

template <typename T>
T answered(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
        qFatal("the library did not answer");
    return future.result();
}

}   // namespace

void UndoHistoryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<Library>(m_folder->filePath(u"library"_s));
    QVERIFY(answered(m_library->open()));
    Progress progress;
    const Result<Reading> reading =
        readFile(QStringLiteral(CORANTO_SOURCE_DIR "/resources/sample/bulletin.txt"), {}, progress);
    QVERIFY(reading);
    m_bulletin = answered(m_library->import(reading.value().bulletin, reading.value().original)).value().bulletin;
    m_ids.clear();
    for (const Item &item : reading.value().bulletin.items)
        m_ids.append(item.id);
    m_history = std::make_unique<UndoHistory>(*m_library);
}

void UndoHistoryTest::cleanup()
{
    m_history.reset();
    m_library.reset();
}

ItemState UndoHistoryTest::state(const QString &id)
{
    return answered(m_library->itemById(id)).value().state;
}

Overview UndoHistoryTest::overview()
{
    return answered(m_library->overview()).value();
}

void UndoHistoryTest::bookmarksAndTakesBack()
{
    QSignalSpy done(m_history.get(), &UndoHistory::done);
    m_history->setBookmarked({m_ids[0], m_ids[1]}, true);
    QVERIFY(!m_history->stack().canUndo());   // not before it is on disk
    QVERIFY(done.wait());
    QVERIFY(state(m_ids[0]).isBookmarked);
    m_history->stack().undo();
    QTRY_COMPARE(overview().bookmarks, 0);
    m_history->stack().redo();
    QTRY_COMPARE(overview().bookmarks, 2);
}

void UndoHistoryTest::bringsBackTheNoteOfABookmark()
{
    QVERIFY(answered(m_library->setNote(m_ids[0], u"Check the figures."_s)));
    QSignalSpy done(m_history.get(), &UndoHistory::done);
    m_history->setBookmarked({m_ids[0]}, false);
    QVERIFY(done.wait());
    QVERIFY(!state(m_ids[0]).isBookmarked);
    m_history->stack().undo();
    QTRY_COMPARE(state(m_ids[0]).note, u"Check the figures."_s);
    QVERIFY(state(m_ids[0]).isBookmarked);
}

void UndoHistoryTest::unbookmarksWhatANoteBookmarked()
{
    QSignalSpy done(m_history.get(), &UndoHistory::done);
    m_history->setNote(m_ids[0], state(m_ids[0]), u"A note."_s);
    QVERIFY(done.wait());
    QVERIFY(state(m_ids[0]).isBookmarked);
    m_history->stack().undo();
    QTRY_VERIFY(!state(m_ids[0]).isBookmarked);
    QCOMPARE(state(m_ids[0]).note, QString());
}

void UndoHistoryTest::marksAllReadAndTakesBack()
{
    QSignalSpy much(m_history.get(), &UndoHistory::doneMuch);
    m_history->markAllRead({});
    QVERIFY(much.wait());
    QCOMPARE(overview().unread, 0);
    m_history->stack().undo();
    QTRY_COMPARE(overview().unread, 8);
}

void UndoHistoryTest::takesOnlyBackWhatItMarked()
{
    QVERIFY(answered(m_library->setRead({m_ids[3]}, true)));
    QSignalSpy much(m_history.get(), &UndoHistory::doneMuch);
    m_history->markAllRead({});
    QVERIFY(much.wait());
    m_history->stack().undo();
    QTRY_COMPARE(overview().unread, 7);
    QVERIFY(state(m_ids[3]).isRead);
}

void UndoHistoryTest::removesAndRestoresItems()
{
    QSignalSpy much(m_history.get(), &UndoHistory::doneMuch);
    m_history->remove({m_ids[0], m_ids[2]});
    QVERIFY(much.wait());
    QCOMPARE(overview().all, 6);
    QCOMPARE(overview().trashed, 2);
    m_history->stack().undo();
    QTRY_COMPARE(overview().all, 8);
    m_history->stack().redo();
    QTRY_COMPARE(overview().all, 6);
}

void UndoHistoryTest::removesAndRestoresABulletin()
{
    const Overview before = overview();
    QSignalSpy much(m_history.get(), &UndoHistory::doneMuch);
    m_history->remove(m_bulletin);
    QVERIFY(much.wait());
    QCOMPARE(overview().all, 0);
    QVERIFY(overview().bulletins.isEmpty());
    m_history->stack().undo();
    QTRY_COMPARE(overview(), before);
    m_history->stack().redo();
    QTRY_COMPARE(overview().all, 0);
    QVERIFY(overview().bulletins.isEmpty());
    m_history->stack().undo();
    QTRY_COMPARE(overview(), before);
}

void UndoHistoryTest::editsABulletinAndTakesBack()
{
    const BulletinFacts before = answered(m_library->facts(m_bulletin)).value();
    BulletinFacts facts = before;
    facts.title = u"A Fortnight in China"_s;
    facts.date = PartialDate::ofDay(2021, 3, 1);
    const auto said = [this] { return answered(m_library->facts(m_bulletin)).value(); };
    m_history->editBulletin(before, facts);
    QTRY_COMPARE(m_history->stack().count(), 1);
    QCOMPARE(said(), facts);
    m_history->stack().undo();
    QTRY_COMPARE(said(), before);
    m_history->stack().redo();
    QTRY_COMPARE(said(), facts);
}

void UndoHistoryTest::remembersNothingThatFailed()
{
    QSignalSpy failed(m_history.get(), &UndoHistory::failed);
    m_history->setBookmarked({u"no-such-item"_s}, true);
    QVERIFY(failed.wait());
    QVERIFY(!m_history->stack().canUndo());
}

QTEST_GUILESS_MAIN(UndoHistoryTest)

#include "undohistorytest.moc"
