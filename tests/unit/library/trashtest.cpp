// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/library/samples.h"

using namespace Qt::StringLiterals;

class TrashTest final : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatWasFetchedWhileItIsThere();
    void hidesAnItemEverywhere();
    void undoesExactly();
    void undoesAfterARestart();
    void keepsWhatAnotherBulletinHolds();
    void restoresOneItemOfARemovedBulletin();
    void restoresOnlyTheBulletinThatWasRemoved();
    void bringsBackWhatIsImportedAgain();
    void removesNothingTwice();
};

void TrashTest::hidesAnItemEverywhere()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    const ImportOutcome outcome = library.import(bulletin);
    const Removal removal = valueOf(library->remove(QStringList{bulletin.items[1].id}));
    QCOMPARE(removal, (Removal{{bulletin.items[1].id}, {}}));
    QCOMPARE(library.titles(u""_s), (QStringList{u"Floods in Assam"_s, u"数字货币在香港"_s}));
    QCOMPARE(library.titles(u"strike"_s), QStringList());
    QCOMPARE(library.titles(u""_s, {Scope::Kind::Trash, {}, {}}), QStringList{u"Port strike ends"_s});
    QCOMPARE(valueOf(library->bulletin(outcome.bulletin)).items.size(), 2);
    const Overview overview = valueOf(library->overview());
    QCOMPARE(overview.all, 2);
    QCOMPARE(overview.trashed, 1);
    QCOMPARE(overview.unread, 2);
    QCOMPARE(overview.bulletins[0].items, 2);
    QCOMPARE(overview.publishers, (QList<PublisherRow>{{u"Reuters"_s, 1}, {u"The Hindu"_s, 1}}));
    QVERIFY(!sentenceOf(library->setBookmarked({bulletin.items[1].id}, true)).isEmpty());
    QCOMPARE(valueOf(library->itemById(bulletin.items[1].id)).item, bulletin.items[1]);
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void TrashTest::undoesExactly()
{
    TestLibrary library;
    const ImportOutcome outcome = library.import(sampleBulletin());
    const Overview before = valueOf(library->overview());
    const QList<ItemHandle> handles = library.find({});
    const Removal removal = valueOf(library->remove(outcome.bulletin));
    QCOMPARE(removal.items.size(), 3);
    QVERIFY(!removal.bulletin.isEmpty());
    QCOMPARE(valueOf(library->overview()).bulletins.size(), 0);
    QCOMPARE(library.find({}).size(), 0);
    QVERIFY(answered(library->restore(removal)));
    QCOMPARE(valueOf(library->overview()), before);
    QCOMPARE(library.find({}), handles);
    QCOMPARE(library.titles(u"dock"_s), QStringList{u"Port strike ends"_s});
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void TrashTest::undoesAfterARestart()
{
    TestLibrary library;
    const ImportOutcome outcome = library.import(sampleBulletin());
    const Removal removal = valueOf(library->remove(outcome.bulletin));
    library.reopen();
    QCOMPARE(library.find({}).size(), 0);
    QVERIFY(answered(library->restore(removal)));
    QCOMPARE(library.find({}).size(), 3);
}

void TrashTest::keepsWhatAnotherBulletinHolds()
{
    TestLibrary library;
    const Bulletin first = sampleBulletin();
    Bulletin second = first;
    second.title = u"Second"_s;
    second.origin.digest = "second";
    second.items.remove(1, 2);
    const ImportOutcome outcome = library.import(first);
    library.import(second);
    const Removal removal = valueOf(library->remove(outcome.bulletin));
    QCOMPARE(removal.items, (QStringList{first.items[1].id, first.items[2].id}));
    QCOMPARE(library.titles(u""_s), QStringList{u"Floods in Assam"_s});
    QCOMPARE(valueOf(library->itemById(first.items[0].id)).bulletinTitle, u"Second"_s);
}

void TrashTest::restoresOneItemOfARemovedBulletin()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    const ImportOutcome outcome = library.import(bulletin);
    QVERIFY(answered(library->remove(outcome.bulletin)));
    QVERIFY(answered(library->restore({{bulletin.items[2].id}, {}})));
    QCOMPARE(library.titles(u""_s), QStringList{u"数字货币在香港"_s});
    QCOMPARE(valueOf(library->overview()).bulletins.value(0).items, 1);
}

void TrashTest::restoresOnlyTheBulletinThatWasRemoved()
{
    TestLibrary library;
    const Bulletin first = sampleBulletin();
    Bulletin second = first;
    second.title = u"Second"_s;
    second.origin.digest = "second";
    second.items.remove(1, 2);
    const ImportOutcome one = library.import(first);
    const ImportOutcome two = library.import(second);
    QVERIFY(answered(library->remove(one.bulletin)));
    const Removal removal = valueOf(library->remove(two.bulletin));
    QVERIFY(answered(library->restore(removal)));
    const Overview overview = valueOf(library->overview());
    QCOMPARE(overview.bulletins.size(), 1);
    QCOMPARE(overview.bulletins[0].title, u"Second"_s);
    QCOMPARE(overview.all, 1);
}

void TrashTest::bringsBackWhatIsImportedAgain()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    const ImportOutcome outcome = library.import(bulletin);
    QVERIFY(answered(library->remove(outcome.bulletin)));
    const ImportOutcome again = library.import(bulletin);
    QCOMPARE(again, (ImportOutcome{outcome.bulletin, 3, 0, 0}));
    QCOMPARE(library.find({}).size(), 3);
    QCOMPARE(library.titles(u"dock"_s), QStringList{u"Port strike ends"_s});

    QVERIFY(answered(library->remove(QStringList{bulletin.items[0].id})));
    Bulletin corrected = bulletin;
    corrected.items[0].body[0].text = u"Corrected."_s;
    QCOMPARE(library.import(corrected), (ImportOutcome{outcome.bulletin, 1, 0, 2}));
    QCOMPARE(library.titles(u"corrected "_s), QStringList{u"Floods in Assam"_s});
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void TrashTest::removesNothingTwice()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    library.import(bulletin);
    const QStringList ids = {bulletin.items[0].id, u"absent"_s, bulletin.items[0].id};
    QCOMPARE(valueOf(library->remove(ids)).items, QStringList{bulletin.items[0].id});
    QCOMPARE(valueOf(library->remove(ids)), Removal());
    QCOMPARE(valueOf(library->remove(BulletinHandle{999})), Removal());
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void TrashTest::knowsWhatWasFetchedWhileItIsThere()
{
    TestLibrary library;
    const Bulletin sample = sampleBulletin();
    const QString asked = u"https://dam.example/"_s;
    QCOMPARE(valueOf(library->fetchedCopy(asked)), FetchedCopy());
    const ImportOutcome outcome = valueOf(library->import(sample, "the bytes"));
    FetchedCopy copy{asked, u"https://dam.example/en"_s, u"utf-8"_s, "\"v1\"", {}, sample.origin.digest, {}};
    QVERIFY(answered(library->keepFetchedCopy(copy)));
    copy.bytes = "the bytes";
    QCOMPARE(valueOf(library->fetchedCopy(asked)), copy);
    const Removal removal = valueOf(library->remove(outcome.bulletin));
    QCOMPARE(valueOf(library->fetchedCopy(asked)), FetchedCopy());   // it is to be fetched again in full
    QVERIFY(answered(library->restore(removal)));
    QCOMPARE(valueOf(library->fetchedCopy(asked)), copy);
    copy.etag = "\"v2\"";
    copy.bytes.clear();
    QVERIFY(answered(library->keepFetchedCopy(copy)));
    QCOMPARE(valueOf(library->fetchedCopy(asked)).etag, copy.etag);
}

QTEST_GUILESS_MAIN(TrashTest)
#include "trashtest.moc"
