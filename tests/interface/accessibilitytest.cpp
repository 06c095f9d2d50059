// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "interface/windowfixture.h"

#include <QAccessible>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QToolBar>

using namespace Qt::StringLiterals;

/// What a reader who does not see the window is told, and what one without a mouse can reach.
class AccessibilityTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void namesEverythingThatTakesTheFocus();
    void namesThePanes_data();
    void namesThePanes();
    void saysWhatARowIs();
    void keepsEveryActionInAMenu();
    void describesEveryActionOfTheToolbar();
    void tabsInReadingOrder();

private:
    static void collectNameless(QAccessibleInterface *node, QStringList &nameless);
    static void collectActions(const QMenu *menu, QSet<const QAction *> &actions);

    std::unique_ptr<WindowFixture> m_desk;
};

void AccessibilityTest::init()
{
    failOnWarnings();
    m_desk = std::make_unique<WindowFixture>();
    QVERIFY(m_desk->openSample());
}

void AccessibilityTest::cleanup()
{
    m_desk.reset();
}

void AccessibilityTest::collectNameless(QAccessibleInterface *node, QStringList &nameless)
{
    if (node->state().focusable && !node->state().invisible && node->text(QAccessible::Name).trimmed().isEmpty())
        nameless.append(
            u"%1 %2"_s.arg(QString::fromLatin1(node->object() ? node->object()->metaObject()->className() : "?"),
                           node->object() ? node->object()->objectName() : QString()));
    for (int child = 0; child < node->childCount(); ++child) {
        if (QAccessibleInterface *const next = node->child(child))
            collectNameless(next, nameless);
    }
}

void AccessibilityTest::namesEverythingThatTakesTheFocus()
{
    QStringList nameless;
    collectNameless(QAccessible::queryAccessibleInterface(&m_desk->window()), nameless);
    QCOMPARE(nameless, QStringList());
}

void AccessibilityTest::namesThePanes_data()
{
    QTest::addColumn<QString>("object");
    QTest::addColumn<QString>("name");
    QTest::newRow("library") << u"libraryPane"_s << u"Library"_s;
    QTest::newRow("search") << u"searchEdit"_s << u"Search"_s;
    QTest::newRow("items") << u"itemList"_s << u"Items"_s;
    QTest::newRow("article") << u"articleView"_s << u"Article"_s;
    QTest::newRow("sources") << u"sourceList"_s << u"Sources"_s;
}

void AccessibilityTest::namesThePanes()
{
    QFETCH(const QString, object);
    auto *const widget = m_desk->window().findChild<QWidget *>(object);
    QVERIFY(widget);
    QTEST(widget->accessibleName(), "name");
}

void AccessibilityTest::saysWhatARowIs()
{
    m_desk->press(Qt::Key_S);
    QTRY_VERIFY(m_desk->action("actionBookmark")->isChecked());
    const auto spoken = [this] { return m_desk->list()->currentIndex().data(Qt::AccessibleTextRole).toString(); };
    QTRY_VERIFY2(spoken().startsWith(u"unread, bookmarked, "_s + m_desk->headline()), qPrintable(spoken()));
    QVERIFY2(spoken().contains(u"2 sources"_s), qPrintable(spoken()));
}

void AccessibilityTest::collectActions(const QMenu *menu, QSet<const QAction *> &actions)
{
    const QList<QAction *> entries = menu->actions();
    for (const QAction *action : entries) {
        actions.insert(action);
        if (action->menu())
            collectActions(action->menu(), actions);
    }
}

void AccessibilityTest::keepsEveryActionInAMenu()
{
    QSet<const QAction *> inMenus;
    const QList<QAction *> menus = m_desk->window().menuBar()->actions();
    for (const QAction *menu : menus)
        collectActions(menu->menu(), inMenus);
    const QList<QAction *> all = m_desk->window().findChildren<QAction *>(QRegularExpression(u"^action[A-Z]"_s));
    QVERIFY(all.size() > 50);
    for (const QAction *action : all)
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
}

void AccessibilityTest::describesEveryActionOfTheToolbar()
{
    const QList<QAction *> actions = m_desk->part<QToolBar>("toolBar")->actions();
    for (const QAction *action : actions) {
        if (!action->isSeparator())
            QVERIFY2(!action->icon().isNull() && !action->toolTip().isEmpty(), qPrintable(action->objectName()));
    }
}

void AccessibilityTest::tabsInReadingOrder()
{
    m_desk->part<QWidget>("libraryPane")->setFocus();
    m_desk->press(Qt::Key_F6, Qt::ShiftModifier);
    QStringList seen;
    m_desk->press(Qt::Key_F6);
    for (int step = 0; step < 12; ++step) {
        m_desk->press(Qt::Key_Tab);
        seen.append(QApplication::focusWidget()->objectName());
    }
    QStringList panes = seen;
    panes.removeIf([](const QString &name) {
        return !QStringList{u"searchEdit"_s, u"itemList"_s, u"articleView"_s, u"sourceList"_s}.contains(name);
    });
    QVERIFY2(panes.size() >= 4, qPrintable(seen.join(u' ')));
    const qsizetype start = panes.indexOf(u"searchEdit"_s);
    const QStringList expected{u"searchEdit"_s, u"itemList"_s, u"articleView"_s, u"sourceList"_s};
    QCOMPARE(panes.mid(start, 4), expected);
}

QTEST_MAIN(AccessibilityTest)

#include "accessibilitytest.moc"
