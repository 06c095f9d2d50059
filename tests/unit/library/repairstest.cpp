// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/library/samples.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace {

const QByteArray digest = "the digest of some bytes";
const QString place = u"/news/a.txt"_s;

Repairs someRepairs()
{
    Repairs repairs;
    repairs.places = {{Repair::Kind::Split, {10, 20}, u"Port strike ends"_s}};
    repairs.houseStyle = u"generic"_s;
    return repairs;
}

/// The sample as it is read after a repair of the same bytes.
Bulletin reread(const QList<Item> &items)
{
    Bulletin bulletin = sampleBulletin();
    bulletin.items = items;
    return bulletin;
}

/// With the first two items as one, which has the id of the first.
Bulletin joined()
{
    QList<Item> items = sampleBulletin().items;
    items[0].body += items[1].body;
    items[0].sources += items[1].sources;
    items.removeAt(1);
    return reread(items);
}

QStringList headlines(const Bulletin &bulletin)
{
    QStringList list;
    for (const Item &item : bulletin.items)
        list.append(item.title);
    return list;
}

}   // namespace

class RepairsTest final : public QObject
{
    Q_OBJECT

private slots:
    void keepsThemByDigest();
    void handsThemToTheNextEditionOfAPlace();
    void remembersThatTheyWereTakenBack();
    void outliveTheLibrary();
    void keepsTheIdOfAnItemWithAnotherHeadline();
    void keepsAsAbsentWhatTheReaderKept();
    void takesAwayWhatWasNoItem();
    void bringsBackWhatWasJoined();
};

void RepairsTest::keepsThemByDigest()
{
    TestLibrary library;
    QVERIFY(valueOf(library->repairs(digest, place)).isEmpty());
    QCOMPARE(sentenceOf(library->setRepairs(digest, place, someRepairs())), QString());
    QCOMPARE(valueOf(library->repairs(digest, {})), someRepairs());
    library.reopen();
    QCOMPARE(valueOf(library->repairs(digest, place)), someRepairs());
    QVERIFY(valueOf(library->repairs("another", u"/news/b.txt"_s)).isEmpty());
    QVERIFY(valueOf(library->repairs("another", {})).isEmpty());
}

void RepairsTest::handsThemToTheNextEditionOfAPlace()
{
    TestLibrary library;
    QCOMPARE(sentenceOf(library->setRepairs(digest, place, someRepairs())), QString());
    Repairs inherited = someRepairs();
    inherited.isInherited = true;
    QCOMPARE(valueOf(library->repairs("another", place)), inherited);
}

void RepairsTest::remembersThatTheyWereTakenBack()
{
    TestLibrary library;
    QCOMPARE(sentenceOf(library->setRepairs("first", place, someRepairs())), QString());
    QCOMPARE(sentenceOf(library->setRepairs("second", place, {})), QString());
    QCOMPARE(valueOf(library->repairs("second", place)), Repairs());
}

void RepairsTest::outliveTheLibrary()
{
    TestLibrary library;
    library.import(sampleBulletin());
    QCOMPARE(sentenceOf(library->setRepairs(digest, place, someRepairs())), QString());
    library.close();
    QVERIFY(QFile::remove(library.folder() + u"/library.sqlite"_s));
    library.reopen();
    QCOMPARE(valueOf(library->overview()).all, 0);
    QCOMPARE(valueOf(library->repairs(digest, place)), someRepairs());
}

void RepairsTest::keepsTheIdOfAnItemWithAnotherHeadline()
{
    TestLibrary library;
    const Bulletin first = sampleBulletin();
    library.import(first);
    const QString id = first.items[1].id;
    QCOMPARE(sentenceOf(library->setNote(id, u"Ask the port."_s)), QString());
    QList<Item> items = first.items;
    items[1].title = u"Strike in the ports of Brazil ends"_s;
    items[1].id = itemId(items[1], 0);
    const ImportOutcome outcome = library.import(reread(items));
    QCOMPARE(outcome.updated, 1);
    QCOMPARE(outcome.added, 0);
    const StoredItem stored = valueOf(library->itemById(id));
    QCOMPARE(stored.item.title, items[1].title);
    QCOMPARE(stored.state.note, u"Ask the port."_s);
    QVERIFY(stored.formers.isEmpty());   // nobody corrected it
    QCOMPARE(valueOf(library->itemById(items[1].id)).item.id, id);
    QCOMPARE(valueOf(library->overview()).trashed, 0);
}

void RepairsTest::keepsAsAbsentWhatTheReaderKept()
{
    TestLibrary library;
    const Bulletin first = sampleBulletin();
    library.import(first);
    const QString id = first.items[1].id;
    QCOMPARE(sentenceOf(library->setNote(id, u"Ask the port."_s)), QString());
    const ImportOutcome outcome = library.import(joined());
    QCOMPARE(headlines(valueOf(library->bulletin(outcome.bulletin))),
             QStringList({first.items[0].title, first.items[2].title}));
    const StoredItem stored = valueOf(library->itemById(id));
    QVERIFY(stored.absentSince.isValid());
    QCOMPARE(stored.state.note, u"Ask the port."_s);
    QCOMPARE(stored.item.title, first.items[1].title);
    QVERIFY(valueOf(library->bookmarks()).value(0).isPresent);
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void RepairsTest::takesAwayWhatWasNoItem()
{
    TestLibrary library;
    library.import(sampleBulletin());
    library.import(joined());
    QCOMPARE(valueOf(library->overview()).trashed, 1);
    QCOMPARE(valueOf(library->overview()).all, 2);
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void RepairsTest::bringsBackWhatWasJoined()
{
    TestLibrary library;
    const Bulletin first = sampleBulletin();
    const ImportOutcome outcome = library.import(first);
    for (const bool isKept : {false, true}) {
        if (isKept)
            QCOMPARE(sentenceOf(library->setBookmarked({first.items[1].id}, true)), QString());
        library.import(joined());
        library.import(first);
        QCOMPARE(headlines(valueOf(library->bulletin(outcome.bulletin))), headlines(first));
        QVERIFY(!valueOf(library->itemById(first.items[1].id)).absentSince.isValid());
        QCOMPARE(valueOf(library->overview()).trashed, 0);
        QCOMPARE(valueOf(library->overview()).all, 3);
    }
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

QTEST_GUILESS_MAIN(RepairsTest)
#include "repairstest.moc"
