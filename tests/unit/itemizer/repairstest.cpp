// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/itemizer/documents.h"

using Kind = Repair::Kind;

class RepairsTest final : public QObject
{
    Q_OBJECT

private slots:
    void makesALineTheHeadline();
    void beginsAnItemAtAHeadlineWithinAText();
    void makesAnItemOutOfJunk();
    void makesItemsWhereNoneWasRecognised();
    void joinsAWrappedHeadline();
    void makesLinesText();
    void makesALostLineTextOfTheNearestItem();
    void makesLinesSources();
    void readsTheRestOfASourceAgain();
    void leavesLinesOut();
    void letsGoOfAnItemThatIsLeftOut();
    void takesBackWhatAStyleCallsJunk();
    void splitsAnItem();
    void joinsItems();
    void leavesJunkBetweenItemsAlone();
    void movesABoundary();
    void partsALine();
    void takesAnotherOrderOfDates();
    void takesAnotherHouseStyle();
    void doubtsAHouseStyleThatIsGone();
    void findsALineThatMoved();
    void choosesTheNearestOfEqualLines();
    void doubtsARepairWithoutAPlace();
    void passesOverAnInheritedRepairWithoutAPlace();
    void keepsTheIdsOfItems();
    void keepsTheFirstIdOfJoinedItems();
    void settlesDoubts();
    void survivesItsWayThroughJson();
    void leavesOutWhatItDoesNotUnderstand();
};

namespace {

/// The place of the first lines that read @p text.
Range placeOf(const Document &document, const QString &first, const QString &last = {})
{
    Range place;
    for (const Block &block : document.blocks) {
        if (place.isEmpty() ? block.text == first : !last.isEmpty())
            place = place.united(block.range);
        if (!place.isEmpty() && (last.isEmpty() || block.text == last))
            break;
    }
    return place;
}

struct Said
{
    Kind kind;
    QString first;
    QString last = {};
};

Repairs repairsOf(const Document &document, const QList<Said> &all)
{
    Repairs repairs;
    for (const Said &said : all)
        repairs.places.append({said.kind, placeOf(document, said.first, said.last), {}});
    return repairs;
}

Itemized repaired(const QStringList &lines, const QList<Said> &all)
{
    const Document written = document(lines);
    return itemize(written, shippedHouseStyles(), repairsOf(written, all));
}

QStringList junkNames(const Itemized &result, const QStringList &lines)
{
    QStringList names;
    const QString text = lines.join(u'\n');
    for (const Junk &junk : result.junk) {
        if (junk.name != u"blank")
            names.append(junk.name % u": "_s % text.mid(junk.range.start, junk.range.length).simplified());
    }
    return names;
}

QStringList reasons(const Itemized &result)
{
    QStringList list;
    for (const Doubt &doubt : result.doubts)
        list.append(doubt.reason);
    return list;
}

const QStringList threeParts = {u"A Dam Opens"_s,
                                u""_s,
                                u"The dam was opened at noon."_s,
                                u""_s,
                                u"They say that a bridge fell."_s,
                                u""_s,
                                u"Nobody was hurt, they said."_s,
                                u""_s,
                                u"Source: Xinhua, May 3, 2012"_s,
                                u"http://x.example/1"_s};

}   // namespace

void RepairsTest::makesALineTheHeadline()
{
    QCOMPARE(printed(repaired(twoItems, {{Kind::Title, u"The dam was opened at noon."_s}})).first(),
             u"The dam was opened at noon. | A Dam Opens | Xinhua 2012-05-03 http://x.example/1"_s);
}

void RepairsTest::beginsAnItemAtAHeadlineWithinAText()
{
    QCOMPARE(itemize(document(threeParts)).bulletin.items.size(), 1);
    QCOMPARE(
        printed(
            repaired(threeParts, {{Kind::Title, u"They say that a bridge fell."_s}, {Kind::Title, u"A Dam Opens"_s}})),
        QStringList(
            {u"A Dam Opens | The dam was opened at noon. | "_s,
             u"They say that a bridge fell. | Nobody was hurt, they said. | Xinhua 2012-05-03 http://x.example/1"_s}));
}

void RepairsTest::makesAnItemOutOfJunk()
{
    const QStringList lines =
        QStringList{u"A Road"_s, u""_s, u"It is new."_s, u""_s, u"Skip to content"_s, u""_s} + twoItems;
    const Itemized result = repaired(
        lines, {{Kind::Title, u"A Road"_s}, {Kind::Title, u"A Dam Opens"_s}, {Kind::Junk, u"Skip to content"_s}});
    QCOMPARE(result.bulletin.items.size(), 3);
    QCOMPARE(printed(result).first(), u"A Road | It is new. | "_s);
    QCOMPARE(junkNames(result, lines), QStringList{u"set-aside: Skip to content"_s});
}

void RepairsTest::makesItemsWhereNoneWasRecognised()
{
    const QStringList lines{
        u"A Road"_s, u""_s,           u"It is new."_s, u""_s,       u"Xinhua, May 3, 2012"_s, u""_s, u"A Long Bridge"_s,
        u""_s,       u"It is old."_s, u""_s,           u"Reuters"_s};
    QVERIFY(itemize(document(lines)).bulletin.items.isEmpty());
    const Itemized result = repaired(lines, {{Kind::Title, u"A Road"_s},
                                             {Kind::Sources, u"Reuters"_s},
                                             {Kind::Title, u"A Long Bridge"_s},
                                             {Kind::Sources, u"Xinhua, May 3, 2012"_s}});
    QCOMPARE(printed(result),
             QStringList({u"A Road | It is new. | Xinhua 2012-05-03 "_s, u"A Long Bridge | It is old. | Reuters  "_s}));
    QCOMPARE(junkNames(result, lines), QStringList());
}

void RepairsTest::joinsAWrappedHeadline()
{
    QStringList lines = twoItems;
    lines.insert(1, u"and Closes Again"_s);
    const Itemized result = repaired(lines, {{Kind::Title, u"A Dam Opens"_s, u"and Closes Again"_s}});
    QCOMPARE(printed(result).first(),
             u"A Dam Opens and Closes Again | The dam was opened at noon. | Xinhua 2012-05-03 http://x.example/1"_s);
}

void RepairsTest::makesLinesText()
{
    QCOMPARE(
        printed(repaired(twoItems, {{Kind::Text, u"Source: Xinhua, May 3, 2012"_s, u"http://x.example/1"_s}})).first(),
        u"A Dam Opens | The dam was opened at noon.\n\nSource: Xinhua, May 3, 2012\n\nhttp://x.example/1 | "_s);
}

void RepairsTest::makesALostLineTextOfTheNearestItem()
{
    const QStringList lines = twoItems + QStringList{u""_s, u""_s, u"page 1 of 9"_s};
    const Itemized result = repaired(lines, {{Kind::Text, u"page 1 of 9"_s}});
    QCOMPARE(bodyText(result.bulletin.items.last().body), u"Nobody knows for how long.\n\npage 1 of 9"_s);
    QCOMPARE(junkNames(result, lines), QStringList());
}

void RepairsTest::makesLinesSources()
{
    QStringList lines = twoItems;
    lines.insert(3, u"Herkunft: China Daily, May 5, 2012"_s);
    lines.insert(4, u"AFP, May 6, 2012"_s);
    QCOMPARE(printed(repaired(lines, {{Kind::Sources, lines[3], lines[4]}})).first(),
             u"A Dam Opens | The dam was opened at noon. | Herkunft: China Daily 2012-05-05  + AFP 2012-05-06  + "
             "Xinhua 2012-05-03 http://x.example/1"_s);
}

void RepairsTest::readsTheRestOfASourceAgain()
{
    const Itemized result = repaired(twoItems, {{Kind::Junk, u"http://x.example/1"_s}});
    QCOMPARE(printed(result).first(), u"A Dam Opens | The dam was opened at noon. | Xinhua 2012-05-03 "_s);
    QCOMPARE(junkNames(result, twoItems), QStringList{u"set-aside: http://x.example/1"_s});
}

void RepairsTest::leavesLinesOut()
{
    const Itemized result = repaired(twoItems, {{Kind::Junk, u"The dam was opened at noon."_s}});
    QCOMPARE(printed(result).first(), u"A Dam Opens |  | Xinhua 2012-05-03 http://x.example/1"_s);
    QCOMPARE(junkNames(result, twoItems), QStringList{u"set-aside: The dam was opened at noon."_s});
}

void RepairsTest::letsGoOfAnItemThatIsLeftOut()
{
    const Itemized result = repaired(twoItems, {{Kind::Junk, u"A Dam Opens"_s, u"http://x.example/1"_s}});
    QCOMPARE(printed(result),
             QStringList{u"The Road Is Closed | Nobody knows for how long. | China News Service 2012-05-04 "_s});
}

void RepairsTest::takesBackWhatAStyleCallsJunk()
{
    QStringList lines = twoItems;
    lines.insert(3, u"Skip to content"_s);
    QCOMPARE(junkNames(itemize(document(lines)), lines), QStringList{u"page-furniture: Skip to content"_s});
    const Itemized result = repaired(lines, {{Kind::Text, u"Skip to content"_s}});
    QCOMPARE(bodyText(result.bulletin.items.first().body), u"The dam was opened at noon.\n\nSkip to content"_s);
    QCOMPARE(junkNames(result, lines), QStringList());
}

void RepairsTest::splitsAnItem()
{
    QCOMPARE(printed(repaired(threeParts, {{Kind::Split, u"They say that a bridge fell."_s}})),
             QStringList({u"A Dam Opens | The dam was opened at noon. | "_s,
                          u" | They say that a bridge fell.\n\nNobody was hurt, they said. | "
                          "Xinhua 2012-05-03 http://x.example/1"_s}));
    const Itemized headed =
        repaired(twoItems, {{Kind::Join, u"The Road Is Closed"_s}, {Kind::Split, u"The Road Is Closed"_s}});
    QCOMPARE(printed(headed), printed(itemize(document(twoItems))));
    QCOMPARE(printed(repaired(twoItems, {{Kind::Split, u"The dam was opened at noon."_s}})).first(2),
             QStringList(
                 {u"A Dam Opens |  | "_s, u" | The dam was opened at noon. | Xinhua 2012-05-03 http://x.example/1"_s}));
}

void RepairsTest::joinsItems()
{
    QCOMPARE(
        printed(repaired(twoItems, {{Kind::Join, u"Nobody knows for how long."_s}})),
        QStringList{u"A Dam Opens | The dam was opened at noon.\n\nThe Road Is Closed\n\nNobody knows for how long. | "
                    "Xinhua 2012-05-03 http://x.example/1 + China News Service 2012-05-04 "_s});
}

void RepairsTest::leavesJunkBetweenItemsAlone()
{
    QStringList lines = twoItems;
    lines.insert(6, u"Skip to content"_s);
    const QStringList junk{u"page-furniture: Skip to content"_s};
    const Itemized joined = repaired(lines, {{Kind::Join, u"Nobody knows for how long."_s}});
    QCOMPARE(joined.bulletin.items.size(), 1);
    QCOMPARE(junkNames(joined, lines), junk);
    lines.insert(7, u""_s);
    lines.insert(8, u"Weather"_s);
    const Itemized extended = repaired(lines, {{Kind::Junk, u"Weather"_s}, {Kind::Text, u"Weather"_s}});
    QVERIFY(junkNames(extended, lines).contains(junk.first()));
}

void RepairsTest::movesABoundary()
{
    const Itemized result =
        repaired(twoItems, {{Kind::Split, u"Nobody knows for how long."_s}, {Kind::Join, u"The Road Is Closed"_s}});
    QCOMPARE(printed(result), QStringList({u"A Dam Opens | The dam was opened at noon.\n\nThe Road Is Closed | "
                                           "Xinhua 2012-05-03 http://x.example/1"_s,
                                           u" | Nobody knows for how long. | China News Service 2012-05-04 "_s}));
}

void RepairsTest::partsALine()
{
    QStringList lines = twoItems;
    lines[0] = u"A Dam Opens. It took years. (CRI) [print]"_s;
    const Document written = document(lines);
    const auto part = [&](const QString &text) { return Range(lines[0].indexOf(text), text.size()); };
    Repairs repairs;
    repairs.places = {{Kind::Title, part(u"A Dam Opens."_s), {}},
                      {Kind::Text, part(u"It took years."_s), {}},
                      {Kind::Sources, part(u"CRI"_s), {}},
                      {Kind::Junk, part(u"[print]"_s), {}}};
    const Itemized result = itemize(written, shippedHouseStyles(), repairs);
    QCOMPARE(printed(result).first(), u"A Dam Opens. | It took years.\n\nThe dam was opened at noon. | "
                                      "CRI   + Xinhua 2012-05-03 http://x.example/1"_s);
    QVERIFY(junkNames(result, lines).contains(u"set-aside: [print]"_s));
    QCOMPARE(result.repairs.first().quote, u"A Dam Opens."_s);
    // What was parted is found by its words once more.
    QCOMPARE(printed(itemize(written, shippedHouseStyles(), {result.repairs, {}})), printed(result));
}

void RepairsTest::takesAnotherOrderOfDates()
{
    QStringList lines = twoItems;
    lines.replaceInStrings(u"May 3, 2012"_s, u"3/5/2012"_s).replaceInStrings(u"May 4, 2012"_s, u"4/13/2012"_s);
    const auto date = [&](std::optional<DateOrder> order) {
        Repairs repairs;
        repairs.dateOrder = order;
        return itemize(document(lines), shippedHouseStyles(), repairs)
            .bulletin.items.first()
            .sources.first()
            .date.toIso();
    };
    QCOMPARE(date({}), u"2012-03-05"_s);   // as the other date tells
    QCOMPARE(date(DateOrder::DayFirst), u"2012-05-03"_s);
}

void RepairsTest::takesAnotherHouseStyle()
{
    Repairs repairs;
    repairs.houseStyle = u"generic"_s;
    const Itemized result = itemize(document(twoItems), shippedHouseStyles(), repairs);
    QCOMPARE(result.bulletin.houseStyle, u"generic"_s);
    QCOMPARE(reasons(result), QStringList());
}

void RepairsTest::doubtsAHouseStyleThatIsGone()
{
    Repairs repairs;
    repairs.houseStyle = u"no-such"_s;
    const Itemized result = itemize(document(twoItems), shippedHouseStyles(), repairs);
    QCOMPARE(result.bulletin.items.size(), 2);
    QCOMPARE(reasons(result), QStringList{u"There is no house style called no-such any more."_s});
}

void RepairsTest::findsALineThatMoved()
{
    const Itemized first = repaired(threeParts, {{Kind::Title, u"They say that a bridge fell."_s}});
    QCOMPARE(first.repairs.first().quote, u"They say that a bridge fell."_s);
    const QStringList moved = QStringList{u"Skip to content"_s, u""_s, u""_s} + threeParts;
    const Itemized second = itemize(document(moved), shippedHouseStyles(), {first.repairs, {}});
    QCOMPARE(second.bulletin.items.last().title, u"They say that a bridge fell."_s);
    QCOMPARE(second.repairs.first().range, Range(first.repairs.first().range.start + 18, 28));
    QCOMPARE(reasons(second), reasons(first));
}

void RepairsTest::choosesTheNearestOfEqualLines()
{
    QStringList lines = twoItems;
    lines.insert(3, u"Advertisement here"_s);
    lines.insert(10, u"Advertisement here"_s);
    const Document written = document(lines);
    Repair repair{Kind::Junk, written.blocks[6].range, u"Advertisement here"_s};   // the line before the second
    const Itemized result = itemize(written, shippedHouseStyles(), {{repair}, {}});
    QVERIFY(bodyText(result.bulletin.items.first().body).contains(u"Advertisement"_s));
    QVERIFY(!bodyText(result.bulletin.items.last().body).contains(u"Advertisement"_s));
}

void RepairsTest::doubtsARepairWithoutAPlace()
{
    const Repair repair{Kind::Title, {3, 8}, u"A Tower"_s};
    const Itemized result = itemize(document(twoItems), shippedHouseStyles(), {{repair}, {}});
    QCOMPARE(printed(result), printed(itemize(document(twoItems))));
    QCOMPARE(result.repairs, QList<Repair>{repair});
    QCOMPARE(reasons(result), QStringList{u"A repair could not be placed: “A Tower”."_s});
    QCOMPARE(reasons(repaired(twoItems, {{Kind::Join, u"A Dam Opens"_s}})).size(), 1);
}

void RepairsTest::passesOverAnInheritedRepairWithoutAPlace()
{
    Repairs repairs{{{Kind::Title, {3, 8}, u"A Tower"_s}}, {}};
    repairs.isInherited = true;
    const Itemized result = itemize(document(twoItems), shippedHouseStyles(), repairs);
    QCOMPARE(reasons(result), QStringList());
    QCOMPARE(result.repairs, QList<Repair>());
}

void RepairsTest::keepsTheIdsOfItems()
{
    const QList<Item> plain = itemize(document(threeParts)).bulletin.items;
    QCOMPARE(plain.size(), 1);
    const QList<Item> items =
        repaired(threeParts, {{Kind::Title, u"A Dam Opens"_s}, {Kind::Title, u"They say that a bridge fell."_s}})
            .bulletin.items;
    QCOMPARE(items.size(), 2);
    QVERIFY((items.first().id == plain.first().id) != (items.last().id == plain.first().id));
    const QList<Item> other = repaired(twoItems, {{Kind::Title, u"The dam was opened at noon."_s}}).bulletin.items;
    QCOMPARE(other.first().id, itemize(document(twoItems)).bulletin.items.first().id);
    QVERIFY(other.first().title != itemize(document(twoItems)).bulletin.items.first().title);
}

void RepairsTest::keepsTheFirstIdOfJoinedItems()
{
    const QList<Item> plain = itemize(document(twoItems)).bulletin.items;
    const QList<Item> items = repaired(twoItems, {{Kind::Join, u"The Road Is Closed"_s}}).bulletin.items;
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().id, plain.first().id);
}

void RepairsTest::settlesDoubts()
{
    const QStringList lines = twoItems.first(10) + QStringList{u""_s, u"(Beijing Evening)"_s};
    QCOMPARE(itemize(document(lines)).doubts.size(), 1);
    const Itemized result = repaired(lines, {{Kind::Sources, u"(Beijing Evening)"_s}});
    QCOMPARE(result.bulletin.items.last().sources.size(), 1);
    QCOMPARE(reasons(result), QStringList());
}

void RepairsTest::survivesItsWayThroughJson()
{
    Repairs repairs =
        repairsOf(document(twoItems), {{Kind::Title, u"A Dam Opens"_s}, {Kind::Join, u"The Road Is Closed"_s}});
    repairs.places.first().quote = u"A “Dam”\nOpens"_s;
    repairs.houseStyle = u"generic"_s;
    repairs.dateOrder = DateOrder::DayFirst;
    QCOMPARE(repairsFromJson(toJson(repairs)), repairs);
    QCOMPARE(repairsFromJson(toJson({})), Repairs());
    QVERIFY(Repairs().isEmpty());
}

void RepairsTest::leavesOutWhatItDoesNotUnderstand()
{
    QCOMPARE(repairsFromJson("no json"), Repairs());
    QCOMPARE(repairsFromJson(R"({"places": [{"kind": "paint", "start": 1, "length": 2}, {"kind": "junk"}, 7]})"),
             Repairs());
}

QTEST_GUILESS_MAIN(RepairsTest)
#include "repairstest.moc"
