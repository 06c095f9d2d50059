// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "interface/windowfixture.h"

#include "panes/searchbox.h"
#include "panes/searchhelp.h"

#include <QLabel>
#include <QTreeView>

using namespace Qt::StringLiterals;

/// The search language in the window: the box, tags, the order of the list, and searches that are kept.
class SearchingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void searchesByFields();
    void saysWhatItCannotUnderstand();
    void completesWhatTheLibraryKnows();
    void remembersSearchesOverARestart();
    void stepsThroughMatches();
    void tagsAnItem();
    void sortsAndRemembersTheOrder();
    void keepsASearchAsAShelf();
    void explainsTheLanguage();

private:
    void search(const QString &typed);
    QStringList shelves() const;

    std::unique_ptr<WindowFixture> m_desk;
};

void SearchingTest::init()
{
    failOnWarnings();
    m_desk = std::make_unique<WindowFixture>();
    QVERIFY(m_desk->openSample());
}

void SearchingTest::cleanup()
{
    m_desk.reset();
}

/// Types into the box as a reader does, and waits for the answer.
void SearchingTest::search(const QString &typed)
{
    m_desk->action("actionSearch")->trigger();
    m_desk->search()->clear();
    m_desk->type(typed);
    QTRY_VERIFY(m_desk->isSettled());
}

/// The kept searches, each with the number of its unread items.
QStringList SearchingTest::shelves() const
{
    const auto *const tree = m_desk->part<QWidget>("libraryPane")->findChild<QTreeView *>();
    QStringList result;
    for (int row = 0; row < tree->model()->rowCount(); ++row) {
        const QModelIndex shelf = tree->model()->index(row, 0);
        for (int child = 0; shelf.data().toString() == u"Searches" && child < tree->model()->rowCount(shelf); ++child)
            result.append(tree->model()->index(child, 0, shelf).data(Qt::AccessibleTextRole).toString());
    }
    return result;
}

void SearchingTest::searchesByFields()
{
    search(u"title:bank*"_s);
    QTRY_VERIFY(m_desk->rows() > 0 && m_desk->rows() < 8);
    const int banks = m_desk->rows();
    search(u"-title:bank*"_s);
    QTRY_COMPARE(m_desk->rows(), 8 - banks);
    search(u"title:bank* OR -title:bank*"_s);
    QTRY_COMPARE(m_desk->rows(), 8);
}

void SearchingTest::saysWhatItCannotUnderstand()
{
    search(u"date:2021-13 clubhouse "_s);
    QTRY_COMPARE(m_desk->rows(), 1);
    const auto *const complaint = m_desk->part<QLabel>("complaint");
    QVERIFY(complaint->isVisible());
    QCOMPARE(complaint->text(), u"“2021-13” is no date. Write 2021, 2021-02 or 2021-02-20."_s);
    QCOMPARE(m_desk->search()->accessibleDescription(), complaint->text());
}

void SearchingTest::completesWhatTheLibraryKnows()
{
    auto *const box = m_desk->part<SearchBox>("searchEdit");
    search(u"publisher:\"the p"_s);
    QCOMPARE(box->completions(), QStringList{u"publisher:\"The Paper\""_s});
}

void SearchingTest::remembersSearchesOverARestart()
{
    search(u"clubhouse"_s);
    m_desk->press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), m_desk->list());
    m_desk->restart();
    QCOMPARE(m_desk->part<SearchBox>("searchEdit")->recent(), QStringList{u"clubhouse"_s});
}

void SearchingTest::stepsThroughMatches()
{
    search(u"title:clubhouse body:clubhouse "_s);
    QTRY_VERIFY(m_desk->article()->toPlainText().contains(u"Clubhouse"_s));
    m_desk->press(Qt::Key_Return);
    m_desk->action("actionFindNext")->trigger();
    const QTextCursor first = m_desk->article()->textCursor();
    QCOMPARE(first.selectedText(), u"Clubhouse"_s);
    QCOMPARE(first.blockNumber(), 0);
    m_desk->action("actionFindNext")->trigger();
    QVERIFY(m_desk->article()->textCursor().blockNumber() > 0);
    m_desk->action("actionFindPrevious")->trigger();
    QCOMPARE(m_desk->article()->textCursor().position(), first.position());
}

void SearchingTest::tagsAnItem()
{
    const QString headline = m_desk->headline();
    m_desk->press(Qt::Key_T);
    m_desk->type(u"clean water, asia"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(m_desk->status(), u"Kept the tags."_s);
    search(u"tag:\"clean water\""_s);
    QTRY_COMPARE(m_desk->rows(), 1);
    QCOMPARE(m_desk->headline(), headline);
    m_desk->press(Qt::Key_Escape);
    QVERIFY(m_desk->part<QWidget>("tags")->isVisible());
    m_desk->action("actionUndo")->trigger();
    QTRY_VERIFY(!m_desk->part<QWidget>("tags")->isVisible());
    search(u"has:tag"_s);
    QTRY_COMPARE(m_desk->rows(), 0);
}

void SearchingTest::sortsAndRemembersTheOrder()
{
    m_desk->action("actionSortTitle")->trigger();
    const auto title = [this](int row) { return m_desk->list()->model()->index(row, 0).data().toString(); };
    QTRY_VERIFY(m_desk->isSettled() && !title(7).isEmpty() && title(0).compare(title(7), Qt::CaseInsensitive) < 0);
    for (int row = 1; row < 8; ++row)
        QVERIFY(title(row - 1).compare(title(row), Qt::CaseInsensitive) < 0);
    m_desk->restart();
    QVERIFY(m_desk->action("actionSortTitle")->isChecked());
}

void SearchingTest::keepsASearchAsAShelf()
{
    search(u"title:bank* "_s);
    const int banks = m_desk->rows();
    m_desk->ask().answerNextWithText(u"Banks"_s);
    m_desk->action("actionKeepSearch")->trigger();
    QTRY_COMPARE(shelves(), QStringList{u"Banks, %1 unread"_s.arg(banks)});
    m_desk->press(Qt::Key_Escape);
    auto *const tree = m_desk->part<QWidget>("libraryPane")->findChild<QTreeView *>();
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(3, 0)));
    QTRY_COMPARE(m_desk->rows(), banks);
    m_desk->list()->setFocus();
    m_desk->action("actionToggleRead")->trigger();
    QTRY_COMPARE(shelves(), QStringList{u"Banks, %1 unread"_s.arg(banks - 1)});
    m_desk->ask().answerNextWithText(u"Lenders"_s);
    m_desk->action("actionRenameSearch")->trigger();
    QTRY_VERIFY(shelves().value(0).startsWith(u"Lenders"_s));
    m_desk->restart();
    QTRY_COMPARE(shelves(), QStringList{u"Lenders, %1 unread"_s.arg(banks - 1)});
    QTRY_COMPARE(m_desk->rows(), banks);
    m_desk->action("actionDeleteSearch")->trigger();
    QTRY_COMPARE(shelves(), QStringList());
    QTRY_COMPARE(m_desk->rows(), 8);
    m_desk->action("actionUndo")->trigger();
    QTRY_COMPARE(shelves().size(), 1);
}

void SearchingTest::explainsTheLanguage()
{
    m_desk->action("actionSearchHelp")->trigger();
    auto *const help = m_desk->window().findChild<SearchHelp *>();
    QVERIFY(help && help->isVisible());
    help->hide();
}

QTEST_MAIN(SearchingTest)

#include "searchingtest.moc"
