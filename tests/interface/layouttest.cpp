// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "interface/windowfixture.h"

#include "settings/places.h"
#include "windows/commandpalette.h"
#include "windows/helpwindow.h"

#include <QFileInfo>
#include <QSplitter>

using namespace Qt::StringLiterals;

/// Panes, focus, help, and what is remembered.
class LayoutTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void hidesAndShowsPanes();
    void goesFromPaneToPane();
    void remembersLayoutItemAndPlace();
    void forgetsABulletinThatIsGone();
    void zooms();
    void choosesTheTheme();
    void showsManualAndKeys();
    void runsACommandByName();
    void fitsASmallScreen();

private:
    QWidget *pane(const char *name) const { return m_desk->part<QWidget>(name); }

    std::unique_ptr<WindowFixture> m_desk;
};

void LayoutTest::init()
{
    failOnWarnings();
    m_desk = std::make_unique<WindowFixture>();
    QVERIFY(m_desk->openSample());
}

void LayoutTest::cleanup()
{
    m_desk.reset();
}

void LayoutTest::hidesAndShowsPanes()
{
    m_desk->press(Qt::Key_F9);
    QVERIFY(!pane("libraryPane")->isVisible());
    m_desk->press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(pane("libraryPane")->isVisible());
    m_desk->press(Qt::Key_F8);
    QVERIFY(!pane("articleView")->isVisible());
    m_desk->press(Qt::Key_F8, Qt::ShiftModifier);
    QVERIFY(!pane("reading")->isVisible());
    m_desk->press(Qt::Key_U);
    QVERIFY(pane("sourceList")->isVisible());
}

void LayoutTest::goesFromPaneToPane()
{
    const QStringList order{u"itemList"_s, u"articleView"_s, u"sourceList"_s, u"libraryPane"_s, u"searchEdit"_s};
    m_desk->list()->setFocus();
    for (const QString &name : order) {
        QWidget *const stop = m_desk->window().findChild<QWidget *>(name);
        QVERIFY2(stop == QApplication::focusWidget() || stop->isAncestorOf(QApplication::focusWidget()),
                 qPrintable(name));
        m_desk->press(Qt::Key_F6);
    }
    QCOMPARE(QApplication::focusWidget(), m_desk->list());
    m_desk->press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), m_desk->search());
}

void LayoutTest::remembersLayoutItemAndPlace()
{
    m_desk->window().resize(1100, 500);
    m_desk->part<QSplitter>("columns")->setSizes({150, 300, 650});
    m_desk->press(Qt::Key_J);
    QTRY_COMPARE(m_desk->list()->currentIndex().row(), 1);
    QTRY_VERIFY(m_desk->isSettled());
    m_desk->press(Qt::Key_Plus, Qt::ControlModifier);
    m_desk->press(Qt::Key_F8, Qt::ShiftModifier);
    const Session before = m_desk->window().session();
    m_desk->restart();
    QTRY_COMPARE(m_desk->list()->currentIndex().row(), 1);
    QTRY_VERIFY(m_desk->isSettled());
    const Session after = m_desk->window().session();
    QCOMPARE(after.item, before.item);
    QCOMPARE(after.scope, before.scope);
    QCOMPARE(after.scope.kind, Scope::Kind::Bulletin);
    QCOMPARE(after.zoom, 1);
    QCOMPARE(after.position, before.position);
    QVERIFY(!pane("sourceList")->isVisible());
}

void LayoutTest::forgetsABulletinThatIsGone()
{
    Session session = m_desk->window().session();
    session.bulletinTitle = u"another one"_s;
    m_desk.reset();
    m_desk = std::make_unique<WindowFixture>(session);
    QTRY_COMPARE(m_desk->window().session().scope, Scope());
}

void LayoutTest::zooms()
{
    m_desk->press(Qt::Key_Equal, Qt::ControlModifier);
    QCOMPARE(m_desk->window().session().zoom, 1);
    m_desk->press(Qt::Key_Minus, Qt::ControlModifier);
    m_desk->press(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_desk->window().session().zoom, -1);
    m_desk->press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_desk->window().session().zoom, 0);
}

void LayoutTest::choosesTheTheme()
{
    m_desk->action("actionThemeDark")->trigger();
    const int dark = QGuiApplication::palette().color(QPalette::Base).lightness();
    m_desk->action("actionThemeLight")->trigger();
    const int light = QGuiApplication::palette().color(QPalette::Base).lightness();
    QVERIFY(dark < 64);
    QVERIFY(light > 192);
    QCOMPARE(m_desk->settings().value(settings::theme), 1);
}

void LayoutTest::showsManualAndKeys()
{
    m_desk->press(Qt::Key_F1);
    const auto *const page = m_desk->window().findChild<HelpWindow *>();
    QVERIFY(page && page->isVisible());
    QVERIFY(page->text().contains(u"The first five minutes"_s));
    m_desk->action("actionShortcuts")->trigger();
    QVERIFY(page->text().contains(u"Mark All Read"_s));
    QVERIFY(page->text().contains(u"Shift+A"_s));
    QVERIFY(places::makePrivate(QFileInfo(places::requestFile()).absolutePath()));
    QFile::remove(places::requestFile());
    m_desk->action("actionRequests")->trigger();
    QTRY_VERIFY(page->text().contains(u"Coranto has made no request to any server."_s));
    addRequest({QDateTime::currentDateTimeUtc(), u"dam.example"_s, u"opened <i>an address"_s}, places::requestFile());
    m_desk->action("actionRequests")->trigger();
    QTRY_VERIFY(page->text().contains(u"dam.example"_s));
    QVERIFY(page->text().contains(u"opened <i>an address"_s));
    QVERIFY(!page->text().contains(u"no request"_s));
}

void LayoutTest::runsACommandByName()
{
    m_desk->press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *const palette = m_desk->window().findChild<CommandPalette *>();
    QVERIFY(palette && palette->isVisible());
    QTRY_VERIFY(palette->isAncestorOf(QApplication::focusWidget()));
    m_desk->type(u"next it"_s);
    m_desk->press(Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QTRY_COMPARE(m_desk->list()->currentIndex().row(), 1);
}

void LayoutTest::fitsASmallScreen()
{
    m_desk->window().resize(1024, 640);
    QCOMPARE(m_desk->window().size(), QSize(1024, 640));
    QVERIFY(m_desk->window().minimumSizeHint().width() <= 800);
    QVERIFY(m_desk->window().minimumSizeHint().height() <= 500);
}

QTEST_MAIN(LayoutTest)

#include "layouttest.moc"
