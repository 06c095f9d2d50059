// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/library/samples.h"

#include <QFile>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

/// Dated, and of two items of which one states no date.
Bulletin weekly()
{
    Bulletin bulletin = bulletinOf(u"Weekly"_s,
                                   {itemOf(u"Rates stay"_s, u"The bank kept its rate."_s),
                                    itemOf(u"Rain ends"_s, u"It was dry at last."_s, u"2024-01-05"_s)},
                                   u"2024-03-01"_s);
    bulletin.publisher = u"Harbour Times"_s;
    bulletin.language = u"en"_s;
    bulletin.origin.place = u"/news/weekly.txt"_s;
    return bulletin;
}

}   // namespace

class FactsTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatABulletinStates();
    void showsWhatTheReaderSays();
    void keepsItOverImports();
    void keepsItWhenTheLibraryIsMadeAnew();
    void followsWhatIsStatedElsewhere();
    void movesUndatedItems();
    void takesBackWhatIsStatedAgain();
    void makesUpForACrash();
    void saysWhenThereIsNoSuchBulletin();
};

void FactsTest::tellsWhatABulletinStates()
{
    TestLibrary library;
    const ImportOutcome outcome = library.import(weekly());
    const BulletinFacts facts = valueOf(library->facts(outcome.bulletin));
    QVERIFY(!facts.key.isEmpty());
    QCOMPARE(facts,
             (BulletinFacts{facts.key, u"Weekly"_s, u"Harbour Times"_s, PartialDate::ofDay(2024, 3, 1), u"en"_s}));
}

void FactsTest::showsWhatTheReaderSays()
{
    TestLibrary library;
    QSignalSpy changes(library.operator->(), &Library::changed);
    const ImportOutcome outcome = library.import(weekly());
    BulletinFacts facts = valueOf(library->facts(outcome.bulletin));
    facts.title = u"The Harbour Weekly"_s;
    facts.publisher = u"Harbour Press"_s;
    facts.language = u"de"_s;
    QCOMPARE(sentenceOf(library->editBulletin(facts)), QString());
    QTRY_COMPARE(changes.size(), 2);
    QCOMPARE(valueOf(library->facts(outcome.bulletin)), facts);
    const BulletinRow row = valueOf(library->overview()).bulletins.value(0);
    QCOMPARE(row.title, u"The Harbour Weekly"_s);
    QCOMPARE(row.publisher, u"Harbour Press"_s);
    QCOMPARE(valueOf(library->bulletin(outcome.bulletin)).language, u"de"_s);
    QCOMPARE(valueOf(library->itemById(weekly().items[0].id)).bulletinTitle, u"The Harbour Weekly"_s);
}

void FactsTest::keepsItOverImports()
{
    TestLibrary library;
    const ImportOutcome outcome = library.import(weekly());
    BulletinFacts facts = valueOf(library->facts(outcome.bulletin));
    facts.title = u"The Harbour Weekly"_s;
    facts.date = PartialDate::ofDay(2024, 3, 8);
    QCOMPARE(sentenceOf(library->editBulletin(facts)), QString());

    QCOMPARE(library.import(weekly()), (ImportOutcome{outcome.bulletin, 0, 0, 2}));
    Bulletin corrected = weekly();
    corrected.origin.digest = "corrected";
    corrected.items[1].body[0].text = u"It was dry and warm at last."_s;
    QCOMPARE(library.import(corrected), (ImportOutcome{outcome.bulletin, 0, 1, 1}));
    library.reopen();
    QCOMPARE(valueOf(library->facts(outcome.bulletin)), facts);
}

void FactsTest::keepsItWhenTheLibraryIsMadeAnew()
{
    TestLibrary library;
    BulletinFacts facts = valueOf(library->facts(library.import(weekly()).bulletin));
    facts.title = u"The Harbour Weekly"_s;
    QCOMPARE(sentenceOf(library->editBulletin(facts)), QString());
    library.close();
    QVERIFY(QFile::remove(library.folder() + u"/library.sqlite"_s));
    library.reopen();
    QCOMPARE(valueOf(library->facts(library.import(weekly()).bulletin)), facts);
}

void FactsTest::followsWhatIsStatedElsewhere()
{
    TestLibrary library;
    const ImportOutcome outcome = library.import(weekly());
    BulletinFacts facts = valueOf(library->facts(outcome.bulletin));
    facts.title = u"The Harbour Weekly"_s;
    QCOMPARE(sentenceOf(library->editBulletin(facts)), QString());
    Bulletin corrected = weekly();
    corrected.origin.digest = "corrected";
    corrected.publisher = u"Harbour Times Ltd"_s;
    library.import(corrected);
    facts.publisher = u"Harbour Times Ltd"_s;
    QCOMPARE(valueOf(library->facts(outcome.bulletin)), facts);
}

void FactsTest::movesUndatedItems()
{
    TestLibrary library;
    BulletinFacts facts = valueOf(library->facts(library.import(weekly()).bulletin));
    const BulletinFacts before = facts;
    QCOMPARE(library.titles(u""_s), (QStringList{u"Rates stay"_s, u"Rain ends"_s}));
    facts.date = PartialDate::ofDay(2023, 12, 1);
    QCOMPARE(sentenceOf(library->editBulletin(facts)), QString());
    QCOMPARE(library.titles(u""_s), (QStringList{u"Rain ends"_s, u"Rates stay"_s}));
    QCOMPARE(library.titles(u"kept "_s), QStringList{u"Rates stay"_s});
    const StoredItem undated = valueOf(library->itemById(weekly().items[0].id));
    QCOMPARE(undated.date, (ItemDate{PartialDate::ofDay(2023, 12, 1), true}));
    QCOMPARE(valueOf(library->check()).problems, QStringList());

    QCOMPARE(sentenceOf(library->editBulletin(before)), QString());
    QCOMPARE(library.titles(u""_s), (QStringList{u"Rates stay"_s, u"Rain ends"_s}));
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void FactsTest::takesBackWhatIsStatedAgain()
{
    TestLibrary library;
    const ImportOutcome outcome = library.import(weekly());
    const BulletinFacts stated = valueOf(library->facts(outcome.bulletin));
    BulletinFacts facts = stated;
    facts.title = u"The Harbour Weekly"_s;
    QCOMPARE(sentenceOf(library->editBulletin(facts)), QString());
    QCOMPARE(sentenceOf(library->editBulletin(stated)), QString());
    Bulletin corrected = weekly();
    corrected.origin.digest = "corrected";
    corrected.title = u"Weekly, corrected"_s;
    library.import(corrected);
    QCOMPARE(valueOf(library->facts(outcome.bulletin)).title, u"Weekly, corrected"_s);
}

/// The reader's file was written, the library's was not.
void FactsTest::makesUpForACrash()
{
    TestLibrary library;
    const ImportOutcome outcome = library.import(weekly());
    library.close();
    QVERIFY(QFile::copy(library.folder() + u"/library.sqlite"_s, library.folder() + u"/before"_s));
    library.reopen();
    BulletinFacts facts = valueOf(library->facts(outcome.bulletin));
    facts.title = u"The Harbour Weekly"_s;
    QCOMPARE(sentenceOf(library->editBulletin(facts)), QString());
    library.close();
    QVERIFY(QFile::remove(library.folder() + u"/library.sqlite"_s));
    QVERIFY(QFile::rename(library.folder() + u"/before"_s, library.folder() + u"/library.sqlite"_s));
    library.reopen();
    QCOMPARE(valueOf(library->facts(outcome.bulletin)), facts);
}

void FactsTest::saysWhenThereIsNoSuchBulletin()
{
    TestLibrary library;
    QVERIFY(!sentenceOf(library->facts({7})).isEmpty());
    QVERIFY(!sentenceOf(library->editBulletin({u"unknown"_s, u"Title"_s, {}, {}, {}})).isEmpty());
}

QTEST_GUILESS_MAIN(FactsTest)
#include "factstest.moc"
