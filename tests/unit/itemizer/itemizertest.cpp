// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/itemizer/documents.h"

#include <QTest>

using namespace Qt::StringLiterals;

class ItemizerTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsADocumentOfAnyFormat();
    void letsTheFamilyWinWhereItsCitationsFit();
    void letsTheGenericStyleWinElsewhere();
    void takesALabelForAWordWithoutItsColon();
    void makesAListUnderAColon();
    void doubtsAnItemWithoutSources();
    void placesAllJunk();
    void splitsAnEntryThatHoldsABulletin();
    void makesAnEntryItsOwnSource();
    void takesDeclaredFieldsOfTheDocument();
    void keepsSpansOfTheBody();
    void takesTheLinkOfAHeadline();
    void namesRelatedLinksAsJunk();
};

void ItemizerTest::readsADocumentOfAnyFormat()
{
    QCOMPARE(printed(itemize(document(twoItems))),
             QStringList({u"A Dam Opens | The dam was opened at noon. | Xinhua 2012-05-03 http://x.example/1"_s,
                          u"The Road Is Closed | Nobody knows for how long. | China News Service 2012-05-04 "_s}));
}

void ItemizerTest::letsTheFamilyWinWhereItsCitationsFit()
{
    QCOMPARE(itemize(document(twoItems)).bulletin.houseStyle, u"chinascope"_s);
}

void ItemizerTest::letsTheGenericStyleWinElsewhere()
{
    QStringList lines = twoItems;
    lines.replaceInStrings(u"May 3, 2012"_s, u"3.5.2012"_s).replaceInStrings(u"May 4, 2012"_s, u"4.5.2012"_s);
    const Itemized result = itemize(document(lines));
    QCOMPARE(result.bulletin.houseStyle, u"generic"_s);
    QCOMPARE(result.bulletin.items.size(), 2);
    QVERIFY(result.confidence > 0.9);
}

void ItemizerTest::takesALabelForAWordWithoutItsColon()
{
    QStringList lines = twoItems;
    lines[2] = u"Source of the outbreak was the dam."_s;
    const Itemized result = itemize(document(lines));
    QCOMPARE(result.bulletin.items.size(), 2);
    QCOMPARE(bodyText(result.bulletin.items.first().body), lines[2]);
}

void ItemizerTest::makesAListUnderAColon()
{
    QStringList lines = twoItems;
    lines[2] = u"It was opened in three ways:"_s;
    lines.insert(4, u"by hand."_s);
    lines.insert(5, u"by horse."_s);
    lines.insert(6, u""_s);
    const Itemized result = itemize(document(lines));
    QCOMPARE(bodyText(result.bulletin.items.first().body),
             u"It was opened in three ways:\n\n- by hand.\n- by horse."_s);
}

void ItemizerTest::doubtsAnItemWithoutSources()
{
    const Itemized result = itemize(document(twoItems.first(10)));
    QCOMPARE(result.bulletin.items.size(), 2);
    QVERIFY(result.bulletin.items.last().sources.isEmpty());
    QCOMPARE(result.doubts.size(), 1);
    QCOMPARE(result.doubts.first().line, 8);
}

void ItemizerTest::placesAllJunk()
{
    const Itemized result =
        itemize(document(QStringList{u"Skip to content"_s, u""_s} + twoItems + QStringList{u""_s, u"page 1 of 9"_s}));
    QStringList names;
    for (const Junk &junk : result.junk)
        names.append(junk.name);
    QCOMPARE(names, QStringList({u"page-furniture"_s, u"blank"_s, u"blank"_s, u"blank"_s, u"unplaced"_s, u"blank"_s}));
}

namespace {

/// A document that is one entry of a feed: a heading, then @p lines.
Document feed(const QStringList &lines)
{
    Document feed = document(QStringList{u"The Entry"_s} + lines);
    feed.blocks.first().kind = Block::Kind::Heading;
    feed.blocks.first().level = 2;
    feed.title = u"River Feed"_s;
    feed.publisher = u"River Post"_s;
    feed.date = PartialDate::ofYear(2012);
    Entry entry;
    entry.end = feed.blocks.size();
    entry.title = u"The Entry"_s;
    entry.url = u"https://post.example/entry"_s;
    entry.authors = QStringList{u"Ada Brandt"_s};
    entry.date = PartialDate::ofDay(2012, 5, 3);
    feed.entries.append(entry);
    return feed;
}

}   // namespace

void ItemizerTest::splitsAnEntryThatHoldsABulletin()
{
    QCOMPARE(printed(itemize(feed(QStringList{u""_s} + twoItems))), printed(itemize(document(twoItems))));
}

void ItemizerTest::makesAnEntryItsOwnSource()
{
    const Itemized result = itemize(feed({u""_s, u"The dam was opened at noon. Nobody knows for how long."_s}));
    QCOMPARE(printed(result), QStringList(u"The Entry | The dam was opened at noon. Nobody knows for how long. | "
                                          u"River Post 2012-05-03 https://post.example/entry"_s));
    const Item &item = result.bulletin.items.first();
    QCOMPARE(item.url, u"https://post.example/entry"_s);
    QCOMPARE(item.authors, QStringList{u"Ada Brandt"_s});
    QCOMPARE(item.date.toIso(), u"2012-05-03"_s);
}

void ItemizerTest::takesDeclaredFieldsOfTheDocument()
{
    const Bulletin bulletin = itemize(feed({u""_s, u"Text."_s})).bulletin;
    QCOMPARE(bulletin.title, u"River Feed"_s);
    QCOMPARE(bulletin.publisher, u"River Post"_s);
    QCOMPARE(bulletin.date.toIso(), u"2012"_s);
}

void ItemizerTest::keepsSpansOfTheBody()
{
    QStringList lines = twoItems;
    lines[2] = u"The  dam was   opened."_s;
    Document written = document(lines);
    written.blocks[1].spans = {{Span::Kind::Strong, {5, 3}, {}}, {Span::Kind::Link, {15, 6}, u"https://a.example/"_s}};
    const QList<Span> spans = itemize(written).bulletin.items.first().body.first().spans;
    QCOMPARE(spans.size(), 2);
    QCOMPARE(spans.first().range, Range(4, 3));   // "The dam was opened.": "dam"
    QCOMPARE(spans.last().range, Range(12, 6));   // "opened"
}

void ItemizerTest::takesTheLinkOfAHeadline()
{
    Document written = document(twoItems);
    for (Block &block : written.blocks) {
        if (block.text == u"The Road Is Closed")
            block.spans = {{Span::Kind::Link, {0, block.text.size()}, u"https://road.example/"_s}};
    }
    QCOMPARE(itemize(written).bulletin.items.last().sources.first().url, u"https://road.example/"_s);
}

void ItemizerTest::namesRelatedLinksAsJunk()
{
    QStringList lines = twoItems;
    lines.insert(6, u"See also: The dam of 1987, http://x.example/old"_s);
    const Itemized result = itemize(document(lines));
    QCOMPARE(result.bulletin.items.size(), 2);
    QCOMPARE(result.bulletin.items.first().sources.size(), 1);
    QVERIFY(
        std::any_of(result.junk.begin(), result.junk.end(), [](const Junk &junk) { return junk.name == u"related"; }));
}

QTEST_GUILESS_MAIN(ItemizerTest)
#include "itemizertest.moc"
