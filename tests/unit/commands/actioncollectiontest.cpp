// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/actioncollection.h"
#include "settings/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class ActionCollectionTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void givesActionsTheirKeys();
    void keepsChosenKeys();
    void forgetsKeysThatAreTheDefaults();
    void takesAllKeysAway();
    void switchesSingleKeysOffAsASet();
    void knowsSingleKeys_data();
    void knowsSingleKeys();
    void namesTheOwnerOfAKey();
    void findsClashes();
    void showsTextWithoutMnemonic();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<QAction> m_bookmark;
    std::unique_ptr<QAction> m_note;
};

void ActionCollectionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_bookmark = std::make_unique<QAction>(u"&Bookmark…"_s);
    m_bookmark->setObjectName(u"actionBookmark"_s);
    m_note = std::make_unique<QAction>(u"Edit &Note"_s);
    m_note->setObjectName(u"actionNote"_s);
}

void ActionCollectionTest::givesActionsTheirKeys()
{
    const ActionCollection actions({m_bookmark.get()}, *m_settings);
    QCOMPARE(m_bookmark->shortcuts(), QList<QKeySequence>({QKeySequence(u"S"_s), QKeySequence(u"Ctrl+D"_s)}));
}

void ActionCollectionTest::keepsChosenKeys()
{
    {
        ActionCollection actions({m_bookmark.get()}, *m_settings);
        actions.setKeys(m_bookmark.get(), {QKeySequence(u"Ctrl+;"_s), QKeySequence(u"B"_s)});
    }
    const ActionCollection again({m_bookmark.get()}, *m_settings);
    QCOMPARE(m_bookmark->shortcuts(), QList<QKeySequence>({QKeySequence(u"Ctrl+;"_s), QKeySequence(u"B"_s)}));
}

void ActionCollectionTest::forgetsKeysThatAreTheDefaults()
{
    ActionCollection actions({m_bookmark.get()}, *m_settings);
    actions.setKeys(m_bookmark.get(), {QKeySequence(u"B"_s)});
    actions.reset(m_bookmark.get());
    QVERIFY(m_settings->shortcuts().isEmpty());
    QCOMPARE(m_bookmark->shortcuts(), ActionCollection::defaultKeys(m_bookmark.get()));
}

void ActionCollectionTest::takesAllKeysAway()
{
    ActionCollection actions({m_bookmark.get()}, *m_settings);
    actions.setKeys(m_bookmark.get(), {});
    QVERIFY(m_bookmark->shortcuts().isEmpty());
    QVERIFY(actions.keys(m_bookmark.get()).isEmpty());
}

void ActionCollectionTest::switchesSingleKeysOffAsASet()
{
    const ActionCollection actions({m_bookmark.get(), m_note.get()}, *m_settings);
    m_settings->setValue(settings::singleKeys, false);
    QCOMPARE(m_bookmark->shortcuts(), QList<QKeySequence>({QKeySequence(u"Ctrl+D"_s)}));
    QVERIFY(m_note->shortcuts().isEmpty());
    QCOMPARE(actions.keys(m_note.get()), QList<QKeySequence>({QKeySequence(u"E"_s)}));
    m_settings->setValue(settings::singleKeys, true);
    QCOMPARE(m_note->shortcuts(), QList<QKeySequence>({QKeySequence(u"E"_s)}));
}

void ActionCollectionTest::knowsSingleKeys_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<bool>("isSingle");
    QTest::newRow("letter") << u"J"_s << true;
    QTest::newRow("shifted letter") << u"Shift+A"_s << true;
    QTest::newRow("space") << u"Space"_s << true;
    QTest::newRow("question mark") << u"?"_s << true;
    QTest::newRow("with control") << u"Ctrl+J"_s << false;
    QTest::newRow("with alt") << u"Alt+1"_s << false;
    QTest::newRow("function key") << u"F6"_s << false;
    QTest::newRow("delete") << u"Del"_s << false;
    QTest::newRow("two strokes") << u"J, J"_s << false;
}

void ActionCollectionTest::knowsSingleKeys()
{
    QFETCH(const QString, keys);
    QTEST(ActionCollection::isSingleKey(QKeySequence(keys)), "isSingle");
}

void ActionCollectionTest::namesTheOwnerOfAKey()
{
    const ActionCollection actions({m_bookmark.get(), m_note.get()}, *m_settings);
    QCOMPARE(actions.owner(QKeySequence(u"Ctrl+D"_s), m_note.get()), m_bookmark.get());
    QCOMPARE(actions.owner(QKeySequence(u"Ctrl+D"_s), m_bookmark.get()), nullptr);
    QCOMPARE(actions.owner(QKeySequence(u"F12"_s), nullptr), nullptr);
}

void ActionCollectionTest::findsClashes()
{
    ActionCollection actions({m_bookmark.get(), m_note.get()}, *m_settings);
    QVERIFY(actions.clashes().isEmpty());
    actions.setKeys(m_note.get(), {QKeySequence(u"S"_s)});
    QCOMPARE(actions.clashes().size(), 1);
    QCOMPARE(actions.clashes().first().keys, QKeySequence(u"S"_s));
    QCOMPARE(actions.clashes().first().actions, QList<QAction *>({m_bookmark.get(), m_note.get()}));
}

void ActionCollectionTest::showsTextWithoutMnemonic()
{
    QCOMPARE(ActionCollection::plainText(m_bookmark.get()), u"Bookmark"_s);
}

QTEST_MAIN(ActionCollectionTest)

#include "actioncollectiontest.moc"
