// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/librarypane.h"

#include "panes/theme.h"
#include "unit/panes/panetest.h"

#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

Scope bulletinScope(qint64 handle)
{
    return {Scope::Kind::Bulletin, BulletinHandle{handle}, {}};
}

Overview overview(const QList<qint64> &bulletins)
{
    Overview all;
    all.all = 9;
    all.publishers = {{u"Reuters"_s, 9}};
    for (const qint64 handle : bulletins)
        all.bulletins += {BulletinHandle{handle}, u"Bulletin %1"_s.arg(handle), {}, {}, {}, 4, 2};
    return all;
}

}   // namespace

class LibraryPaneTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void beginsWithAllItems();
    void tellsWhatTheReaderChooses();
    void choosingByTheProgramIsNotTold();
    void keepsChoiceAndWhatIsClosed();
    void fallsBackWhenTheShelfIsGone();
    void asksForRemoval();
    void opensAndClosesHeadings();
    void knowsNeighbours();

private:
    Theme m_theme;
};

void LibraryPaneTest::beginsWithAllItems()
{
    LibraryPane pane(m_theme);
    QVERIFY(pane.scope() == Scope());
    QCOMPARE(pane.objectName(), u"libraryPane"_s);
    QCOMPARE(pane.accessibleName(), u"Library"_s);
}

void LibraryPaneTest::tellsWhatTheReaderChooses()
{
    LibraryPane pane(m_theme);
    pane.show(overview({2, 1}));
    QSignalSpy chosen(&pane, &LibraryPane::scopeChosen);
    showPane(pane);
    pane.focusList();
    QTest::keyClick(pane.focusWidget(), Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(pane.scope() == (Scope{Scope::Kind::Unread, {}, {}}));
    QTest::keyClick(pane.focusWidget(), Qt::Key_End);
    QVERIFY(pane.scope() == (Scope{Scope::Kind::Publisher, {}, u"Reuters"_s}));
}

void LibraryPaneTest::choosingByTheProgramIsNotTold()
{
    LibraryPane pane(m_theme);
    pane.show(overview({2, 1}));
    QSignalSpy chosen(&pane, &LibraryPane::scopeChosen);
    pane.choose(bulletinScope(1));
    QVERIFY(pane.scope() == bulletinScope(1));
    QCOMPARE(chosen.size(), 0);
}

void LibraryPaneTest::keepsChoiceAndWhatIsClosed()
{
    LibraryPane pane(m_theme);
    pane.show(overview({2, 1}));
    pane.choose(bulletinScope(1));
    auto *tree = pane.findChild<QTreeView *>();
    const QModelIndex publishers = tree->model()->index(4, 0);
    tree->setExpanded(publishers, false);
    QSignalSpy chosen(&pane, &LibraryPane::scopeChosen);
    pane.show(overview({3, 2, 1}));
    QVERIFY(pane.scope() == bulletinScope(1));
    QCOMPARE(tree->currentIndex().data().toString(), u"Bulletin 1"_s);
    QVERIFY(!tree->isExpanded(publishers));
    QCOMPARE(chosen.size(), 0);
}

void LibraryPaneTest::fallsBackWhenTheShelfIsGone()
{
    LibraryPane pane(m_theme);
    pane.show(overview({2, 1}));
    pane.choose(bulletinScope(1));
    QSignalSpy chosen(&pane, &LibraryPane::scopeChosen);
    pane.show(overview({2}));
    QVERIFY(pane.scope() == Scope());
    QCOMPARE(chosen.size(), 1);
}

void LibraryPaneTest::asksForRemoval()
{
    LibraryPane pane(m_theme);
    pane.show(overview({2, 1}));
    QSignalSpy asked(&pane, &LibraryPane::removalAsked);
    showPane(pane);
    pane.focusList();
    QTest::keyClick(pane.focusWidget(), Qt::Key_Delete);
    QCOMPARE(asked.size(), 0);   // all items cannot be removed
    pane.choose(bulletinScope(1));
    QTest::keyClick(pane.focusWidget(), Qt::Key_Delete);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<BulletinHandle>().value, 1);
}

void LibraryPaneTest::opensAndClosesHeadings()
{
    LibraryPane pane(m_theme);
    pane.show(overview({2, 1}));
    showPane(pane);
    auto *tree = pane.findChild<QTreeView *>();
    const QModelIndex bulletins = tree->model()->index(3, 0);
    QVERIFY(tree->isExpanded(bulletins));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(bulletins).center());
    QVERIFY(!tree->isExpanded(bulletins));
    QVERIFY(pane.scope() == Scope());
}

void LibraryPaneTest::knowsNeighbours()
{
    LibraryPane pane(m_theme);
    pane.show(overview({2, 1}));
    QVERIFY(pane.neighbour(1) == bulletinScope(2));
    pane.choose(bulletinScope(2));
    QVERIFY(pane.neighbour(1) == bulletinScope(1));
    QVERIFY(!pane.neighbour(-1));
}

QTEST_MAIN(LibraryPaneTest)
#include "librarypanetest.moc"
