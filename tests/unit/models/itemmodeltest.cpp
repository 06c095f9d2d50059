// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodel.h"
#include "unit/library/samples.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

/// What the reader sees of each row.
QStringList printed(const ItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        lines += QString(index.data().toString() % u" | "_s
                         % shownPublishers(index.data(ItemModel::PublishersRole).toStringList()) % u" | "_s
                         % index.data(ItemModel::DateRole).toString() % u" | "_s
                         % QString::number(index.data(ItemModel::SourceCountRole).toInt()));
    }
    return lines;
}

QStringList titles(const ItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines += model.index(row, 0).data().toString();
    return lines;
}

Question question(const QString &typed, Scope::Kind kind = Scope::Kind::All)
{
    return {{kind, {}, {}}, parseQuery(typed), Question::Order::Newest};
}

/// A bulletin of many items, one a day, from @p first on, every @p step days.
Bulletin manyItems(const QString &title, QDate first, int step, int count)
{
    QList<Item> items;
    for (int i = 0; i < count; ++i)
        items += itemOf(u"%1 %2"_s.arg(title).arg(i), u"Body."_s, first.addDays(i * step).toString(Qt::ISODate));
    return bulletinOf(title, items);
}

}   // namespace

class ItemModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void listsItems();
    void speaksEveryRow();
    void marksMatches();
    void showsPassagesOfASearch();
    void keepsRowsUntilTheAnswerIsThere();
    void tellsWhenAllAreCounted();
    void showsStateChangesInPlace();
    void showsStateChangesThatOvertakeAnAnswer();
    void insertsWhatIsImportedWithoutStartingOver();
    void removesWhatIsDeleted();
    void renewsManyRowsRightly();
    void asksForRowsThatAreNotKnown();
    void locatesAnyItem();
    void findsTheNextUnreadItem();
    void saysWhenAllIsRead();
};

/// A model that follows its library, answered.
class Listed final
{
public:
    explicit Listed(const Bulletin &bulletin = sampleBulletin()) : model(*library.operator->())
    {
        library.import(bulletin);
        QObject::connect(library.operator->(), &Library::changed, &model,
                         qOverload<const LibraryChange &>(&ItemModel::follow));
        ask({});
    }
    void ask(const Question &question)
    {
        QSignalSpy counted(&model, &ItemModel::counted);
        model.ask(question);
        QTRY_VERIFY(!counted.isEmpty());
    }
    int rowOf(const QString &title) const { return int(titles(model).indexOf(title)); }

    TestLibrary library;
    ItemModel model;
    QAbstractItemModelTester tester{&model};
};

void ItemModelTest::listsItems()
{
    Listed list;
    QCOMPARE(printed(list.model),
             QStringList({u"Floods in Assam | The Hindu · Reuters | 3 Jul 2024 | 2"_s,
                          u"Port strike ends | Reuters | 3 Jul 2024 | 1"_s, u"数字货币在香港 |  | 3 Jul 2024 | 0"_s}));
}

void ItemModelTest::speaksEveryRow()
{
    Listed list;
    const QModelIndex floods = list.model.index(list.rowOf(u"Floods in Assam"_s), 0);
    QCOMPARE(floods.data(Qt::AccessibleTextRole).toString(),
             u"unread, Floods in Assam, 3 Jul 2024, 2 sources, 1 warning"_s);
    const QString id = floods.data(ItemModel::IdRole).toString();
    QCOMPARE(sentenceOf(list.library->setRead({id}, true)), QString());
    QCOMPARE(sentenceOf(list.library->setBookmarked({id}, true)), QString());
    QTRY_COMPARE(floods.data(Qt::AccessibleTextRole).toString(),
                 u"bookmarked, Floods in Assam, 3 Jul 2024, 2 sources, 1 warning"_s);
}

void ItemModelTest::marksMatches()
{
    Listed list;
    list.ask(question(u"reut"_s));
    const QModelIndex floods = list.model.index(list.rowOf(u"Floods in Assam"_s), 0);
    QCOMPARE(floods.data(ItemModel::TitleMatchesRole).value<QList<Range>>(), QList<Range>());
    const auto matches = floods.data(ItemModel::PublisherMatchesRole).value<QList<Range>>();
    QCOMPARE(matches.size(), 1);
    const QString publishers = shownPublishers(floods.data(ItemModel::PublishersRole).toStringList());
    QVERIFY(publishers.sliced(matches.first().start, matches.first().length).startsWith(u"Reut"));
}

void ItemModelTest::showsPassagesOfASearch()
{
    Listed list;
    QCOMPARE(list.model.index(0, 0).data(ItemModel::PassageRole).toString(), QString());
    list.ask(question(u"santos "_s));
    const QModelIndex found = list.model.index(0, 0);
    QTRY_COMPARE(found.data(ItemModel::PassageRole).toString(),
                 u"Dockers in Santos went back to work.  - Santos - Rio"_s);
    const auto marks = found.data(ItemModel::PassageMatchesRole).value<QList<Range>>();
    QCOMPARE(marks, (QList<Range>{{11, 6}, {40, 6}}));
    list.ask(question(u"title:port "_s));
    QTRY_VERIFY(!found.data(ItemModel::PassageRole).toString().isEmpty());
    QVERIFY(found.data(ItemModel::PassageMatchesRole).value<QList<Range>>().isEmpty());
}

void ItemModelTest::keepsRowsUntilTheAnswerIsThere()
{
    Listed list;
    QSignalSpy first(&list.model, &ItemModel::firstPiece);
    list.model.ask(question(u"strike"_s));
    QCOMPARE(list.model.rowCount(), 3);
    QVERIFY(!list.model.isShown());
    QTRY_COMPARE(first.size(), 1);
    QCOMPARE(titles(list.model), QStringList({u"Port strike ends"_s}));
}

void ItemModelTest::tellsWhenAllAreCounted()
{
    Listed list;
    QSignalSpy counted(&list.model, &ItemModel::counted);
    list.model.ask(question(u"nothing at all"_s));
    QTRY_COMPARE(counted.size(), 1);
    QCOMPARE(counted.first().first().toLongLong(), 0);
    QCOMPARE(list.model.rowCount(), 0);
}

void ItemModelTest::showsStateChangesInPlace()
{
    Listed list;
    QSignalSpy reset(&list.model, &ItemModel::modelReset);
    const QPersistentModelIndex strike(list.model.index(list.rowOf(u"Port strike ends"_s), 0));
    QCOMPARE(sentenceOf(list.library->setRead({strike.data(ItemModel::IdRole).toString()}, true)), QString());
    QTRY_VERIFY(strike.data(ItemModel::ReadRole).toBool());
    QCOMPARE(reset.size(), 0);
    QCOMPARE(list.model.rowCount(), 3);
}

/// Rows that were asked for before a change may arrive after it.
void ItemModelTest::showsStateChangesThatOvertakeAnAnswer()
{
    Listed list;
    list.library->disconnect(&list.model);
    const int row = list.rowOf(u"Port strike ends"_s);
    const QString id = list.model.index(row, 0).data(ItemModel::IdRole).toString();
    list.model.follow({LibraryChange::Kind::States, {id}});
    QVERIFY(list.model.row(row));   // asks for the row soon
    bool isDone = false;
    QTimer::singleShot(0, &list.model, [&] {
        isDone = sentenceOf(list.library->setRead({id}, true)).isEmpty();
        list.model.follow({LibraryChange::Kind::States, {id}});
    });
    QTRY_VERIFY(isDone);
    QTRY_VERIFY(list.model.index(row, 0).data(ItemModel::ReadRole).toBool());
}

void ItemModelTest::insertsWhatIsImportedWithoutStartingOver()
{
    Listed list;
    QSignalSpy reset(&list.model, &ItemModel::modelReset);
    const QPersistentModelIndex strike(list.model.index(list.rowOf(u"Port strike ends"_s), 0));
    list.library.import(bulletinOf(u"Other"_s, {itemOf(u"Newest"_s, u"Body."_s, u"2024-08-01"_s),
                                                itemOf(u"Oldest"_s, u"Body."_s, u"2023-08-01"_s)}));
    QTRY_COMPARE(list.model.rowCount(), 5);
    QTRY_COMPARE(titles(list.model).first(), u"Newest"_s);
    QTRY_COMPARE(titles(list.model).last(), u"Oldest"_s);
    QVERIFY(strike.isValid());
    QCOMPARE(strike.data().toString(), u"Port strike ends"_s);
    QCOMPARE(reset.size(), 0);
}

void ItemModelTest::removesWhatIsDeleted()
{
    Listed list;
    const QString strike = list.model.index(list.rowOf(u"Port strike ends"_s), 0).data(ItemModel::IdRole).toString();
    valueOf(list.library->remove(QStringList{strike}));
    QTRY_COMPARE(list.model.rowCount(), 2);
    QTRY_COMPARE(titles(list.model), QStringList({u"Floods in Assam"_s, u"数字货币在香港"_s}));
}

/// More rows come, in many places, than are compared one by one.
void ItemModelTest::renewsManyRowsRightly()
{
    constexpr int Many = 2500;
    Listed list(manyItems(u"Even"_s, QDate(2010, 1, 2), 2, Many));
    list.library.import(manyItems(u"Odd"_s, QDate(2010, 1, 1), 2, Many));
    QTRY_COMPARE(list.model.rowCount(), 2 * Many);
    const QList<ItemHandle> handles = list.library.find({});
    for (int row = 0; row < 2 * Many; ++row)
        QCOMPARE(list.model.index(row, 0).data(ItemModel::HandleRole).toLongLong(), handles[row].value);
}

void ItemModelTest::asksForRowsThatAreNotKnown()
{
    Listed list(manyItems(u"Item"_s, QDate(2010, 1, 1), 1, 400));
    QCOMPARE(list.model.rowCount(), 400);
    const QModelIndex last = list.model.index(399, 0);
    QSignalSpy changed(&list.model, &ItemModel::dataChanged);
    QVERIFY(!last.data().isValid());
    QVERIFY(!list.model.row(399));
    QTRY_COMPARE(last.data().toString(), u"Item 0"_s);
    QVERIFY(list.model.row(399));
    QCOMPARE(changed.size(), 1);
}

void ItemModelTest::locatesAnyItem()
{
    const Bulletin bulletin = manyItems(u"Item"_s, QDate(2010, 1, 1), 1, 400);
    Listed list(bulletin);
    QSignalSpy located(&list.model, &ItemModel::located);
    QCOMPARE(list.model.find(bulletin.items.first().id), -1);
    list.model.locate(bulletin.items.first().id);
    QTRY_COMPARE(located.size(), 1);
    QCOMPARE(located.takeFirst(), QVariantList({bulletin.items.first().id, 399}));
    list.model.locate(u"none of ours"_s);
    QTRY_COMPARE(located.size(), 1);
    QCOMPARE(located.takeFirst().last().toInt(), -1);
}

void ItemModelTest::findsTheNextUnreadItem()
{
    const Bulletin bulletin = manyItems(u"Item"_s, QDate(2010, 1, 1), 1, 700);
    Listed list(bulletin);
    QStringList read;
    for (int i = 5; i < 700; ++i)
        read += bulletin.items[i].id;
    QCOMPARE(sentenceOf(list.library->setRead(read, true)), QString());
    QSignalSpy found(&list.model, &ItemModel::unreadFound);
    QTRY_VERIFY(list.model.index(0, 0).data(ItemModel::ReadRole).toBool());
    list.model.seekUnread(0, 1);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.first().first().toInt(), 695);
    QVERIFY(!list.model.isSeeking());
}

void ItemModelTest::saysWhenAllIsRead()
{
    Listed list;
    QSignalSpy found(&list.model, &ItemModel::unreadFound);
    valueOf(list.library->markAllRead({}));
    QTRY_VERIFY(list.model.index(0, 0).data(ItemModel::ReadRole).toBool());
    list.model.seekUnread(0, 1);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.first().first().toInt(), -1);
}

QTEST_GUILESS_MAIN(ItemModelTest)
#include "itemmodeltest.moc"
