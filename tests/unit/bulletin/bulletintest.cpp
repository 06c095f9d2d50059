// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/bulletin.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class BulletinTest final : public QObject
{
    Q_OBJECT

private slots:
    void partsParagraphsByABlankLine();
    void keepsTheIdWhenOnlyFormChanges();
    void givesEqualItemsDifferentIds();
    void namesAnUntitledItemByItsBody();
};

namespace {

QList<BodyBlock> body()
{
    using Kind = Block::Kind;
    return {{Kind::Paragraph, 0, u"Two ways:"_s, {}},
            {Kind::ListEntry, 1, u"by <river>"_s, {}},
            {Kind::ListEntry, 1, u"by road"_s, {}},
            {Kind::Paragraph, 0, u"Both & neither."_s, {}}};
}

Item item(const QString &title, const QString &url)
{
    Item item;
    item.title = title;
    item.body = body();
    Source source;
    source.url = url;
    item.sources.append(source);
    return item;
}

}   // namespace

void BulletinTest::partsParagraphsByABlankLine()
{
    QCOMPARE(bodyText(body()), u"Two ways:\n\n- by <river>\n- by road\n\nBoth & neither."_s);
    QCOMPARE(bodyText({}), QString());
}

void BulletinTest::keepsTheIdWhenOnlyFormChanges()
{
    const QString url = u"https://example.org/1"_s;
    QCOMPARE(itemId(item(u"The “Ferry” Is Late"_s, url), 0), itemId(item(u"the  \"ferry\" is late"_s, url), 0));
    QVERIFY(itemId(item(u"The Ferry Is Late"_s, url), 0) != itemId(item(u"The Ferry Is Lost"_s, url), 0));
    QVERIFY(itemId(item(u"The Ferry Is Late"_s, url), 0) != itemId(item(u"The Ferry Is Late"_s, url % u'0'), 0));
}

void BulletinTest::givesEqualItemsDifferentIds()
{
    Bulletin bulletin;
    for (int i = 0; i < 3; ++i)
        bulletin.items.append(item(u"Weather"_s, u"https://example.org/weather"_s));
    nameItems(bulletin);
    QSet<QString> ids;
    for (const Item &named : bulletin.items)
        ids.insert(named.id);
    QCOMPARE(ids.size(), 3);
    QCOMPARE(bulletin.items.first().id, itemId(bulletin.items.first(), 0));
    QCOMPARE(bulletin.items.first().id.size(), 20);
}

void BulletinTest::namesAnUntitledItemByItsBody()
{
    Item untitled = item({}, {});
    const QString id = itemId(untitled, 0);
    untitled.body.first().text = u"Three ways:"_s;
    QVERIFY(itemId(untitled, 0) != id);
}

QTEST_GUILESS_MAIN(BulletinTest)
#include "bulletintest.moc"
