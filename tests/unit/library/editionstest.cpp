// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/library/samples.h"

using namespace Qt::StringLiterals;

namespace {

/// The sample as another document.
Bulletin editionOf(const Bulletin &bulletin, const QByteArray &digest, const QString &place = u"/news/a.txt"_s)
{
    Bulletin edition = bulletin;
    edition.origin.digest = digest;
    edition.origin.place = place;
    edition.origin.format = u"text"_s;
    nameItems(edition);
    return edition;
}

Bulletin firstEdition()
{
    return editionOf(sampleBulletin(), "first");
}

/// With the headline and a word of the body of its first item corrected, and the last item replaced.
Bulletin secondEdition()
{
    Bulletin bulletin = sampleBulletin();
    bulletin.items[0].title = u"Floods in lower Assam"_s;
    bulletin.items[0].body[0].text = u"Rivers rose for a fourth day."_s;
    bulletin.items[2] = itemOf(u"Rates stay"_s, u"The bank kept its rate."_s, u"2024-07-03"_s);
    return editionOf(bulletin, "second");
}

ImportOutcome counts(qint64 added, qint64 updated, qint64 unchanged, BulletinHandle bulletin)
{
    return {bulletin, added, updated, unchanged};
}

}   // namespace

class EditionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void updatesACorrectedItemAndKeepsItsId();
    void keepsWhatTheReaderDidWithACorrectedItem();
    void keepsWhatTheItemSaidBefore();
    void keepsItemsThatTheEditionLacks();
    void takesBackAnItemThatReturns();
    void changesNothingTheSecondTime();
    void changesNothingWhenAnOlderEditionComesAgain();
    void followsAPublisherWhoGoesBack();
    void findsAnItemByTheIdItWouldHaveNow();
    void bookmarksAnItemByTheIdItWouldHaveNow();
    void knowsAnEditionBy_data();
    void knowsAnEditionBy();
    void takesTheNextIssueInTheSameFileForAnotherBulletin();
    void doesNotMixColumnsOfOneHeadline();
    void countsNewMarkUpAsUnchanged();
    void takesAnotherFormForTheSameItems();
    void keepsTheRicherForm();
    void tellsACorrectionFromAnotherForm();
    void leavesTheLibraryAsItWasWhenStopped();
};

void EditionsTest::updatesACorrectedItemAndKeepsItsId()
{
    TestLibrary library;
    const Bulletin first = firstEdition();
    const ImportOutcome before = library.import(first);
    const Bulletin second = secondEdition();
    QVERIFY(second.items[0].id != first.items[0].id);
    QCOMPARE(library.import(second), counts(1, 1, 1, before.bulletin));

    const StoredItem stored = valueOf(library->itemById(first.items[0].id));
    QCOMPARE(stored.item.title, u"Floods in lower Assam"_s);
    QCOMPARE(library.titles(u"third "_s), QStringList());
    QCOMPARE(library.titles(u"fourth "_s), QStringList{u"Floods in lower Assam"_s});
    QCOMPARE(valueOf(library->overview()).bulletins.size(), 1);
    QCOMPARE(valueOf(library->check()).problems, QStringList());

    const Bulletin kept = valueOf(library->bulletin(before.bulletin));
    QCOMPARE(kept.origin, second.origin);
    QCOMPARE(kept.items.size(), 3);
    QCOMPARE(kept.items[0].id, first.items[0].id);
    QCOMPARE(kept.items[0].range, second.items[0].range);
    QCOMPARE(kept.items[2], second.items[2]);
}

void EditionsTest::keepsWhatTheReaderDidWithACorrectedItem()
{
    TestLibrary library;
    const Bulletin first = firstEdition();
    library.import(first);
    const QString id = first.items[0].id;
    QCOMPARE(sentenceOf(library->setNote(id, u"Ask the ministry."_s)), QString());
    QCOMPARE(sentenceOf(library->setTags(id, {u"river"_s})), QString());
    QCOMPARE(sentenceOf(library->setRead({id}, true)), QString());
    library.import(secondEdition());
    const ItemState state = valueOf(library->itemById(id)).state;
    QCOMPARE(state, (ItemState{true, true, u"Ask the ministry."_s, {u"river"_s}}));
    QVERIFY(valueOf(library->bookmarks()).value(0).isPresent);
}

void EditionsTest::keepsWhatTheItemSaidBefore()
{
    TestLibrary library;
    const Bulletin first = firstEdition();
    library.import(first);
    library.import(secondEdition());
    const StoredItem stored = valueOf(library->itemById(first.items[0].id));
    QCOMPARE(stored.formers.size(), 1);
    const FormerText former = stored.formers.value(0);
    QCOMPARE(former.title, u"Floods in Assam"_s);
    QCOMPARE(former.date.toIso(), u"2024-07-03"_s);
    QCOMPARE(former.body, u"Rivers rose for a third day."_s);
    QCOMPARE(former.sources, (QStringList{u"The Hindu, 2024-07-03 https://www.thehindu.com/floods"_s,
                                          u"Reuters, 2024-07-02 https://reut.rs/3xyz"_s}));
    QVERIFY(former.replaced.isValid());
    QVERIFY(valueOf(library->itemById(first.items[1].id)).formers.isEmpty());
}

void EditionsTest::keepsItemsThatTheEditionLacks()
{
    TestLibrary library;
    const Bulletin first = firstEdition();
    const ImportOutcome outcome = library.import(first);
    library.import(secondEdition());
    const StoredItem gone = valueOf(library->itemById(first.items[2].id));
    QVERIFY(gone.absentSince.isValid());
    QCOMPARE(gone.item.title, first.items[2].title);
    QVERIFY(!valueOf(library->itemById(first.items[1].id)).absentSince.isValid());
    const Scope scope{Scope::Kind::Bulletin, outcome.bulletin, {}};
    QCOMPARE(library.titles({}, scope),
             (QStringList{u"Floods in lower Assam"_s, u"Port strike ends"_s, u"Rates stay"_s, first.items[2].title}));
    QCOMPARE(valueOf(library->overview()).trashed, 0);
}

void EditionsTest::takesBackAnItemThatReturns()
{
    TestLibrary library;
    const Bulletin first = firstEdition();
    library.import(first);
    library.import(secondEdition());
    Bulletin third = secondEdition();
    third.items.append(first.items[2]);
    third = editionOf(third, "third");
    const ImportOutcome outcome = library.import(third);
    QCOMPARE(outcome, counts(0, 0, 4, outcome.bulletin));
    QVERIFY(!valueOf(library->itemById(first.items[2].id)).absentSince.isValid());
    QCOMPARE(valueOf(library->bulletin(outcome.bulletin)).items.size(), 4);
}

void EditionsTest::changesNothingTheSecondTime()
{
    TestLibrary library;
    library.import(firstEdition());
    const ImportOutcome outcome = library.import(secondEdition());
    const QList<ItemHandle> before = library.find({});
    QCOMPARE(library.import(secondEdition()), counts(0, 0, 3, outcome.bulletin));
    library.reopen();
    QCOMPARE(library.import(secondEdition()), counts(0, 0, 3, outcome.bulletin));
    QCOMPARE(library.find({}), before);
    QCOMPARE(valueOf(library->itemById(firstEdition().items[0].id)).formers.size(), 1);
}

void EditionsTest::changesNothingWhenAnOlderEditionComesAgain()
{
    TestLibrary library;
    Bulletin first = firstEdition();
    first.origin.place = u"/news/copy.txt"_s;
    const ImportOutcome outcome = library.import(first);
    QCOMPARE(library.import(secondEdition()).updated, 1);
    const Bulletin before = valueOf(library->bulletin(outcome.bulletin));
    QCOMPARE(library.import(first), counts(0, 0, 3, outcome.bulletin));
    QCOMPARE(valueOf(library->bulletin(outcome.bulletin)), before);
}

void EditionsTest::followsAPublisherWhoGoesBack()
{
    TestLibrary library;
    const Bulletin first = firstEdition();
    library.import(first);
    library.import(secondEdition());
    QCOMPARE(library.import(first).updated, 1);
    const StoredItem stored = valueOf(library->itemById(first.items[0].id));
    QCOMPARE(stored.item.title, u"Floods in Assam"_s);
    QCOMPARE(stored.formers.size(), 2);
    QCOMPARE(stored.formers.value(0).title, u"Floods in lower Assam"_s);
}

void EditionsTest::findsAnItemByTheIdItWouldHaveNow()
{
    TestLibrary library;
    library.import(firstEdition());
    library.import(secondEdition());
    QCOMPARE(valueOf(library->itemById(secondEdition().items[0].id)).item.id, firstEdition().items[0].id);
}

/// `convert` prints such ids: it knows no library.
void EditionsTest::bookmarksAnItemByTheIdItWouldHaveNow()
{
    TestLibrary library;
    library.import(firstEdition());
    library.import(secondEdition());
    const QString id = secondEdition().items[0].id;
    QCOMPARE(sentenceOf(library->setBookmarked({id}, true)), QString());
    QCOMPARE(valueOf(library->bookmarks()).value(0).id, firstEdition().items[0].id);
    QCOMPARE(sentenceOf(library->setBookmarked({id}, false)), QString());
    QCOMPARE(valueOf(library->bookmarks()).size(), 0);
}

void EditionsTest::knowsAnEditionBy_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("date");
    QTest::addColumn<int>("bulletins");
    QTest::newRow("place") << u"/news/a.txt"_s << u""_s << u""_s << u""_s << 1;
    QTest::newRow("place, with another date") << u"/news/a.txt"_s << u""_s << u""_s << u"2024-07-05"_s << 1;
    QTest::newRow("address") << u"/news/b.txt"_s << u"https://news.example/1"_s << u""_s << u""_s << 1;
    QTest::newRow("title and date") << u"/news/b.txt"_s << u""_s << u"Sample"_s << u"2024-07-04"_s << 1;
    QTest::newRow("title alone") << u"/news/b.txt"_s << u""_s << u"Sample"_s << u"2024-07-11"_s << 2;
    QTest::newRow("nothing") << u"/news/b.txt"_s << u""_s << u""_s << u""_s << 2;
}

void EditionsTest::knowsAnEditionBy()
{
    QFETCH(QString, place);
    QFETCH(QString, address);
    QFETCH(QString, title);
    QFETCH(QString, date);
    Bulletin first = firstEdition();
    first.origin.address = u"https://news.example/1"_s;
    Bulletin second = secondEdition();
    second.origin.place = place;
    second.origin.address = address;
    second.title = title;
    second.date = PartialDate::fromIso(date);
    TestLibrary library;
    library.import(first);
    library.import(second);
    QTEST(int(valueOf(library->overview()).bulletins.size()), "bulletins");
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void EditionsTest::takesTheNextIssueInTheSameFileForAnotherBulletin()
{
    TestLibrary library;
    library.import(firstEdition());
    Bulletin next = bulletinOf(
        u"Sample"_s,
        {itemOf(u"Rates stay"_s, u"The bank kept its rate."_s), itemOf(u"Rain ends"_s, u"It was dry at last."_s)},
        u"2024-07-11"_s);
    next = editionOf(next, "next");
    QCOMPARE(library.import(next).added, 2);
    QCOMPARE(valueOf(library->overview()).bulletins.size(), 2);
}

void EditionsTest::doesNotMixColumnsOfOneHeadline()
{
    const Bulletin may = editionOf(bulletinOf(u"May"_s, {itemOf(u"Editorial"_s, u"We think that spring came late."_s)}),
                                   "may", u"/news/may.txt"_s);
    const Bulletin june =
        editionOf(bulletinOf(u"June"_s, {itemOf(u"Editorial"_s, u"Nobody asked the dockers before the vote."_s)}),
                  "june", u"/news/june.txt"_s);
    TestLibrary library;
    const ImportOutcome first = library.import(may);
    const ImportOutcome second = library.import(june);
    QCOMPARE(second.added, 1);
    QCOMPARE(valueOf(library->bulletin(first.bulletin)).items, may.items);
    QCOMPARE(bodyText(valueOf(library->bulletin(second.bulletin)).items.value(0).body),
             u"Nobody asked the dockers before the vote."_s);
    QCOMPARE(library.import(june), counts(0, 0, 1, second.bulletin));
    QCOMPARE(library.import(may), counts(0, 0, 1, first.bulletin));
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void EditionsTest::countsNewMarkUpAsUnchanged()
{
    TestLibrary library;
    const ImportOutcome first = library.import(firstEdition());
    Bulletin marked = sampleBulletin();
    marked.items[0].body[0].spans = {{Span::Kind::Link, {0, 6}, u"https://rivers.example/"_s}};
    marked = editionOf(marked, "marked");
    QCOMPARE(library.import(marked), counts(0, 0, 3, first.bulletin));
    const StoredItem stored = valueOf(library->itemById(marked.items[0].id));
    QCOMPARE(stored.item, marked.items[0]);
    QVERIFY(stored.formers.isEmpty());
}

void EditionsTest::takesAnotherFormForTheSameItems()
{
    TestLibrary library;
    const Bulletin page = firstEdition();
    const ImportOutcome first = library.import(page, "page");
    Bulletin mail = sampleBulletin();
    mail.title.clear();
    mail.date = {};
    for (Item &item : mail.items) {
        item.date = {};
        item.body[0].text += u" https://track.example/?to=1"_s;
        for (Source &source : item.sources)
            source.url = u"https://track.example/"_s + QString::number(qHash(source.url));
    }
    mail = editionOf(mail, "mail", u"/mail/1.eml"_s);
    mail.origin.format = u"mail"_s;
    QVERIFY(mail.items[0].id != page.items[0].id);
    QCOMPARE(library.import(mail, "mail"), counts(0, 0, 3, first.bulletin));
    QCOMPARE(library.import(mail, "mail"), counts(0, 0, 3, first.bulletin));
    QCOMPARE(valueOf(library->overview()).all, 3);
    QCOMPARE(valueOf(library->bulletin(first.bulletin)), page);
    QCOMPARE(valueOf(library->original(first.bulletin)).left(4), QByteArray("page"));
}

void EditionsTest::keepsTheRicherForm()
{
    TestLibrary library;
    const ImportOutcome first = library.import(firstEdition());
    Bulletin page = sampleBulletin();
    page.items[0].body[0].spans = {{Span::Kind::Strong, {0, 6}, {}}};
    page = editionOf(page, "page", u"/news/a.html"_s);
    page.origin.format = u"html"_s;
    QCOMPARE(library.import(page), counts(0, 0, 3, first.bulletin));
    QCOMPARE(valueOf(library->itemById(page.items[0].id)).item.body[0].spans, page.items[0].body[0].spans);
    QCOMPARE(valueOf(library->bulletin(first.bulletin)).title, u"Sample"_s);
    QVERIFY(valueOf(library->itemById(page.items[0].id)).formers.isEmpty());
}

/// Text and page of one bulletin come again and again, each corrected on its own.
void EditionsTest::tellsACorrectionFromAnotherForm()
{
    TestLibrary library;
    const BulletinHandle handle = library.import(firstEdition()).bulletin;
    Bulletin page = sampleBulletin();
    page.items[0].body[0].spans = {{Span::Kind::Strong, {0, 6}, {}}};
    page.items[1].body[0].text = u"Dockers in ‘Santos’ went back to work."_s;
    page = editionOf(page, "page", u"/news/a.html"_s);
    page.origin.format = u"html"_s;
    QCOMPARE(library.import(page), counts(0, 0, 3, handle));
    QCOMPARE(library.import(page), counts(0, 0, 3, handle));

    Bulletin text = sampleBulletin();
    text.items[1].body[0].text = u"Dockers in Santos went back to work on Monday."_s;
    text = editionOf(text, "corrected");
    QCOMPARE(library.import(text), counts(0, 1, 2, handle));
    QCOMPARE(library.import(text), counts(0, 0, 3, handle));
    QCOMPARE(library.titles(u"Monday "_s), QStringList{u"Port strike ends"_s});
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void EditionsTest::leavesTheLibraryAsItWasWhenStopped()
{
    TestLibrary library;
    const ImportOutcome first = library.import(firstEdition());
    const Bulletin before = valueOf(library->bulletin(first.bulletin));
    std::shared_ptr<Progress> progress;
    progress = std::make_shared<Progress>([&progress](qint64, qint64) { progress->cancel(); });
    QVERIFY(!sentenceOf(library->import(secondEdition(), {}, progress)).isEmpty());
    QCOMPARE(valueOf(library->bulletin(first.bulletin)), before);
    QVERIFY(valueOf(library->itemById(before.items[0].id)).formers.isEmpty());
    QCOMPARE(library.import(secondEdition()), counts(1, 1, 1, first.bulletin));
}

QTEST_GUILESS_MAIN(EditionsTest)
#include "editionstest.moc"
