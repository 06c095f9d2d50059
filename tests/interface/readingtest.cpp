// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "interface/windowfixture.h"
#include "panes/articlepane.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QMimeData>

using namespace Qt::StringLiterals;

/// Stands in for the browser.
class Browser final : public QObject
{
    Q_OBJECT

public:
    QStringList opened;

public slots:
    void open(const QUrl &url) { opened.append(url.toString(QUrl::FullyEncoded)); }
};

/// Reading, searching, following sources.
class ReadingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsTheFirstItemOfWhatWasOpened();
    void goesFromItemToItem();
    void saysWhyAKeyDoesNothing();
    void goesToSourcesOnceTheyAreThere();
    void searchesAsOneTypes();
    void doesNotTakeTypedLettersForCommands();
    void clearsTheSearchByEscape();
    void opensSourcesByNumber();
    void opensTheChosenSource();
    void opensALinkOfTheBodyAsASource();
    void copiesLinkAndCitation();
    void marksReadAfterAWhile();
    void goesToTheNextUnreadItem();
    void readsOnWithSpace();
    void findsWithinTheItem();

private:
    std::unique_ptr<WindowFixture> m_desk;
    Browser m_browser;
};

void ReadingTest::init()
{
    failOnWarnings();
    QDesktopServices::setUrlHandler(u"http"_s, &m_browser, "open");
    QDesktopServices::setUrlHandler(u"https"_s, &m_browser, "open");
    m_browser.opened.clear();
    m_desk = std::make_unique<WindowFixture>();
    QVERIFY(m_desk->openSample());
}

void ReadingTest::cleanup()
{
    QDesktopServices::unsetUrlHandler(u"http"_s);
    QDesktopServices::unsetUrlHandler(u"https"_s);
    m_desk.reset();
}

void ReadingTest::showsTheFirstItemOfWhatWasOpened()
{
    QCOMPARE(m_desk->list()->currentIndex().row(), 0);
    QVERIFY(m_desk->article()->toPlainText().contains(m_desk->headline()));
    QCOMPARE(m_desk->part<QAbstractItemView>("sourceList")->model()->rowCount(), 2);
    QVERIFY(m_desk->window().windowTitle().startsWith(m_desk->headline() + u" – "_s));
    QVERIFY(m_desk->window().windowTitle().endsWith(u" – Coranto"_s));
}

void ReadingTest::goesFromItemToItem()
{
    m_desk->press(Qt::Key_J);
    QTRY_COMPARE(m_desk->list()->currentIndex().row(), 1);
    QTRY_VERIFY(m_desk->article()->toPlainText().contains(m_desk->headline()));
    m_desk->press(Qt::Key_F);
    QTRY_COMPARE(m_desk->list()->currentIndex().row(), 2);
    m_desk->press(Qt::Key_K);
    QTRY_COMPARE(m_desk->list()->currentIndex().row(), 1);
    m_desk->action("actionPreviousItem")->trigger();
    QTRY_COMPARE(m_desk->list()->currentIndex().row(), 0);
}

void ReadingTest::saysWhyAKeyDoesNothing()
{
    m_desk->press(Qt::Key_K);
    QCOMPARE(m_desk->status(), u"No previous item."_s);
    m_desk->press(Qt::Key_9, Qt::AltModifier);
    QCOMPARE(m_desk->status(), u"This item has only 2 sources."_s);
    m_desk->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_desk->status(), u"There is nothing to undo."_s);
}

void ReadingTest::goesToSourcesOnceTheyAreThere()
{
    auto *const sources = m_desk->part<QAbstractItemView>("sourceList");
    m_desk->press(Qt::Key_J);
    m_desk->press(Qt::Key_U);   // before the library has answered
    QTRY_VERIFY(sources->hasFocus());
    QVERIFY(m_desk->article()->toPlainText().contains(m_desk->headline()));
    m_desk->part<QLineEdit>("searchEdit")->setText(u"zzz"_s);
    QTRY_COMPARE(m_desk->rows(), 0);
    QTRY_VERIFY(m_desk->isSettled());
    m_desk->action("actionFocusSources")->trigger();
    QCOMPARE(m_desk->status(), u"No item is open."_s);
}

void ReadingTest::searchesAsOneTypes()
{
    m_desk->press(Qt::Key_Slash);
    QCOMPARE(QApplication::focusWidget(), m_desk->search());
    m_desk->type(u"clubhou"_s);
    QTRY_VERIFY(m_desk->rows() > 0 && m_desk->rows() < 8);
    QTRY_VERIFY(m_desk->article()->toPlainText().contains(m_desk->headline()));
    m_desk->type(u"zzz"_s);
    QTRY_COMPARE(m_desk->rows(), 0);
}

void ReadingTest::doesNotTakeTypedLettersForCommands()
{
    m_desk->action("actionSearch")->trigger();
    m_desk->type(u"smjkeu? /"_s);
    QCOMPARE(m_desk->search()->text(), u"smjkeu? /"_s);
    QVERIFY(!m_desk->action("actionBookmark")->isChecked());
    QCOMPARE(QApplication::focusWidget(), m_desk->search());
}

void ReadingTest::clearsTheSearchByEscape()
{
    m_desk->action("actionSearch")->trigger();
    m_desk->type(u"zzz"_s);
    QTRY_COMPARE(m_desk->rows(), 0);
    m_desk->press(Qt::Key_Escape);
    QCOMPARE(m_desk->search()->text(), QString());
    QTRY_COMPARE(m_desk->rows(), 8);
    QTRY_COMPARE(QApplication::focusWidget(), m_desk->list());
}

void ReadingTest::opensSourcesByNumber()
{
    m_desk->press(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(m_browser.opened.size(), 1);
    m_desk->press(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(m_browser.opened.size(), 2);
    QVERIFY(m_browser.opened[0] != m_browser.opened[1]);
}

void ReadingTest::opensTheChosenSource()
{
    m_desk->press(Qt::Key_O);
    QCOMPARE(m_browser.opened.size(), 1);
    m_desk->press(Qt::Key_U);
    QCOMPARE(QApplication::focusWidget(), m_desk->part<QWidget>("sourceList"));
    m_desk->press(Qt::Key_Down);
    m_desk->press(Qt::Key_Return);
    QCOMPARE(m_browser.opened.size(), 2);
    QVERIFY(m_browser.opened[0] != m_browser.opened[1]);
}

void ReadingTest::opensALinkOfTheBodyAsASource()
{
    auto *article = m_desk->part<ArticlePane>("articlePane");
    emit article->linkAsked(u"https://a.example/b"_s);
    QCOMPARE(m_browser.opened, QStringList{u"https://a.example/b"_s});
    m_desk->ask().answerNext(false);   // an odd one is asked about first
    emit article->linkAsked(u"https://bank.example@a.example/"_s);
    QVERIFY(m_desk->ask().lastQuestion().details.contains(u"a.example"));
    QCOMPARE(m_browser.opened.size(), 1);
}

void ReadingTest::copiesLinkAndCitation()
{
    m_desk->press(Qt::Key_O);
    m_desk->press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_browser.opened.value(0));
    QCOMPARE(m_desk->status(), u"Copied the link."_s);
    m_desk->press(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(m_browser.opened.value(0)));
    QVERIFY(QGuiApplication::clipboard()->text().size() > m_browser.opened.value(0).size());
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasHtml());
}

void ReadingTest::marksReadAfterAWhile()
{
    m_desk->settings().setValue(settings::markReadAfter, 0);
    QVERIFY(!m_desk->action("actionToggleRead")->isChecked());
    m_desk->press(Qt::Key_J);
    QTRY_VERIFY(m_desk->action("actionToggleRead")->isChecked());
}

void ReadingTest::goesToTheNextUnreadItem()
{
    m_desk->press(Qt::Key_J);
    m_desk->press(Qt::Key_M);
    QTRY_VERIFY(m_desk->action("actionToggleRead")->isChecked());
    m_desk->press(Qt::Key_K);
    m_desk->press(Qt::Key_N);
    QTRY_COMPARE(m_desk->list()->currentIndex().row(), 2);
    m_desk->press(Qt::Key_P);
    QTRY_COMPARE(m_desk->list()->currentIndex().row(), 0);
}

void ReadingTest::readsOnWithSpace()
{
    for (int key = 0; key < 100 && m_desk->list()->currentIndex().row() < 7; ++key) {
        m_desk->press(Qt::Key_Space);
        QTRY_VERIFY(m_desk->isSettled());
    }
    QCOMPARE(m_desk->list()->currentIndex().row(), 7);
}

void ReadingTest::findsWithinTheItem()
{
    const QString word = m_desk->headline().section(u' ', 0, 0);
    m_desk->press(Qt::Key_F, Qt::ControlModifier);
    m_desk->type(word);
    m_desk->press(Qt::Key_F3);
    QTRY_COMPARE(m_desk->article()->textCursor().selectedText().toCaseFolded(), word.toCaseFolded());
    m_desk->press(Qt::Key_Escape);
    QCOMPARE(m_desk->search()->text(), QString());
}

QTEST_MAIN(ReadingTest)

#include "readingtest.moc"
