// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/session.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class SessionTest final : public QObject
{
    Q_OBJECT

private slots:
    void isFirstWithoutAFile();
    void comesBackAsItWas();
    void readsRubbishAsNothing();
};

void SessionTest::isFirstWithoutAFile()
{
    const QTemporaryDir folder;
    QCOMPARE(loadSession(folder.filePath(u"session.ini"_s)), Session());
}

void SessionTest::comesBackAsItWas()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state/session.ini"_s);
    Session session;
    session.isFirst = false;
    session.geometry = QByteArray("\0\1geometry\xff", 11);
    session.columns = "columns";
    session.reading = "reading";
    session.showsLibrary = false;
    session.showsSources = false;
    session.scope = {Scope::Kind::Bulletin, {42}, u"新华网, the \"People's\" = Daily;"_s};
    session.bulletinTitle = u"四川日报 \\ weekly"_s;
    session.item = u"0123456789abcdef0123"_s;
    session.position = 1234;
    session.zoom = -2;
    saveSession(path, session);
    QCOMPARE(loadSession(path), session);
}

void SessionTest::readsRubbishAsNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"session.ini"_s);
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("[open]\nscope=%%%\nbulletin=x\nposition=many\n\x00\xff[[[");
    file.close();
    const Session session = loadSession(path);
    QCOMPARE(session.scope, Scope());
    QCOMPARE(session.position, 0);
}

QTEST_GUILESS_MAIN(SessionTest)

#include "sessiontest.moc"
