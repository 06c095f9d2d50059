// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/suggestion.h"

#include "library/passages.h"
#include "unit/library/samples.h"

using namespace Qt::StringLiterals;

class SuggestionTest final : public QObject
{
    Q_OBJECT

private slots:
    void measuresDistances_data();
    void measuresDistances();
    void suggests_data();
    void suggests();
    void prefersTheCommonerWord();
    void showsThePassage_data();
    void showsThePassage();
    void sorts();
    void keepsSearches();
};

void SuggestionTest::measuresDistances_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<int>("far");
    QTest::newRow("same") << u"flood"_s << u"flood"_s << 0;
    QTest::newRow("changed") << u"flood"_s << u"blood"_s << 1;
    QTest::newRow("left out") << u"flood"_s << u"flod"_s << 1;
    QTest::newRow("put in") << u"flod"_s << u"flood"_s << 1;
    QTest::newRow("exchanged") << u"flood"_s << u"folod"_s << 1;
    QTest::newRow("two") << u"flood"_s << u"fled"_s << 2;
    QTest::newRow("too far") << u"flood"_s << u"water"_s << 3;
    QTest::newRow("much longer") << u"flood"_s << u"floodwaters"_s << 3;
    QTest::newRow("nothing") << u""_s << u"ab"_s << 2;
}

void SuggestionTest::measuresDistances()
{
    QFETCH(QString, word);
    QFETCH(QString, wanted);
    QFETCH(int, far);
    QCOMPARE(distance(word, wanted, 2), far);
    QCOMPARE(distance(wanted, word, 2), far);
}

void SuggestionTest::suggests_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    QTest::newRow("one word") << u"dokcers"_s << u"dockers"_s;
    QTest::newRow("first letter") << u"rockers "_s << u"dockers "_s;
    QTest::newRow("beside a right word") << u"santos AND dockres"_s << u""_s;   // there is no “and”
    QTest::newRow("of two") << u"santos dockres"_s << u"santos dockers"_s;
    QTest::newRow("within a field") << u"title:stirke "_s << u"title:strike "_s;
    QTest::newRow("in a phrase") << u"\"port stirke\""_s << u"\"port strike\""_s;
    QTest::newRow("folded") << u"DÓKCERS"_s << u"dockers"_s;
    QTest::newRow("unfinished and known") << u"dock"_s << u""_s;
    QTest::newRow("known words that never meet") << u"dockers assam"_s << u""_s;
    QTest::newRow("far from all") << u"xylophone"_s << u""_s;
    QTest::newRow("short") << u"rvi"_s << u""_s;
    QTest::newRow("nothing") << u""_s << u""_s;
}

void SuggestionTest::suggests()
{
    QFETCH(QString, typed);
    TestLibrary library;
    library.import(sampleBulletin());
    QTEST(valueOf(library->suggestion(typed)), "meant");
}

void SuggestionTest::prefersTheCommonerWord()
{
    TestLibrary library;
    library.import(bulletinOf(
        u"B"_s, {itemOf(u"bread"_s, u"bread"_s), itemOf(u"bred"_s, u"x"_s), itemOf(u"Bread"_s, u"breads"_s)}));
    QCOMPARE(valueOf(library->suggestion(u"braed "_s)), u"bread "_s);
}

void SuggestionTest::showsThePassage_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("passage");
    QTest::newRow("at the beginning") << u"rivers "_s << u"[Rivers] rose. "_s;
    QTest::newRow("far below") << u"needle "_s << u"…hay hay hay hay hay hay hay hay hay hay [needle] hay "_s;
    QTest::newRow("in another field") << u"title:needle "_s << u"Rivers rose. "_s;
}

void SuggestionTest::showsThePassage()
{
    QFETCH(QString, typed);
    QFETCH(QString, passage);
    const QString body = u"Rivers rose. "_s % u"hay "_s.repeated(200) % u"needle "_s % u"hay "_s.repeated(200);
    const Passage found = passageIn(body, parseQuery(typed));
    QString text = found.text;
    for (auto mark = found.marks.rbegin(); mark != found.marks.rend(); ++mark)
        text.insert(mark->end(), u']').insert(mark->start, u'[');
    QVERIFY2(text.startsWith(passage), qPrintable(text));
    QVERIFY(found.text.size() < 260);
}

void SuggestionTest::sorts()
{
    TestLibrary library;
    library.import(sampleBulletin());
    using Order = Question::Order;
    const auto sorted = [&library](Order order, const QString &typed = {}) {
        QStringList titles = library.titles({{}, parseQuery(typed), order});
        for (QString &title : titles)
            title = title.left(1);
        return titles.join(QString());
    };
    QCOMPARE(sorted(Order::Newest), u"FP数"_s);
    QCOMPARE(sorted(Order::Oldest), u"数PF"_s);
    QCOMPARE(sorted(Order::Title), u"FP数"_s);
    QCOMPARE(sorted(Order::Publisher), u"PF数"_s);   // Reuters, The Hindu, none
    QCOMPARE(sorted(Order::Sources), u"FP数"_s);
    library.import(bulletinOf(u"Another"_s, {itemOf(u"Zebra"_s, u"x"_s, u"2000"_s)}));
    QCOMPARE(sorted(Order::Bulletin), u"ZFP数"_s);
    QVERIFY(
        answered(library->remove({valueOf(library->rows(library.find({{}, parseQuery(u"zebra"), {}}))).value(0).id})));
    QCOMPARE(sorted(Order::Publisher, u"reuters -x"_s), u"PF"_s);
    QCOMPARE(sorted(Order::Oldest, u"-x "_s), u"数PF"_s);
}

void SuggestionTest::keepsSearches()
{
    TestLibrary library;
    const Bulletin bulletin = sampleBulletin();
    library.import(bulletin);
    const QList<SavedSearch> searches{{1, u"Ports"_s, u"santos OR port"_s, 0}, {2, u"Old"_s, u"before:2000"_s, 1}};
    QVERIFY(answered(library->setSearches(searches)));
    QCOMPARE(valueOf(library->overview()).searches, searches);
    Scope scope{Scope::Kind::Search, {}, {}};
    scope.search = searches[0];
    QCOMPARE(library.titles(u""_s, scope), QStringList{u"Port strike ends"_s});
    QCOMPARE(library.titles(u"floods"_s, scope), QStringList());
    QCOMPARE(valueOf(library->tally(scope)), 1);
    QCOMPARE(valueOf(library->markAllRead(scope)), QStringList{bulletin.items[1].id});
    QCOMPARE(valueOf(library->tally(scope)), 0);
    QVERIFY(answered(library->setSearches({})));
    QCOMPARE(valueOf(library->overview()).searches, QList<SavedSearch>());
}

QTEST_GUILESS_MAIN(SuggestionTest)
#include "suggestiontest.moc"
