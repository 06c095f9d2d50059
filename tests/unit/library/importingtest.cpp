// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/library/samples.h"

#include <QFileInfo>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

class ImportingTest final : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWasImported();
    void keepsTheOriginal();
    void addsNothingTheSecondTime();
    void tellsNothingWhenNothingChanged();
    void updatesAnItemInItsPlace();
    void movesAnItemWhoseDateWasCorrected();
    void sharesAnItemBetweenBulletins();
    void replacesAnEarlierReadingOfTheSameBytes();
    void sortsUndatedItems_data();
    void sortsUndatedItems();
    void datesABulletinByWhatItsSourcesTell();
    void showsTheOrderOfTheDocumentWithinADay();
    void takesNothingOfAStoppedImport();
    void reportsProgressInItems();
    void namesABulletin_data();
    void namesABulletin();
    void listsBulletinsAndPublishers();
    void importsAnEmptyBulletin();
    void survivesBeingClosed();
    void letsGoOfQuestionsWhenDestroyed();
};

void ImportingTest::givesBackWhatWasImported()
{
    TestLibrary library;
    Bulletin bulletin = sampleBulletin();
    bulletin.publisher = u"ChinaScope"_s;
    bulletin.language = u"en"_s;
    bulletin.houseStyle = u"chinascope"_s;
    bulletin.origin = {u"/tmp/a.txt"_s, u"text"_s, u"UTF-8"_s, "digest", 1234};
    bulletin.items[0].url = u"https://example.org/1"_s;
    bulletin.items[0].body.append({Block::Kind::Rule, 0, {}, {90, 3}});
    bulletin.items[0].body.append({Block::Kind::Paragraph, 0, u"After the rule."_s, {94, 15}});
    bulletin.items[0].body.last().spans = {{Span::Kind::Link, {0, 9}, u"http://a.example/?q=\"ä\""_s},
                                           {Span::Kind::Strong, {6, 3}, {}}};
    bulletin.items[0].body.append({Block::Kind::Paragraph, 0, u"The end."_s, {110, 8}});
    nameItems(bulletin);
    const ImportOutcome outcome = library.import(bulletin);
    QCOMPARE(outcome.added, 3);
    QCOMPARE(valueOf(library->bulletin(outcome.bulletin)), bulletin);

    const StoredItem stored = valueOf(library->itemById(bulletin.items[1].id));
    QCOMPARE(stored.item, bulletin.items[1]);
    QCOMPARE(stored.bulletinTitle, u"Sample"_s);
    QCOMPARE(stored.date, (ItemDate{PartialDate::ofDay(2024, 7, 3), false}));
    QCOMPARE(valueOf(library->item(stored.handle)), stored);
}

void ImportingTest::keepsTheOriginal()
{
    TestLibrary library;
    QByteArray original;
    for (int line = 0; line < 300000; ++line)
        original += QByteArray::number(line * 919) + '\n';
    Bulletin bulletin = sampleBulletin();
    bulletin.origin.size = original.size();
    const ImportOutcome outcome = library.import(bulletin, original);
    library.reopen();
    QCOMPARE(valueOf(library->original(outcome.bulletin)), original);
    QVERIFY(QFileInfo(library.folder() + u"/library.sqlite"_s).size() < original.size());
}

void ImportingTest::addsNothingTheSecondTime()
{
    TestLibrary library;
    const ImportOutcome first = library.import(sampleBulletin(), "bytes");
    const QList<ItemHandle> before = library.find({});
    const ImportOutcome second = library.import(sampleBulletin(), "bytes");
    QCOMPARE(second, (ImportOutcome{first.bulletin, 0, 0, 3}));
    QCOMPARE(library.find({}), before);
    QCOMPARE(valueOf(library->overview()).bulletins.size(), 1);
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void ImportingTest::tellsNothingWhenNothingChanged()
{
    TestLibrary library;
    QSignalSpy changes(library.operator->(), &Library::changed);
    library.import(sampleBulletin());
    QTRY_COMPARE(changes.size(), 1);
    library.import(sampleBulletin());
    library.import(bulletinOf(u"Other"_s, {itemOf(u"Other"_s, u"Other"_s)}));
    QTRY_COMPARE(changes.size(), 2);
}

void ImportingTest::updatesAnItemInItsPlace()
{
    TestLibrary library;
    Bulletin bulletin = sampleBulletin();
    library.import(bulletin);
    QVERIFY(sentenceOf(library->setBookmarked({bulletin.items[0].id}, true)).isEmpty());
    const ItemHandle place = valueOf(library->itemById(bulletin.items[0].id)).handle;

    bulletin.items[0].body[0].text = u"Rivers fell at last."_s;
    bulletin.items[0].sources.removeLast();
    const ImportOutcome outcome = library.import(bulletin);
    QCOMPARE(outcome.added, 0);
    QCOMPARE(outcome.updated, 1);
    QCOMPARE(outcome.unchanged, 2);
    const StoredItem stored = valueOf(library->itemById(bulletin.items[0].id));
    QCOMPARE(stored.handle, place);
    QCOMPARE(stored.item, bulletin.items[0]);
    QVERIFY(stored.state.isBookmarked);
    QCOMPARE(library.titles(u"rose "_s), QStringList());
    QCOMPARE(library.titles(u"fell "_s), QStringList{u"Floods in Assam"_s});
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void ImportingTest::movesAnItemWhoseDateWasCorrected()
{
    TestLibrary library;
    Bulletin bulletin = sampleBulletin();
    library.import(bulletin);
    bulletin.items[0].date = PartialDate::ofDay(2024, 6, 1);
    QCOMPARE(library.import(bulletin).updated, 1);
    QCOMPARE(library.titles(u""_s), (QStringList{u"Port strike ends"_s, u"数字货币在香港"_s, u"Floods in Assam"_s}));
    const BulletinHandle handle = valueOf(library->overview()).bulletins.first().handle;
    QCOMPARE(valueOf(library->bulletin(handle)).items, bulletin.items);
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void ImportingTest::sharesAnItemBetweenBulletins()
{
    TestLibrary library;
    const Bulletin first = sampleBulletin();
    Bulletin second = first;
    second.title = u"Second"_s;
    second.origin.digest = "second";
    second.items.remove(1, 2);
    second.items[0].range = {1000, 50};
    library.import(first);
    const ImportOutcome outcome = library.import(second);
    QCOMPARE(outcome.added, 0);
    QCOMPARE(outcome.unchanged, 1);
    const Overview overview = valueOf(library->overview());
    QCOMPARE(overview.all, 3);
    QCOMPARE(overview.bulletins.size(), 2);
    QCOMPARE(valueOf(library->bulletin(outcome.bulletin)).items, second.items);
    for (const BulletinRow &row : overview.bulletins) {
        const Bulletin stored = valueOf(library->bulletin(row.handle));
        QCOMPARE(stored.items, stored.title == u"Second"_s ? second.items : first.items);
    }
}

void ImportingTest::replacesAnEarlierReadingOfTheSameBytes()
{
    TestLibrary library;
    Bulletin garbled = bulletinOf(u"x"_s, {itemOf(u"Ã¤rger"_s, u"Body"_s)});
    Bulletin right = bulletinOf(u"x"_s, {itemOf(u"Ärger"_s, u"Body"_s)});
    library.import(garbled);
    QCOMPARE(library.import(right).added, 1);
    QCOMPARE(library.titles(u""_s), QStringList{u"Ärger"_s});
    QCOMPARE(valueOf(library->overview()).bulletins.size(), 1);
    QCOMPARE(valueOf(library->overview()).trashed, 1);
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void ImportingTest::sortsUndatedItems_data()
{
    QTest::addColumn<QString>("itemDate");
    QTest::addColumn<QString>("bulletinDate");
    QTest::addColumn<QStringList>("sourceDates");   // one that its link contradicts ends in !
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("isAbout");
    const QString today = PartialDate::of(QDate::currentDate()).toIso();
    QTest::newRow("its own") << u"2020-01"_s << u"2021"_s << QStringList{u"2022"_s} << u"2020-01"_s << false;
    QTest::newRow("the bulletin's") << u""_s << u"2021"_s << QStringList{u"2022"_s} << u"2021"_s << true;
    QTest::newRow("the latest source's") << u""_s << u""_s << QStringList{u"2022-02-01"_s, u"2022-03"_s, u""_s}
                                         << u"2022-03"_s << true;
    QTest::newRow("not a contradicted one")
        << u""_s << u""_s << QStringList{u"2022-02-01"_s, u"2029-03-01!"_s} << u"2022-02-01"_s << true;
    QTest::newRow("today") << u""_s << u""_s << QStringList{u"2029-03-01!"_s} << today << true;
}

void ImportingTest::sortsUndatedItems()
{
    QFETCH(QString, itemDate);
    QFETCH(QString, bulletinDate);
    QFETCH(QStringList, sourceDates);
    Item item = itemOf(u"Title"_s, u"Body"_s, itemDate);
    for (QString date : sourceDates) {
        const bool isContradicted = date.endsWith(u'!');
        item.sources.append(sourceOf(u"P"_s, date.remove(u'!'), u"https://example.org"_s));
        if (isContradicted)
            item.sources.last().remarks = {{Remark::Kind::DateDiffers, u"It differs."_s}};
    }
    TestLibrary library;
    library.import(bulletinOf(u"B"_s, {item}, bulletinDate));
    const ItemRow row = valueOf(library->rows(library.find({}))).value(0);
    QTEST(row.date.date.toIso(), "shown");
    QTEST(row.date.isAbout, "isAbout");
    QCOMPARE(valueOf(library->item(row.handle)).item.date.toIso(), itemDate);
}

void ImportingTest::datesABulletinByWhatItsSourcesTell()
{
    TestLibrary library;
    Bulletin bulletin;
    bulletin.items = {itemOf(u"Sourced"_s, u"Body."_s), itemOf(u"Undated"_s, u"Body."_s)};
    bulletin.items.first().sources = {sourceOf(u"Harbour Times"_s, u"2020-05-03"_s, u"https://harbour.example/1"_s)};
    nameItems(bulletin);
    valueOf(library->import(bulletin, {}));
    const ItemDate date = valueOf(library->overview()).bulletins.first().date;
    QCOMPARE(date.date.toIso(), u"2020-05-03"_s);
    QVERIFY(date.isAbout);
}

void ImportingTest::showsTheOrderOfTheDocumentWithinADay()
{
    TestLibrary library;
    library.import(
        bulletinOf(u"First"_s, {itemOf(u"A"_s, u"a"_s, u"2024-01-01"_s), itemOf(u"B"_s, u"b"_s, u"2024-01-01"_s),
                                itemOf(u"C"_s, u"c"_s, u"2023-01-01"_s)}));
    library.import(
        bulletinOf(u"Second"_s, {itemOf(u"D"_s, u"d"_s, u"2024-01-01"_s), itemOf(u"E"_s, u"e"_s, u"1622-05-23"_s)}));
    QCOMPARE(library.titles(u""_s), (QStringList{u"D"_s, u"A"_s, u"B"_s, u"C"_s, u"E"_s}));
}

void ImportingTest::takesNothingOfAStoppedImport()
{
    TestLibrary library;
    library.import(sampleBulletin());
    const QStringList before = library.titles(u""_s);
    QList<Item> items;
    for (int number = 0; number < 500; ++number)
        items.append(itemOf(u"Item %1"_s.arg(number), u"Body of it"_s));
    std::shared_ptr<Progress> progress;
    progress = std::make_shared<Progress>([&progress](qint64 done, qint64) {
        if (done == 300)
            progress->cancel();
    });
    const QString sentence = sentenceOf(library->import(bulletinOf(u"Long"_s, items), "bytes", progress));
    QVERIFY2(sentence.contains(u"stopped"_s), qPrintable(sentence));
    QCOMPARE(library.titles(u""_s), before);
    QCOMPARE(library.titles(u"body "_s), QStringList());
    QCOMPARE(valueOf(library->check()).problems, QStringList());
    QCOMPARE(library.import(bulletinOf(u"Long"_s, items)).added, 500);
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void ImportingTest::reportsProgressInItems()
{
    TestLibrary library;
    QList<qint64> steps;
    const auto progress = std::make_shared<Progress>([&steps](qint64 done, qint64 total) {
        QCOMPARE(total, 3);
        steps.append(done);
    });
    QVERIFY(answered(library->import(sampleBulletin(), {}, progress)));
    QCOMPARE(steps, (QList<qint64>{1, 2, 3}));
}

void ImportingTest::namesABulletin_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("name");
    QTest::newRow("title") << u"News"_s << u"/tmp/a.txt"_s << u"News"_s;
    QTest::newRow("file") << u""_s << u"/tmp/a.txt"_s << u"a.txt"_s;
    QTest::newRow("headline") << u""_s << u""_s << u"Headline"_s;
}

void ImportingTest::namesABulletin()
{
    QFETCH(QString, title);
    QFETCH(QString, place);
    Bulletin bulletin = bulletinOf(title, {itemOf(u"Headline"_s, u"Body"_s)});
    bulletin.origin.place = place;
    TestLibrary library;
    library.import(bulletin);
    QTEST(valueOf(library->overview()).bulletins.value(0).title, "name");
}

void ImportingTest::listsBulletinsAndPublishers()
{
    TestLibrary library;
    const Bulletin sample = sampleBulletin();
    library.import(sample);
    library.import(bulletinOf(u"Older"_s, {itemOf(u"X"_s, u"x"_s)}, u"2023"_s));
    QVERIFY(sentenceOf(library->setRead({sample.items[0].id, u"unknown"_s}, true)).isEmpty());
    const Overview overview = valueOf(library->overview());
    QCOMPARE(overview.all, 4);
    QCOMPARE(overview.unread, 3);
    QCOMPARE(overview.bulletins.size(), 2);
    QCOMPARE(overview.bulletins[0].title, u"Sample"_s);
    QCOMPARE(overview.bulletins[0].items, 3);
    QCOMPARE(overview.bulletins[0].unread, 2);
    QCOMPARE(overview.bulletins[0].date, (ItemDate{PartialDate::ofDay(2024, 7, 4), false}));
    QCOMPARE(overview.publishers, (QList<PublisherRow>{{u"Reuters"_s, 2}, {u"The Hindu"_s, 1}}));
}

void ImportingTest::importsAnEmptyBulletin()
{
    TestLibrary library;
    QCOMPARE(library.import(bulletinOf(u"Nothing"_s, {})).added, 0);
    library.import(bulletinOf(u"Nothing"_s, {}));
    QCOMPARE(valueOf(library->overview()).bulletins.size(), 1);
}

void ImportingTest::survivesBeingClosed()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    const ImportOutcome outcome = library.import(bulletin);
    library.reopen();
    QCOMPARE(valueOf(library->bulletin(outcome.bulletin)), bulletin);
    QCOMPARE(library.import(bulletin).unchanged, 3);
}

void ImportingTest::letsGoOfQuestionsWhenDestroyed()
{
    TestLibrary library;
    library.import(sampleBulletin());
    for (int round = 0; round < 50; ++round) {
        QList<QFuture<Result<Overview>>> overviews;
        for (int question = 0; question < 20; ++question)
            overviews.append(library->overview());
        const QFuture<Result<Found>> find = library->find({});
        const QFuture<Result<void>> mark = library->setRead({u"mark %1"_s.arg(round)}, true);
        library.close();
        for (const QFuture<Result<Overview>> &overview : overviews)
            QVERIFY(overview.isFinished());
        QVERIFY(find.isFinished());
        QVERIFY(mark.isFinished() && !mark.isCanceled());
        library.reopen();
    }
}

QTEST_GUILESS_MAIN(ImportingTest)
#include "importingtest.moc"
