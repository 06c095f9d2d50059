// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings.h"
#include "settings/places.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class SettingsTest final : public QObject
{
    Q_OBJECT

private slots:
    void answersDefaultsWithoutAFile();
    void keepsWhatWasChosen();
    void tellsOfAChangeOnce();
    void writesNoDefaults();
    void keepsShortcutsAsAWhole();
    void ignoresRelativePlaces();
    void makesFoldersForThisUserAlone();
};

void SettingsTest::answersDefaultsWithoutAFile()
{
    const QTemporaryDir folder;
    const Settings chosen(folder.filePath(u"settings.ini"_s));
    QCOMPARE(chosen.value(settings::measure), 68);
    QCOMPARE(chosen.value(settings::singleKeys), true);
    QVERIFY(chosen.shortcuts().isEmpty());
    QVERIFY(!QFileInfo::exists(folder.filePath(u"settings.ini"_s)));
}

void SettingsTest::keepsWhatWasChosen()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.ini"_s);
    {
        Settings chosen(path);
        chosen.setValue(settings::measure, 75);
        chosen.setValue(settings::singleKeys, false);
    }
    const Settings again(path);
    QCOMPARE(again.value(settings::measure), 75);
    QCOMPARE(again.value(settings::singleKeys), false);
}

void SettingsTest::tellsOfAChangeOnce()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.ini"_s);
    {
        Settings chosen(path);
        chosen.setValue(settings::theme, 2);
    }
    Settings again(path);
    const QSignalSpy changes(&again, &Settings::changed);
    again.setValue(settings::theme, 2);
    QCOMPARE(changes.count(), 0);
    again.setValue(settings::theme, 1);
    QCOMPARE(changes.count(), 1);
}

void SettingsTest::writesNoDefaults()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.ini"_s);
    {
        Settings chosen(path);
        chosen.setValue(settings::measure, 75);
        chosen.setValue(settings::measure, 68);
    }
    const QSettings file(path, QSettings::IniFormat);
    QVERIFY(!file.contains(settings::measure.key.toString()));
}

void SettingsTest::keepsShortcutsAsAWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.ini"_s);
    {
        Settings chosen(path);
        chosen.setShortcuts({{u"actionBookmark"_s, u"B; Ctrl+D"_s}, {u"actionNote"_s, u""_s}});
        chosen.setShortcuts({{u"actionBookmark"_s, u"B"_s}, {u"actionDelete"_s, u""_s}});
    }
    const QHash<QString, QString> expected{{u"actionBookmark"_s, u"B"_s}, {u"actionDelete"_s, u""_s}};
    QCOMPARE(Settings(path).shortcuts(), expected);
}

void SettingsTest::ignoresRelativePlaces()
{
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", "state");
    QCOMPARE(places::sessionFile(), QDir::homePath() + u"/.local/state/coranto/session.ini"_s);
    qputenv("XDG_STATE_HOME", "/somewhere/state");
    QCOMPARE(places::sessionFile(), u"/somewhere/state/coranto/session.ini"_s);
    qputenv("XDG_STATE_HOME", before);
}

void SettingsTest::makesFoldersForThisUserAlone()
{
    const QTemporaryDir folder;
    const QString made = folder.filePath(u"a/b"_s);
    QVERIFY(places::makePrivate(made));
    QVERIFY(places::makePrivate(made));
    const QFile::Permissions others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(!(QFileInfo(made).permissions() & others));
    QVERIFY(!places::makePrivate(u"/proc/coranto"_s));
}

QTEST_GUILESS_MAIN(SettingsTest)

#include "settingstest.moc"
