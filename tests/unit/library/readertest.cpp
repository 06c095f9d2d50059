// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/library/samples.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

class ReaderTest final : public QObject
{
    Q_OBJECT

private slots:
    void remembersWhatTheReaderDid();
    void tellsWhatChanged();
    void tellsNothingWhenNothingChanged();
    void marksAScopeAsRead();
    void listsBookmarksNewestFirst();
    void keepsABookmarkWhoseItemIsGone();
    void keepsNoteWhenBulletinIsImportedAgain();
    void bringsANoteBackWithItsBookmark();
    void bookmarksWhatIsNoted();
    void refusesToBookmarkWhatIsNotThere();
    void showsMarksAtOnce();
};

void ReaderTest::remembersWhatTheReaderDid()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    library.import(bulletin);
    const QString id = bulletin.items[1].id;
    QVERIFY(answered(library->setRead({id}, true)));
    QVERIFY(answered(library->setBookmarked({id}, true)));
    QVERIFY(answered(library->setNote(id, u"Ask the port.\nTwice."_s)));
    QVERIFY(answered(library->setTags(id, {u"ports"_s, u"Brazil"_s})));
    library.reopen();
    QCOMPARE(valueOf(library->itemById(id)).state,
             (ItemState{true, true, u"Ask the port.\nTwice."_s, {u"Brazil"_s, u"ports"_s}}));
    QVERIFY(answered(library->setRead({id}, false)));
    QVERIFY(answered(library->setTags(id, {})));
    QVERIFY(answered(library->setNote(id, u" "_s)));
    QCOMPARE(valueOf(library->itemById(id)).state, (ItemState{false, true, {}, {}}));
    QVERIFY(answered(library->setBookmarked({id}, false)));
    QCOMPARE(valueOf(library->itemById(id)).state, ItemState());
}

void ReaderTest::tellsWhatChanged()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    library.import(bulletin);
    QSignalSpy changes(library.operator->(), &Library::changed);
    const QString id = bulletin.items[0].id;
    QVERIFY(answered(library->setBookmarked({id}, true)));
    QTRY_COMPARE(changes.size(), 2);   // the import's, and this
    const auto change = changes.last().first().value<LibraryChange>();
    QCOMPARE(change.kind, LibraryChange::Kind::States);
    QCOMPARE(change.ids, QStringList{id});
}

void ReaderTest::tellsNothingWhenNothingChanged()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    QSignalSpy changes(library.operator->(), &Library::changed);
    QVERIFY(answered(library->setRead({bulletin.items[0].id}, true)));
    QVERIFY(answered(library->setRead({bulletin.items[0].id}, true)));
    QVERIFY(answered(library->setTags(bulletin.items[0].id, {u"last"_s})));
    QTRY_COMPARE(changes.size(), 2);
}

void ReaderTest::marksAScopeAsRead()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    const ImportOutcome outcome = library.import(bulletin);
    library.import(bulletinOf(u"Other"_s, {itemOf(u"Other"_s, u"x"_s)}));
    QVERIFY(answered(library->setRead({bulletin.items[0].id}, true)));
    const QStringList marked = valueOf(library->markAllRead({Scope::Kind::Bulletin, outcome.bulletin, {}}));
    QCOMPARE(QSet<QString>(marked.begin(), marked.end()), (QSet<QString>{bulletin.items[1].id, bulletin.items[2].id}));
    QCOMPARE(valueOf(library->overview()).unread, 1);
    QCOMPARE(valueOf(library->markAllRead({Scope::Kind::Publisher, {}, u"Reuters"_s})), QStringList());
    QCOMPARE(valueOf(library->markAllRead({})).size(), 1);
    QCOMPARE(valueOf(library->overview()).unread, 0);
    QVERIFY(answered(library->setRead(marked, false)));
    QCOMPARE(valueOf(library->overview()).unread, 2);
}

void ReaderTest::listsBookmarksNewestFirst()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    library.import(bulletin);
    QVERIFY(answered(library->setBookmarked({bulletin.items[0].id}, true)));
    const qint64 first = valueOf(library->bookmarks()).first().made.toMSecsSinceEpoch();
    QTRY_VERIFY(QDateTime::currentMSecsSinceEpoch() > first);
    QVERIFY(answered(library->setBookmarked({bulletin.items[1].id, bulletin.items[0].id}, true)));
    const QList<BookmarkRow> rows = valueOf(library->bookmarks());
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].title, u"Port strike ends"_s);
    QCOMPARE(rows[1].title, u"Floods in Assam"_s);
    QCOMPARE(rows[1].made.toMSecsSinceEpoch(), first);
    QCOMPARE(rows[1].date, PartialDate::ofDay(2024, 7, 3));
    QCOMPARE(rows[1].bulletin, u"Sample"_s);
    QCOMPARE(rows[1].sourceCount, 2);
    QVERIFY(rows[1].isPresent);
}

void ReaderTest::keepsABookmarkWhoseItemIsGone()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    const QString id = bulletin.items[0].id;
    const ImportOutcome outcome = library.import(bulletin);
    QVERIFY(answered(library->setNote(id, u"Mine."_s)));
    const Removal removal = valueOf(library->remove(outcome.bulletin));
    library.reopen();
    BookmarkRow row = valueOf(library->bookmarks()).value(0);
    QCOMPARE(row.id, id);
    QCOMPARE(row.title, u"Floods in Assam"_s);
    QCOMPARE(row.sourceCount, 2);
    QCOMPARE(row.note, u"Mine."_s);
    QVERIFY(!row.isPresent);
    QCOMPARE(valueOf(library->overview()).bookmarks, 1);

    library.close();
    QVERIFY(QFile::remove(library.folder() + u"/library.sqlite"_s));
    library.reopen();
    QCOMPARE(valueOf(library->bookmarks()).value(0), row);
    library.import(bulletin);
    row = valueOf(library->bookmarks()).value(0);
    QVERIFY(row.isPresent);
    QCOMPARE(valueOf(library->itemById(id)).state.note, u"Mine."_s);
}

void ReaderTest::keepsNoteWhenBulletinIsImportedAgain()
{
    TestLibrary library;
    Bulletin bulletin = sampleBulletin();
    library.import(bulletin);
    QVERIFY(answered(library->setNote(bulletin.items[0].id, u"Mine."_s)));
    bulletin.items[0].body[0].text = u"Corrected."_s;
    library.import(bulletin);
    QCOMPARE(valueOf(library->itemById(bulletin.items[0].id)).state.note, u"Mine."_s);
}

void ReaderTest::bringsANoteBackWithItsBookmark()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    const QString id = bulletin.items[0].id;
    library.import(bulletin);
    QVERIFY(answered(library->setNote(id, u"Mine."_s)));
    QVERIFY(answered(library->setBookmarked({id}, false)));
    QVERIFY(valueOf(library->itemById(id)).state.note.isEmpty());
    QVERIFY(answered(library->setBookmarked({id}, true)));
    QCOMPARE(valueOf(library->itemById(id)).state.note, u"Mine."_s);
}

void ReaderTest::bookmarksWhatIsNoted()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    library.import(bulletin);
    QVERIFY(answered(library->setNote(bulletin.items[0].id, u" "_s)));
    QVERIFY(!valueOf(library->itemById(bulletin.items[0].id)).state.isBookmarked);
    QVERIFY(answered(library->setNote(bulletin.items[0].id, u"Mine."_s)));
    QVERIFY(valueOf(library->itemById(bulletin.items[0].id)).state.isBookmarked);
    QVERIFY(!sentenceOf(library->setNote(u"absent"_s, u"Mine."_s)).isEmpty());
}

void ReaderTest::refusesToBookmarkWhatIsNotThere()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    library.import(bulletin);
    const QString sentence = sentenceOf(library->setBookmarked({u"absent"_s, bulletin.items[0].id}, true));
    QVERIFY2(sentence.contains(u"absent"_s), qPrintable(sentence));
    QCOMPARE(valueOf(library->bookmarks()).size(), 1);
    QVERIFY(answered(library->setBookmarked({u"absent"_s}, false)));
}

void ReaderTest::showsMarksAtOnce()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    library.import(bulletin);
    for (int round = 0; round < 200; ++round) {
        const bool isRead = round % 2 == 0;
        QVERIFY(answered(library->setRead({bulletin.items[0].id}, isRead)));
        QCOMPARE(valueOf(library->itemById(bulletin.items[0].id)).state.isRead, isRead);
    }
}

QTEST_GUILESS_MAIN(ReaderTest)
#include "readertest.moc"
