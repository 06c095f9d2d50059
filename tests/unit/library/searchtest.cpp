// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/library/samples.h"

using namespace Qt::StringLiterals;

namespace {

const QString Floods = u"Floods in Assam"_s;
const QString Strike = u"Port strike ends"_s;
const QString Coins = u"数字货币在香港"_s;

/// Items enough for several pieces, every second one about rivers.
Bulletin longBulletin(int size)
{
    QList<Item> items;
    for (int number = 0; number < size; ++number) {
        items.append(itemOf(u"Item %1"_s.arg(number), number % 2 ? u"Rivers and rain"_s : u"Sun and sand"_s,
                            u"20%1-01-01"_s.arg(10 + number % 10)));
    }
    return bulletinOf(u"Long"_s, items);
}

}   // namespace

class SearchTest final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsTyped_data();
    void findsWhatIsTyped();
    void findsByField_data();
    void findsByField();
    void findsHostsInEitherSpelling();
    void findsAnUnfinishedPhraseAmongManyWords();
    void findsWhatIsOnlyRuledOut();
    void knowsEveryScope();
    void searchesWithinEveryScope();
    void showsABulletinInItsOwnOrder();
    void tellsLargeAnswersInPieces();
    void tellsAnEmptyAnswer();
    void withdrawsAStaleQuestion();
    void counts();
    void ranksTitlesFirst();
    void showsRows();
    void expandsBeginningsOfCommonWords();
    void forgetsWordsThatAreGone();
};

void SearchTest::findsWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("nothing typed") << u""_s << QStringList{Floods, Strike, Coins};
    QTest::newRow("word of a title") << u"assam "_s << QStringList{Floods};
    QTest::newRow("word of a body") << u"dockers "_s << QStringList{Strike};
    QTest::newRow("one letter") << u"d"_s << QStringList{Floods, Strike};   // day, dockers
    QTest::newRow("two letters") << u"as"_s << QStringList{Floods};
    QTest::newRow("three letters") << u"STR"_s << QStringList{Strike};
    QTest::newRow("four letters") << u"dock"_s << QStringList{Strike};
    QTest::newRow("no beginning of a finished word") << u"dock "_s << QStringList();
    QTest::newRow("two words") << u"reuters santos"_s << QStringList{Strike};
    QTest::newRow("publisher") << u"hindu"_s << QStringList{Floods};
    QTest::newRow("shared publisher") << u"reuters"_s << QStringList{Floods, Strike};
    QTest::newRow("address") << u"reut.rs/3xyz"_s << QStringList{Floods};
    QTest::newRow("phrase") << u"\"port strike\""_s << QStringList{Strike};
    QTest::newRow("phrase in another order") << u"\"strike port\""_s << QStringList();
    QTest::newRow("unfinished phrase") << u"\"port str"_s << QStringList{Strike};
    QTest::newRow("phrase not over columns") << u"\"ends dockers\""_s << QStringList();
    QTest::newRow("one Han") << u"币"_s << QStringList{Coins};
    QTest::newRow("two Han") << u"香港"_s << QStringList{Coins};
    QTest::newRow("all of a headline") << u"数字货币在香港"_s << QStringList{Coins};
    QTest::newRow("traditional") << u"數字貨幣"_s << QStringList{Coins};
    QTest::newRow("not over punctuation") << u"络数"_s << QStringList();
    QTest::newRow("glued Latin") << u"gen "_s << QStringList{Coins};
    QTest::newRow("glued beginning") << u"itg"_s << QStringList{Coins};
    QTest::newRow("mixed") << u"5g网络"_s << QStringList{Coins};
    QTest::newRow("mixed, unfinished") << u"重跑ge"_s << QStringList{Coins};
    QTest::newRow("signs alone") << u"，"_s << QStringList{Coins};
    QTest::newRow("signs beside a word") << u"assam -"_s << QStringList{Floods};
    QTest::newRow("signs of SQL") << u"\"' OR 1=1 --"_s << QStringList();
    QTest::newRow("signs of FTS5") << u"a* NEAR(b) {title}: ^c"_s << QStringList();
    QTest::newRow("control characters") << u"\u0001\u0002\u0000"_s << QStringList();
    QTest::newRow("unknown") << u"zebra"_s << QStringList();
}

void SearchTest::findsWhatIsTyped()
{
    QFETCH(QString, typed);
    TestLibrary library;
    library.import(sampleBulletin());
    QTEST(library.titles(typed), "titles");
}

void SearchTest::findsByField_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("title") << u"title:port "_s << QStringList{Strike};
    QTest::newRow("body, not title") << u"body:port "_s << QStringList();
    QTest::newRow("publisher") << u"publisher:hindu "_s << QStringList{Floods};
    QTest::newRow("address") << u"url:thehindu.com/floods "_s << QStringList{Floods};
    QTest::newRow("host") << u"host:thehindu.com "_s << QStringList{Floods};
    QTest::newRow("beginning of a host") << u"host:theh"_s << QStringList{Floods};
    QTest::newRow("no beginning of a host") << u"host:hindu"_s << QStringList();
    QTest::newRow("or") << u"title:floods OR dockers "_s << QStringList{Floods, Strike};
    QTest::newRow("not") << u"reuters -floods"_s << QStringList{Strike};
    QTest::newRow("only not") << u"-reuters"_s << QStringList{Coins};
    QTest::newRow("not a field") << u"-publisher:reuters"_s << QStringList{Coins};
    QTest::newRow("brackets") << u"reuters (santos OR hindu) "_s << QStringList{Floods, Strike};
    QTest::newRow("text or fact") << u"santos OR sources:0 "_s << QStringList{Strike, Coins};
    QTest::newRow("star") << u"dock* x* OR rive* "_s << QStringList{Floods};
    QTest::newRow("exact") << u"=Floods"_s << QStringList{Floods};
    QTest::newRow("exact in another case") << u"=floods url:x OR title:=floods"_s << QStringList();
    QTest::newRow("exact in another script") << u"=數字"_s << QStringList();
    QTest::newRow("exact script") << u"=数字货币"_s << QStringList{Coins};
    QTest::newRow("near") << u"near:\"day rivers\" "_s << QStringList{Floods};
    QTest::newRow("near over columns") << u"near:\"ends dockers\" "_s << QStringList();
    QTest::newRow("day") << u"date:2024-07-03"_s << QStringList{Floods, Strike, Coins};
    QTest::newRow("another day") << u"date:2024-07-04"_s << QStringList();
    QTest::newRow("before") << u"before:2024-07-03"_s << QStringList();
    QTest::newRow("date of a source") << u"sourcedate:2024-07-02"_s << QStringList{Floods};
    QTest::newRow("as far as it is stated") << u"sourcedate:2024-07 -hindu"_s << QStringList{Strike};
    QTest::newRow("sources") << u"sources:>1"_s << QStringList{Floods};
    QTest::newRow("remark") << u"has:shortlink"_s << QStringList{Floods};
    QTest::newRow("bulletin") << u"bulletin:sam* floods"_s << QStringList{Floods};
    QTest::newRow("unread") << u"is:unread santos"_s << QStringList{Strike};
    QTest::newRow("unknown tag") << u"tag:x"_s << QStringList();
    QTest::newRow("complaint") << u"titel:x date:2024-13 santos "_s << QStringList{Strike};
}

void SearchTest::findsByField()
{
    QFETCH(QString, typed);
    TestLibrary library;
    library.import(sampleBulletin());
    QTEST(library.titles(typed), "titles");
}

void SearchTest::findsHostsInEitherSpelling()
{
    TestLibrary library;
    Item letters = itemOf(u"Letters"_s, u"x"_s, u"2024-01-02"_s);
    letters.sources = {sourceOf(u"A"_s, u"2024"_s, u"https://www.bücher.example/a"_s)};
    Item ascii = itemOf(u"ASCII"_s, u"x"_s, u"2024-01-01"_s);
    ascii.sources = {sourceOf(u"A"_s, u"2024"_s, u"https://xn--bcher-kva.example/b"_s)};
    library.import(bulletinOf(u"B"_s, {letters, ascii}));
    const QStringList both{u"Letters"_s, u"ASCII"_s};
    QCOMPARE(library.titles(u"host:bücher.example "_s), both);
    QCOMPARE(library.titles(u"host:xn--bcher-kva.example "_s), both);
    QCOMPARE(library.titles(u"host:her-kva.example "_s), QStringList());
}

/// More words begin with "m" than are put into one question; the rows are read.
void SearchTest::findsAnUnfinishedPhraseAmongManyWords()
{
    TestLibrary library;
    QList<Item> items;
    for (int number = 0; number < 400; ++number)
        items.append(itemOf(u"T%1"_s.arg(number), (number % 2 ? u"port m%1"_s : u"m%1 port"_s).arg(number)));
    library.import(bulletinOf(u"B"_s, items));
    QCOMPARE(library.find({{}, parseQuery(u"\"port m"), {}}).size(), 200);
    QCOMPARE(library.find({{}, parseQuery(u"\"port m1"), {}}).size(), 55 + 1);
    QCOMPARE(library.find({{}, parseQuery(u"x OR -\"port m*\""), {}}).size(), 200);
}

/// Over several steps down the list.
void SearchTest::findsWhatIsOnlyRuledOut()
{
    TestLibrary library;
    library.import(longBulletin(7000));
    const QList<ItemHandle> found = library.find({{}, parseQuery(u"-rain"), {}});
    QCOMPARE(found.size(), 3500);
    QVERIFY(std::is_sorted(found.begin(), found.end(), std::greater<>()));
    QCOMPARE(library.find({{}, parseQuery(u"-rain -sand"), {}}).size(), 0);
    QCOMPARE(library.find({{}, parseQuery(u"-rain date:2012..2013"), {}}).size(), 700);
    QCOMPARE(library.find({{}, parseQuery(u"(rain OR sources:>0) -is:read"), {}}).size(), 3500);
}

void SearchTest::knowsEveryScope()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    const ImportOutcome outcome = library.import(bulletin);
    QVERIFY(answered(library->setRead({bulletin.items[0].id}, true)));
    QVERIFY(answered(library->setBookmarked({bulletin.items[1].id}, true)));
    QVERIFY(answered(library->remove(QStringList{bulletin.items[2].id})));
    using Kind = Scope::Kind;
    QCOMPARE(library.titles(u""_s, {Kind::All, {}, {}}), (QStringList{Floods, Strike}));
    QCOMPARE(library.titles(u""_s, {Kind::Unread, {}, {}}), QStringList{Strike});
    QCOMPARE(library.titles(u""_s, {Kind::Bookmarks, {}, {}}), QStringList{Strike});
    QCOMPARE(library.titles(u""_s, {Kind::Bulletin, outcome.bulletin, {}}), (QStringList{Floods, Strike}));
    QCOMPARE(library.titles(u""_s, {Kind::Publisher, {}, u"The Hindu"_s}), QStringList{Floods});
    QCOMPARE(library.titles(u""_s, {Kind::Trash, {}, {}}), QStringList{Coins});
}

void SearchTest::searchesWithinEveryScope()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    const ImportOutcome outcome = library.import(bulletin);
    library.import(bulletinOf(u"Other"_s, {itemOf(u"Reuters again"_s, u"…"_s)}));
    QVERIFY(answered(library->setRead({bulletin.items[0].id}, true)));
    QVERIFY(answered(library->setBookmarked({bulletin.items[0].id}, true)));
    QVERIFY(answered(library->remove(QStringList{bulletin.items[2].id})));
    using Kind = Scope::Kind;
    QCOMPARE(library.titles(u"reuters"_s, {Kind::Unread, {}, {}}), (QStringList{u"Reuters again"_s, Strike}));
    QCOMPARE(library.titles(u"reuters"_s, {Kind::Bookmarks, {}, {}}), QStringList{Floods});
    QCOMPARE(library.titles(u"reuters"_s, {Kind::Bulletin, outcome.bulletin, {}}), (QStringList{Floods, Strike}));
    QCOMPARE(library.titles(u"santos"_s, {Kind::Publisher, {}, u"Reuters"_s}), QStringList{Strike});
    QCOMPARE(library.titles(u"數字"_s, {Kind::Trash, {}, {}}), QStringList{Coins});
    QCOMPARE(library.titles(u"santos"_s, {Kind::Trash, {}, {}}), QStringList());
    QCOMPARE(library.titles(u"."_s, {Kind::Bookmarks, {}, {}}), QStringList{Floods});
    QCOMPARE(valueOf(library->count({{Kind::Trash, {}, {}}, parseQuery(u"數字"), {}})), 1);
}

void SearchTest::showsABulletinInItsOwnOrder()
{
    TestLibrary library;
    const ImportOutcome outcome =
        library.import(bulletinOf(u"B"_s, {itemOf(u"A"_s, u"x"_s, u"2020"_s), itemOf(u"B"_s, u"x"_s, u"2024"_s),
                                           itemOf(u"C"_s, u"x"_s, u"2022"_s)}));
    const Scope scope{Scope::Kind::Bulletin, outcome.bulletin, {}};
    QCOMPARE(library.titles(u""_s, scope), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
    QCOMPARE(library.titles(u"x"_s, scope), (QStringList{u"B"_s, u"C"_s, u"A"_s}));
}

void SearchTest::tellsLargeAnswersInPieces()
{
    TestLibrary library;
    library.import(longBulletin(10500));
    QFuture<Result<Found>> future = library->find({});
    future.waitForFinished();
    QVERIFY(future.resultCount() >= 3);
    const Found first = future.resultAt(0).value();
    QVERIFY(first.handles.size() <= 100);
    QCOMPARE(first.rows.size(), first.handles.size());
    for (qsizetype at = 0; at < first.rows.size(); ++at)
        QCOMPARE(first.rows[at].handle, first.handles[at]);
    QVERIFY(future.resultAt(1).value().rows.isEmpty());
    const QList<ItemHandle> all = library.find({});
    QCOMPARE(all.size(), 10500);
    QVERIFY(std::is_sorted(all.begin(), all.end(), std::greater<>()));
    QCOMPARE(library.find({{}, parseQuery(u"rain"), {}}).size(), 5250);
}

void SearchTest::tellsAnEmptyAnswer()
{
    TestLibrary library;
    QFuture<Result<Found>> future = library->find({});
    future.waitForFinished();
    QCOMPARE(future.resultCount(), 1);
    QVERIFY(future.resultAt(0).value().handles.isEmpty());
}

void SearchTest::withdrawsAStaleQuestion()
{
    TestLibrary library;
    library.import(longBulletin(2000));
    for (int round = 0; round < 300; ++round) {
        const QFuture<Result<Found>> stale = library->find({{}, parseQuery(u"rain"), {}});
        const QFuture<Result<qint64>> staleCount = library->count({{}, parseQuery(u"rain"), {}});
        const QFuture<Result<Overview>> overview = library->overview();
        QFuture<Result<Found>> wanted = library->find({{}, parseQuery(u"sand"), {}});
        QVERIFY(stale.isCanceled() || stale.isFinished());   // it may have been quicker
        QVERIFY(staleCount.isCanceled() || staleCount.isFinished());
        wanted.waitForFinished();
        QVERIFY(!wanted.isCanceled());
        QVERIFY(wanted.resultCount() > 0);
        for (const Result<Found> &piece : wanted.results())
            QVERIFY2(bool(piece), qPrintable(piece ? QString() : piece.error().sentence));
        QCOMPARE(valueOf(overview).all, 2000);
    }
}

void SearchTest::counts()
{
    TestLibrary library;
    library.import(longBulletin(300));
    QCOMPARE(valueOf(library->count({})), 300);
    QCOMPARE(valueOf(library->count({{}, parseQuery(u"rai"), {}})), 150);
    QCOMPARE(valueOf(library->count({{Scope::Kind::Unread, {}, {}}, parseQuery(u"rain "), {}})), 150);
    QCOMPARE(valueOf(library->count({{}, parseQuery(u"zebra"), {}})), 0);
}

void SearchTest::ranksTitlesFirst()
{
    TestLibrary library;
    library.import(bulletinOf(u"B"_s, {itemOf(u"Other news"_s, u"A river."_s, u"2024-01-03"_s),
                                       itemOf(u"The river rises"_s, u"Water."_s, u"2024-01-01"_s),
                                       itemOf(u"More news"_s, u"A river, a river, a river."_s, u"2024-01-02"_s)}));
    const QStringList ranked = library.titles({{}, parseQuery(u"river "), Question::Order::Relevance});
    QCOMPARE(ranked, (QStringList{u"The river rises"_s, u"More news"_s, u"Other news"_s}));
    QCOMPARE(library.titles(u"river "_s), (QStringList{u"Other news"_s, u"More news"_s, u"The river rises"_s}));
}

void SearchTest::showsRows()
{
    TestLibrary library;
    Bulletin bulletin = sampleBulletin();
    Item untitled = itemOf({}, u"Words of an item that has no headline of its own, and so many of them that only the "
                               "first can stand where a headline stands in the list."_s);
    bulletin.items.append(untitled);
    nameItems(bulletin);
    library.import(bulletin);
    QVERIFY(answered(library->setNote(bulletin.items[0].id, u"Ask A."_s)));
    QVERIFY(answered(library->setTags(bulletin.items[0].id, {u"water"_s, u"asia"_s, u"water"_s, u" "_s})));
    const StoredItem stored = valueOf(library->itemById(bulletin.items[0].id));
    const ItemRow row = valueOf(library->rows({stored.handle, {12345}})).value(0);
    QCOMPARE(row.title, Floods);
    QCOMPARE(row.publishers, (QStringList{u"The Hindu"_s, u"Reuters"_s}));
    QCOMPARE(row.sourceCount, 2);
    QCOMPARE(row.remarkCount, 1);
    QCOMPARE(row.state, (ItemState{false, true, u"Ask A."_s, {u"asia"_s, u"water"_s}}));
    QCOMPARE(row.state, stored.state);
    QCOMPARE(valueOf(library->rows({stored.handle, {12345}})).size(), 1);

    const ItemHandle last = valueOf(library->itemById(bulletin.items[3].id)).handle;
    const QString title = valueOf(library->rows({last})).value(0).title;
    QVERIFY2(title.startsWith(u"Words of an item"_s) && title.endsWith(u'…') && title.size() <= 121, qPrintable(title));
}

/// So many words begin alike that the query names each of them.
void SearchTest::expandsBeginningsOfCommonWords()
{
    TestLibrary library;
    QList<Item> items;
    for (int number = 0; number < 3300; ++number)
        items.append(itemOf(u"T%1"_s.arg(number), u"market%1 x"_s.arg(QChar(u'a' + number % 26))));
    library.import(bulletinOf(u"B"_s, items));
    QCOMPARE(library.find({{}, parseQuery(u"marke"), {}}).size(), 3300);
    QCOMPARE(library.find({{}, parseQuery(u"marketa"), {}}).size(), 127);
    QCOMPARE(library.find({{}, parseQuery(u"\"marketa"), {}}).size(), 127);
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void SearchTest::forgetsWordsThatAreGone()
{
    TestLibrary library;
    const ImportOutcome outcome = library.import(sampleBulletin());
    QVERIFY(answered(library->remove(outcome.bulletin)));
    QCOMPARE(library.titles(u"dock"_s), QStringList());
    QCOMPARE(library.titles(u"dockers "_s), QStringList());
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

QTEST_GUILESS_MAIN(SearchTest)
#include "searchtest.moc"
