// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/matching.h"

#include "unit/library/samples.h"

#include <numeric>

Q_DECLARE_METATYPE(Likeness)
Q_DECLARE_METATYPE(Item)

using namespace Qt::StringLiterals;

namespace {

const QString Dam = u"Engineers opened the sluices of the upper dam on Tuesday after a week of rain, "
                    "and villages along the lower river were told to leave before nightfall."_s;
const QString Bank = u"The central bank kept its rate where it was and said that prices had risen less "
                     "than it feared, while wages in the docks rose more than anybody had expected."_s;

Item sourced(const QString &title, const QString &body, const QString &address)
{
    Item item = itemOf(title, body);
    item.sources = {sourceOf(u"Harbour Times"_s, u"2024-05-01"_s, address)};
    return item;
}

}   // namespace

class MatchingTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsHowFarItemsDiffer_data();
    void tellsHowFarItemsDiffer();
    void pairsByHeadline();
    void pairsByTheFirstSource();
    void pairsByTheWordsOfTheBody();
    void pairsTextWithoutSpaces();
    void pairsNoStrangers_data();
    void pairsNoStrangers();
    void pairsManyItemsOfOneHeadlineInTime();
};

void MatchingTest::tellsHowFarItemsDiffer_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("address");
    QTest::addColumn<Likeness>("inSameForm");
    QTest::addColumn<Likeness>("inOtherForm");
    const QString title = u"Dam opened"_s;
    const QString body = u"It said \"12 dead\" - no more. See the list."_s;
    const QString address = u"https://h.example/1"_s;
    QTest::newRow("same") << title << body << address << Likeness::Same << Likeness::Same;
    QTest::newRow("white space") << title << u"It  said \"12 dead\" -\nno more. See the list."_s << address
                                 << Likeness::Alike << Likeness::Alike;
    QTest::newRow("quotes and dashes") << u"Dam Opened"_s << u"It said “12 dead” – no more. See the list."_s << u""_s
                                       << Likeness::Other << Likeness::Alike;
    QTest::newRow("printed address") << title << body + u" https://h.example/list"_s << u""_s << Likeness::Other
                                     << Likeness::Alike;
    QTest::newRow("a number") << title << u"It said \"14 dead\" - no more. See the list."_s << u""_s << Likeness::Other
                              << Likeness::Other;
    QTest::newRow("shortened, of the same sources")
        << title << u"It said \"12 dead\" …"_s << address << Likeness::Other << Likeness::Alike;
    QTest::newRow("another headline") << u"Dam closed"_s << body << address << Likeness::Other << Likeness::Other;
}

void MatchingTest::tellsHowFarItemsDiffer()
{
    QFETCH(QString, title);
    QFETCH(QString, body);
    QFETCH(QString, address);
    const Item former =
        sourced(u"Dam opened"_s, u"It said \"12 dead\" - no more. See the list."_s, u"https://h.example/1"_s);
    Item latter = sourced(title, body, address);
    latter.id = u"other"_s;
    latter.range = {3, 4};
    QTEST(likeness(former, latter, Form::Same), "inSameForm");
    QTEST(likeness(former, latter, Form::Other), "inOtherForm");
    if (body.endsWith(u'…'))
        QCOMPARE(likeness(former, latter, Form::OtherAgain), Likeness::Other);
    else
        QTEST(likeness(former, latter, Form::OtherAgain), "inOtherForm");
}

void MatchingTest::pairsByHeadline()
{
    const QList<Item> former{itemOf(u"Dam opened"_s, Dam), itemOf(u"Rates stay"_s, Bank)};
    const QList<Item> latter{itemOf(u"RATES STAY"_s, Bank + u" It will meet again in May."_s),
                             itemOf(u"New"_s, u"New."_s), itemOf(u"Dam opened"_s, Dam)};
    QCOMPARE(pairedItems(former, latter), (QList<qsizetype>{1, -1, 0}));
}

void MatchingTest::pairsByTheFirstSource()
{
    const QList<Item> former{sourced(u"Dam opened"_s, Dam, u"https://h.example/dam"_s),
                             sourced(u"Rates stay"_s, Bank, u"https://h.example/"_s)};
    const QList<Item> latter{sourced(u"Something else"_s, u"Other words."_s, u"https://h.example/"_s),
                             sourced(u"Sluices opened"_s, u"Other words."_s, u"https://h.example/dam"_s)};
    QCOMPARE(pairedItems(former, latter), (QList<qsizetype>{-1, 0}));
}

void MatchingTest::pairsByTheWordsOfTheBody()
{
    const QList<Item> former{itemOf(u"Dam opened"_s, Dam), itemOf(u"Rates stay"_s, Bank)};
    QString corrected = Bank;
    corrected.replace(u"less"_s, u"more"_s);
    const QList<Item> latter{itemOf(u"Bank keeps its rate"_s, corrected), itemOf(u"Villages leave"_s, Dam)};
    QCOMPARE(pairedItems(former, latter), (QList<qsizetype>{1, 0}));
}

void MatchingTest::pairsTextWithoutSpaces()
{
    const QList<Item> former{itemOf(u"水库"_s, u"周二连日降雨后上游水库开闸泄洪，下游村民被要求在天黑前撤离。"_s)};
    const QList<Item> latter{itemOf(u"开闸"_s, u"周三连日降雨后上游水库开闸泄洪，下游村民被要求在天黑前撤离。"_s)};
    QCOMPARE(pairedItems(former, latter), (QList<qsizetype>{0}));
}

void MatchingTest::pairsNoStrangers_data()
{
    QTest::addColumn<Item>("former");
    QTest::addColumn<Item>("latter");
    QTest::newRow("a column's headline") << itemOf(u"Editorial"_s, Dam) << itemOf(u"Editorial"_s, Bank);
    QTest::newRow("few words") << itemOf(u"A"_s, u"No comment was made."_s)
                               << itemOf(u"B"_s, u"No comment was made."_s);
    QTest::newRow("no words at all") << itemOf(u"A"_s, {}) << itemOf(u"B"_s, {});
}

void MatchingTest::pairsNoStrangers()
{
    QFETCH(Item, former);
    QFETCH(Item, latter);
    QCOMPARE(pairedItems({former}, {latter}), (QList<qsizetype>{-1}));
}

void MatchingTest::pairsManyItemsOfOneHeadlineInTime()
{
    QList<Item> items;
    for (int number = 0; number < 5000; ++number)
        items.append(itemOf(u"In brief"_s, u"Note %1 of this day."_s.arg(number * 7919)));
    QList<qsizetype> inOrder(items.size());
    std::iota(inOrder.begin(), inOrder.end(), qsizetype(0));
    QCOMPARE(pairedItems(items, items), inOrder);
}

QTEST_GUILESS_MAIN(MatchingTest)
#include "matchingtest.moc"
