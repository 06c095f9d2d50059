// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "interface/windowfixture.h"

#include "windows/preferencesdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// Every preference acts, and acts at once.
class PreferencesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsWhatIsChosen();
    void appliesTheTheme();
    void keepsNumbers();
    void changesAKey();
    void refusesAKeyThatIsTaken();
    void tellsOfAClashInTheFile();
    void switchesSingleLettersOff();
    void findsACommandOfTheList();
    void resetsAllKeys();

private:
    template <typename T>
    T *part(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1StringView(name));
    }
    QTreeWidgetItem *row(const QString &command) const
    {
        return part<QTreeWidget>("keys")->findItems(command, Qt::MatchExactly).value(0);
    }
    void giveKey(const QString &command, const QString &key);

    std::unique_ptr<WindowFixture> m_desk;
    PreferencesDialog *m_dialog = nullptr;
};

void PreferencesTest::init()
{
    failOnWarnings();
    m_desk = std::make_unique<WindowFixture>();
    m_desk->press(Qt::Key_Comma, Qt::ControlModifier);
    m_dialog = m_desk->window().findChild<PreferencesDialog *>();
    QVERIFY(m_dialog && m_dialog->isVisible());
}

void PreferencesTest::cleanup()
{
    m_desk.reset();
}

void PreferencesTest::giveKey(const QString &command, const QString &key)
{
    part<QTreeWidget>("keys")->setCurrentItem(row(command));
    part<QKeySequenceEdit>("keyEdit")->setKeySequence(QKeySequence(key));
    part<QPushButton>("addKey")->click();
}

void PreferencesTest::showsWhatIsChosen()
{
    QCOMPARE(part<QSpinBox>("measure")->value(), 68);
    QCOMPARE(part<QSpinBox>("lineSpacing")->value(), 145);
    QCOMPARE(part<QSpinBox>("markRead")->text(), u"Never"_s);
    QCOMPARE(part<QSpinBox>("fontSize")->text(), u"As the system"_s);
    QCOMPARE(part<QLineEdit>("libraryFolder")->text(), m_desk->libraryFolder());
    QCOMPARE(row(u"Bookmark"_s)->text(1), u"S; Ctrl+D"_s);
}

void PreferencesTest::appliesTheTheme()
{
    part<QComboBox>("theme")->setCurrentIndex(2);
    QVERIFY(QGuiApplication::palette().color(QPalette::Base).lightness() < 64);
    QVERIFY(m_desk->action("actionThemeDark")->isChecked());
    m_desk->action("actionThemeLight")->trigger();
    QCOMPARE(part<QComboBox>("theme")->currentIndex(), 1);
}

void PreferencesTest::keepsNumbers()
{
    part<QSpinBox>("measure")->setValue(75);
    part<QSpinBox>("fontSize")->setValue(14);
    part<QSpinBox>("markRead")->setValue(5);
    QCOMPARE(m_desk->settings().value(settings::measure), 75);
    QCOMPARE(m_desk->settings().value(settings::articleFontSize), 14);
    QCOMPARE(m_desk->settings().value(settings::markReadAfter), 5);
    part<QSpinBox>("fontSize")->setValue(part<QSpinBox>("fontSize")->minimum());
    QCOMPARE(m_desk->settings().value(settings::articleFontSize), 0);
}

void PreferencesTest::changesAKey()
{
    giveKey(u"Full Screen"_s, u"Ctrl+;"_s);
    QCOMPARE(row(u"Full Screen"_s)->text(1), u"F11; Ctrl+;"_s);
    QVERIFY(m_desk->action("actionFullScreen")->shortcuts().contains(QKeySequence(u"Ctrl+;"_s)));
    part<QPushButton>("clearKeys")->click();
    QVERIFY(m_desk->action("actionFullScreen")->shortcuts().isEmpty());
    part<QPushButton>("resetKeys")->click();
    QCOMPARE(m_desk->action("actionFullScreen")->shortcut(), QKeySequence(u"F11"_s));
}

void PreferencesTest::refusesAKeyThatIsTaken()
{
    giveKey(u"Full Screen"_s, u"Ctrl+D"_s);
    QCOMPARE(part<QLabel>("keyMessage")->text(), u"Ctrl+D is already the key of “Bookmark”. Remove it there first."_s);
    QCOMPARE(m_desk->action("actionFullScreen")->shortcuts().size(), 1);
}

void PreferencesTest::tellsOfAClashInTheFile()
{
    m_desk->settings().setShortcuts({{u"actionNote"_s, u"S"_s}});
    QCOMPARE(row(u"Edit Note"_s)->text(2), u"S is also the key of “Bookmark”, so neither acts."_s);
    QCOMPARE(row(u"Bookmark"_s)->text(2), u"S is also the key of “Edit Note”, so neither acts."_s);
}

void PreferencesTest::switchesSingleLettersOff()
{
    part<QCheckBox>("singleKeys")->setChecked(false);
    QVERIFY(m_desk->action("actionNextItem")->shortcuts().isEmpty());
    QCOMPARE(m_desk->action("actionBookmark")->shortcuts(), QList<QKeySequence>({QKeySequence(u"Ctrl+D"_s)}));
    QCOMPARE(row(u"Next Item"_s)->text(1), u"J; F"_s);
}

void PreferencesTest::findsACommandOfTheList()
{
    part<QLineEdit>("keyFilter")->setText(u"bookm"_s);
    QVERIFY(!row(u"Bookmark"_s)->isHidden());
    QVERIFY(row(u"Full Screen"_s)->isHidden());
}

void PreferencesTest::resetsAllKeys()
{
    giveKey(u"Full Screen"_s, u"Ctrl+;"_s);
    part<QPushButton>("resetAllKeys")->click();
    QCOMPARE(m_desk->action("actionFullScreen")->shortcuts().size(), 1);
}

QTEST_MAIN(PreferencesTest)

#include "preferencestest.moc"
