// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/itempane.h"

#include "panes/theme.h"
#include "unit/library/samples.h"
#include "unit/panes/panetest.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

/// A pane over a library with the sample in it, listed.
class Listed final
{
public:
    explicit Listed(Theme &theme) : pane(*library.operator->(), theme)
    {
        library.import(sampleBulletin());
        QObject::connect(library.operator->(), &Library::changed, &pane.model(),
                         qOverload<const LibraryChange &>(&ItemModel::follow));
        showPane(pane);
        pane.setScope({});
        QTRY_COMPARE(count(), u"3 items"_s);
    }
    QString count() const { return pane.findChild<QLabel *>(u"count"_s)->text(); }
    QLineEdit *box() const { return pane.findChild<QLineEdit *>(u"searchEdit"_s); }
    QTableView *list() const { return pane.findChild<QTableView *>(u"itemList"_s); }
    QString title() const { return pane.current() ? pane.current()->title : QString(); }

    TestLibrary library;
    ItemPane pane;
};

QString idOf(const QString &title)
{
    const Bulletin bulletin = sampleBulletin();
    for (const Item &item : bulletin.items) {
        if (item.title == title)
            return item.id;
    }
    return {};
}

}   // namespace

class ItemPaneTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void makesTheFirstItemCurrent();
    void searchesAsYouType();
    void saysWhatCannotBeFoundYet();
    void keepsTheCurrentItemWhenItIsStillThere();
    void escapeClearsAndLeavesTheBox();
    void returnGoesToTheList();
    void saysWhatItCannotUnderstand();
    void offersWhatMayHaveBeenMeant();
    void sortsAsIsWished();
    void stepsThroughItems();
    void stepsThroughUnread();
    void choosesById();
    void choosesBeforeTheListIsThere();
    void followsTheCurrentItemThroughAnImport();
    void movesOnWhenTheCurrentItemIsDeleted();
    void movesOnWhileRowsAreComingIn();
    void letsTheReaderMoveOnFirst();
    void togglesABookmarkByClick();
    void saysWhatToDoWhenEmpty();
    void lettersDoNotSearchTheList();
    void homeAndEndGoToTheEnds();

private:
    Theme m_theme;
};

void ItemPaneTest::makesTheFirstItemCurrent()
{
    Listed listed(m_theme);
    QCOMPARE(listed.title(), u"Floods in Assam"_s);
    QVERIFY(!listed.pane.current()->state.isRead);
    QCOMPARE(listed.pane.selectedIds(), QStringList{idOf(u"Floods in Assam"_s)});
}

void ItemPaneTest::searchesAsYouType()
{
    Listed listed(m_theme);
    QSignalSpy changed(&listed.pane, &ItemPane::currentChanged);
    listed.pane.focusSearch();
    QTest::keyClicks(listed.box(), u"strik"_s);
    QTRY_COMPARE(listed.count(), u"1 result"_s);
    QCOMPARE(listed.title(), u"Port strike ends"_s);
    QCOMPARE(changed.last().first().value<std::optional<ItemRow>>()->title, u"Port strike ends"_s);
    QVERIFY(listed.box()->hasFocus());
}

void ItemPaneTest::saysWhatCannotBeFoundYet()
{
    Listed listed(m_theme);
    listed.pane.setUnindexed(1200);
    QTRY_COMPARE(listed.count(), u"3 items"_s);
    listed.pane.setQuery(u"reuters"_s);
    QTRY_COMPARE(listed.count(), u"2 results; 1,200 items cannot be found yet"_s);
    listed.pane.setUnindexed(0);
    QCOMPARE(listed.count(), u"2 results"_s);
}

void ItemPaneTest::keepsTheCurrentItemWhenItIsStillThere()
{
    Listed listed(m_theme);
    QVERIFY(listed.pane.next());
    QCOMPARE(listed.title(), u"Port strike ends"_s);
    QSignalSpy changed(&listed.pane, &ItemPane::currentChanged);
    listed.pane.setQuery(u"reuters"_s);
    QTRY_COMPARE(listed.count(), u"2 results"_s);
    QCOMPARE(listed.title(), u"Port strike ends"_s);
    QCOMPARE(changed.size(), 0);
}

void ItemPaneTest::escapeClearsAndLeavesTheBox()
{
    Listed listed(m_theme);
    listed.pane.focusSearch();
    QTest::keyClicks(listed.box(), u"floods"_s);
    QTest::keyClick(listed.box(), Qt::Key_Escape);
    QCOMPARE(listed.pane.query(), QString());
    QVERIFY(listed.list()->hasFocus());
    QTRY_COMPARE(listed.count(), u"3 items"_s);
}

void ItemPaneTest::returnGoesToTheList()
{
    Listed listed(m_theme);
    listed.pane.focusSearch();
    QTest::keyClick(listed.box(), Qt::Key_Return);
    QVERIFY(listed.list()->hasFocus());
}

void ItemPaneTest::saysWhatItCannotUnderstand()
{
    Listed listed(m_theme);
    const auto *const complaint = listed.pane.findChild<QLabel *>(u"complaint"_s);
    QVERIFY(!complaint->isVisible());
    listed.pane.setQuery(u"titel:x santos "_s);
    QVERIFY(complaint->isVisible());
    QVERIFY(complaint->text().startsWith(u"There is no field “titel:”."));
    QTRY_COMPARE(listed.title(), u"Port strike ends"_s);
    listed.pane.setQuery({});
    QVERIFY(!complaint->isVisible());
}

void ItemPaneTest::offersWhatMayHaveBeenMeant()
{
    Listed listed(m_theme);
    listed.pane.focusSearch();
    QTest::keyClicks(listed.box(), u"dokcers santos"_s);
    const auto *const offer = listed.pane.findChild<QPushButton *>(u"offer"_s);
    QTRY_VERIFY(offer->isVisible());
    QCOMPARE(offer->text(), u"Did you mean “dockers santos”?"_s);
    QTest::keyClick(listed.box(), Qt::Key_Return);
    QCOMPARE(listed.box()->text(), u"dockers santos"_s);
    QTRY_COMPARE(listed.title(), u"Port strike ends"_s);
    listed.pane.setQuery(u"zzzzzzzz "_s);
    QTRY_COMPARE(listed.count(), u"no results"_s);
    QVERIFY(!offer->isVisible());
}

void ItemPaneTest::sortsAsIsWished()
{
    Listed listed(m_theme);
    listed.pane.setOrder(Question::Order::Oldest);
    QTRY_COMPARE(listed.pane.model().index(0, 0).data().toString(), u"数字货币在香港"_s);
    listed.pane.setOrder(Question::Order::Sources);
    QTRY_COMPARE(listed.pane.model().index(0, 0).data().toString(), u"Floods in Assam"_s);
}

void ItemPaneTest::stepsThroughItems()
{
    Listed listed(m_theme);
    QVERIFY(!listed.pane.previous());
    QVERIFY(listed.pane.next());
    QVERIFY(listed.pane.next());
    QVERIFY(!listed.pane.next());
    QCOMPARE(listed.title(), u"数字货币在香港"_s);
    QVERIFY(listed.pane.previous());
}

void ItemPaneTest::stepsThroughUnread()
{
    Listed listed(m_theme);
    const QString strike = idOf(u"Port strike ends"_s);
    QCOMPARE(sentenceOf(listed.library->setRead({strike}, true)), QString());
    QTRY_VERIFY(listed.pane.model().index(1, 0).data(ItemModel::ReadRole).toBool());
    QVERIFY(listed.pane.nextUnread());
    QTRY_COMPARE(listed.title(), u"数字货币在香港"_s);
    QVERIFY(!listed.pane.nextUnread());
    QVERIFY(listed.pane.previousUnread());
    QTRY_COMPARE(listed.title(), u"Floods in Assam"_s);
}

void ItemPaneTest::choosesById()
{
    Listed listed(m_theme);
    listed.pane.choose(idOf(u"数字货币在香港"_s));
    QTRY_COMPARE(listed.title(), u"数字货币在香港"_s);
}

void ItemPaneTest::choosesBeforeTheListIsThere()
{
    Listed listed(m_theme);
    QSignalSpy changed(&listed.pane, &ItemPane::currentChanged);
    listed.pane.setScope({Scope::Kind::Unread, {}, {}});
    listed.pane.choose(idOf(u"Port strike ends"_s));
    QTRY_COMPARE(listed.title(), u"Port strike ends"_s);
    QCOMPARE(changed.size(), 1);   // and nothing else in between
}

void ItemPaneTest::followsTheCurrentItemThroughAnImport()
{
    Listed listed(m_theme);
    QVERIFY(listed.pane.next());
    QSignalSpy changed(&listed.pane, &ItemPane::currentChanged);
    listed.library.import(bulletinOf(u"Other"_s, {itemOf(u"Newest"_s, u"Body."_s, u"2024-08-01"_s)}));
    QTRY_COMPARE(listed.count(), u"4 items"_s);
    QCOMPARE(listed.title(), u"Port strike ends"_s);
    QCOMPARE(listed.list()->currentIndex().row(), 2);
    QCOMPARE(changed.size(), 0);
}

void ItemPaneTest::movesOnWhenTheCurrentItemIsDeleted()
{
    Listed listed(m_theme);
    QVERIFY(listed.pane.next());
    QSignalSpy changed(&listed.pane, &ItemPane::currentChanged);
    QVERIFY(answered(listed.library->remove(QStringList{idOf(u"Port strike ends"_s)})));
    QTRY_COMPARE(listed.count(), u"2 items"_s);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(listed.title(), u"数字货币在香港"_s);
}

/// Rows that come in between the renewed answer and the word that the item is gone tell of no other current item.
void ItemPaneTest::movesOnWhileRowsAreComingIn()
{
    Listed listed(m_theme);
    QVERIFY(listed.pane.next());
    QSignalSpy changed(&listed.pane, &ItemPane::currentChanged);
    ItemModel &model = listed.pane.model();
    connect(&model, &ItemModel::counted, &listed.pane,
            [&model] { emit model.dataChanged(model.index(0, 0), model.index(model.rowCount() - 1, 0)); });
    QVERIFY(answered(listed.library->remove(QStringList{idOf(u"Port strike ends"_s)})));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(listed.title(), u"数字货币在香港"_s);
}

void ItemPaneTest::letsTheReaderMoveOnFirst()
{
    Listed listed(m_theme);
    QVERIFY(listed.pane.next());
    QSignalSpy changed(&listed.pane, &ItemPane::currentChanged);
    QSignalSpy located(&listed.pane.model(), &ItemModel::located);
    connect(&listed.pane.model(), &ItemModel::counted, &listed.pane, [&listed] { listed.pane.previous(); });
    QVERIFY(answered(listed.library->remove(QStringList{idOf(u"Port strike ends"_s)})));
    QTRY_COMPARE(located.size(), 1);
    QCOMPARE(listed.title(), u"Floods in Assam"_s);
    QCOMPARE(changed.size(), 1);
}

void ItemPaneTest::togglesABookmarkByClick()
{
    Listed listed(m_theme);
    QSignalSpy toggled(&listed.pane, &ItemPane::bookmarkToggled);
    const QRect row = listed.list()->visualRect(listed.pane.model().index(1, 0));
    QTest::mouseClick(listed.list()->viewport(), Qt::LeftButton, {}, {row.right() - 12, row.center().y()});
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(toggled.first(), QVariantList({idOf(u"Port strike ends"_s), true}));
    QTest::mouseClick(listed.list()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(toggled.size(), 1);
}

void ItemPaneTest::saysWhatToDoWhenEmpty()
{
    Listed listed(m_theme);
    auto *empty = listed.pane.findChild<EmptyView *>();
    QSignalSpy changed(&listed.pane, &ItemPane::currentChanged);
    listed.pane.setQuery(u"nosuchword"_s);
    QTRY_COMPARE(empty->state(), EmptyState::NoResult);
    QVERIFY(empty->isVisible());
    QCOMPARE(listed.count(), u"no results"_s);
    QVERIFY(!changed.isEmpty() && !changed.last().first().value<std::optional<ItemRow>>());
    listed.pane.setQuery({});
    listed.pane.setScope({Scope::Kind::Bookmarks, {}, {}});
    QTRY_COMPARE(empty->state(), EmptyState::NoBookmarks);
}

void ItemPaneTest::lettersDoNotSearchTheList()
{
    Listed listed(m_theme);
    listed.pane.focusList();
    QTest::keyClicks(listed.list(), u"port"_s);
    QCOMPARE(listed.title(), u"Floods in Assam"_s);
}

void ItemPaneTest::homeAndEndGoToTheEnds()
{
    Listed listed(m_theme);
    listed.pane.focusList();
    QTest::keyClick(listed.list(), Qt::Key_End);
    QCOMPARE(listed.title(), u"数字货币在香港"_s);
    QTest::keyClick(listed.list(), Qt::Key_Home);
    QCOMPARE(listed.title(), u"Floods in Assam"_s);
}

QTEST_MAIN(ItemPaneTest)
#include "itempanetest.moc"
