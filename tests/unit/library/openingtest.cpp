// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/library/samples.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Names and bytes of all files in @p folder.
QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> result;
    QDirIterator files(folder, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            result.insert(file.fileName(), file.readAll());
    }
    return result;
}

void runOn(const QString &file, const QString &sql)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"openingtest"_s);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(sql));
    }
    QSqlDatabase::removeDatabase(u"openingtest"_s);
}

/// In tests/data/libraries is one of each schema there was, with two items, one of them bookmarked.
void copyLibrary(const QString &schema, const QTemporaryDir &place)
{
    for (const QString &name : {u"library.sqlite"_s, u"reader.sqlite"_s}) {
        QVERIFY(
            QFile::copy(QStringLiteral(CORANTO_TEST_DATA "/libraries/") % schema % u'/' % name, place.filePath(name)));
        QVERIFY(QFile(place.filePath(name)).setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }
}

QString openSentence(const QString &folder, Library::Access access = Library::Access::ReadWrite)
{
    Library library(folder, access);
    return sentenceOf(library.open());
}

}   // namespace

class OpeningTest final : public QObject
{
    Q_OBJECT

private slots:
    void makesAFolderForThisUserAlone();
    void bringsALibraryOfEachSchemaUpToDate_data();
    void bringsALibraryOfEachSchemaUpToDate();
    void makesFilesAsMeasured();
    void answersWhatWasAskedBeforeItWasOpen();
    void refusesWhatIsAskedWithoutOpening();
    void refusesWhatIsNoDatabase_data();
    void refusesWhatIsNoDatabase();
    void refusesANewerSchema_data();
    void refusesANewerSchema();
    void refusesAnotherProgramsDatabase();
    void refusesADamagedFile();
    void namesDamageFoundLater();
    void refusesAPlaceThatCannotBeMade();
    void refusesAFileAsItsFolder();
    void refusesToWriteWhereItMayNot();
    void createsNothingForReadingOnly();
    void readsWithoutWriting();
    void readsInAReadOnlyFolder();
    void bringsAnOlderLibraryUpToDateForReading();
    void makesTheIndexAnewWhenItsRulesChanged();
    void noticesAnIndexThatDisagrees();
    void noticesStrayRows();
};

void OpeningTest::makesAFolderForThisUserAlone()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(u"deep/down/library"_s);
    QCOMPARE(openSentence(folder), QString());
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFileInfo(folder).permissions() & others, QFile::Permissions());
    QVERIFY(QFileInfo::exists(folder + u"/library.sqlite"_s));
    QVERIFY(QFileInfo::exists(folder + u"/reader.sqlite"_s));
}

void OpeningTest::makesFilesAsMeasured()
{
    TestLibrary library;
    library.import(sampleBulletin());
    library.close();
    struct Expected
    {
        QString name;
        QByteArray pageSize;
        QByteArray schema;
    };
    const QList<Expected> files = {{u"/library.sqlite"_s, QByteArray("\x20\x00", 2), QByteArray("\x00\x00\x00\x05", 4)},
                                   {u"/reader.sqlite"_s, QByteArray("\x10\x00", 2), QByteArray("\x00\x00\x00\x04", 4)}};
    for (const Expected &expected : files) {
        QFile file(library.folder() + expected.name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray head = file.read(100);
        QCOMPARE(head.mid(16, 2), expected.pageSize);
        QCOMPARE(head.mid(18, 2), QByteArray("\x02\x02", 2));   // WAL
        QCOMPARE(head.mid(60, 4), expected.schema);
    }
    QVERIFY(!QFileInfo::exists(library.folder() + u"/library.sqlite-wal"_s));
}

void OpeningTest::bringsALibraryOfEachSchemaUpToDate_data()
{
    QTest::addColumn<QString>("schema");
    const QStringList schemas =
        QDir(QStringLiteral(CORANTO_TEST_DATA "/libraries")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(!schemas.isEmpty());
    for (const QString &schema : schemas)
        QTest::newRow(qPrintable(schema)) << schema;
}

void OpeningTest::bringsALibraryOfEachSchemaUpToDate()
{
    QFETCH(QString, schema);
    const QTemporaryDir place;
    copyLibrary(schema, place);
    Library library(place.path());
    QVERIFY(answered(library.open()));
    const CheckReport report = valueOf(library.check());
    QCOMPARE(report.items, 2);
    QCOMPARE(report.bookmarks, 1);
    QVERIFY(report.problems.isEmpty());
    QCOMPARE(valueOf(library.import(sampleBulletin(), {})).added, 3);
}

void OpeningTest::answersWhatWasAskedBeforeItWasOpen()
{
    const QTemporaryDir place;
    Library library(place.filePath(u"library"_s));
    const QFuture<Result<void>> opened = library.open();
    const QFuture<Result<ImportOutcome>> imported = library.import(sampleBulletin(), {});
    const QFuture<Result<CheckReport>> checked = library.check();
    QCOMPARE(valueOf(imported).added, 3);
    QVERIFY(answered(opened));
    QCOMPARE(valueOf(checked).items, 3);
}

void OpeningTest::refusesWhatIsAskedWithoutOpening()
{
    const QTemporaryDir place;
    Library library(place.filePath(u"library"_s));
    QVERIFY(sentenceOf(library.overview()).contains(u"not open"_s));
    QVERIFY(sentenceOf(library.find({})).contains(u"not open"_s));
    QVERIFY(!QFileInfo::exists(place.filePath(u"library"_s)));
}

void OpeningTest::refusesWhatIsNoDatabase_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("library") << u"library.sqlite"_s;
    QTest::newRow("reader") << u"reader.sqlite"_s;
}

void OpeningTest::refusesWhatIsNoDatabase()
{
    QFETCH(QString, name);
    const QTemporaryDir place;
    write(place.filePath(name), "Dear diary, " + QByteArray(5000, 'x'));
    const QMap<QString, QByteArray> before = contents(place.path());
    const QString sentence = openSentence(place.path());
    QVERIFY2(sentence.contains(name) && sentence.contains(u"no database"_s), qPrintable(sentence));
    QCOMPARE(contents(place.path()), before);
}

void OpeningTest::refusesANewerSchema_data()
{
    refusesWhatIsNoDatabase_data();
}

void OpeningTest::refusesANewerSchema()
{
    QFETCH(QString, name);
    TestLibrary library;
    library.import(sampleBulletin());
    library.close();
    runOn(library.folder() % u'/' % name, u"PRAGMA user_version = 999"_s);
    const QMap<QString, QByteArray> before = contents(library.folder());
    for (const Library::Access access : {Library::Access::ReadWrite, Library::Access::ReadOnly}) {
        const QString sentence = openSentence(library.folder(), access);
        QVERIFY2(sentence.contains(u"newer"_s), qPrintable(sentence));
        QCOMPARE(contents(library.folder()), before);
    }
}

void OpeningTest::refusesAnotherProgramsDatabase()
{
    const QTemporaryDir place;
    runOn(place.filePath(u"library.sqlite"_s), u"CREATE TABLE item(name)"_s);
    const QMap<QString, QByteArray> before = contents(place.path());
    const QString sentence = openSentence(place.path());
    QVERIFY2(sentence.contains(u"another program"_s), qPrintable(sentence));
    QCOMPARE(contents(place.path()), before);
}

void OpeningTest::refusesADamagedFile()
{
    TestLibrary library;
    library.import(sampleBulletin());
    library.close();
    const QString file = library.folder() + u"/library.sqlite"_s;
    QFile whole(file);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    for (const qsizetype size : {qsizetype(50), qsizetype(1000), qsizetype(8192), bytes.size() / 2}) {
        write(file, bytes.left(size));
        const QMap<QString, QByteArray> before = contents(library.folder());
        const QString sentence = openSentence(library.folder());
        QVERIFY2(sentence.contains(u"library.sqlite"_s) && sentence.contains(u"damaged"_s), qPrintable(sentence));
        QCOMPARE(contents(library.folder()), before);
    }
}

/// Whatever a flipped page says, it is answered by a sentence or a value, never by a crash.
void OpeningTest::namesDamageFoundLater()
{
    TestLibrary library;
    library.import(sampleBulletin());
    library.close();
    const QString file = library.folder() + u"/library.sqlite"_s;
    const QByteArray whole = contents(library.folder()).value(file);
    int named = 0;
    for (qsizetype page = 1; page * 8192 < whole.size(); ++page) {
        QByteArray bytes = whole;
        bytes.replace(page * 8192, 8192, QByteArray(8192, '\xA5'));
        write(file, bytes);
        Library damaged(library.folder());
        const Result<void> opened = answered(damaged.open());
        const Result<CheckReport> report = answered(damaged.check());
        const bool isNamed = !opened || !report || !report.value().problems.isEmpty();
        QVERIFY2(isNamed, qPrintable(u"page %1"_s.arg(page)));
        ++named;
    }
    QVERIFY(named > 10);
}

void OpeningTest::refusesAPlaceThatCannotBeMade()
{
    const QString sentence = openSentence(u"/proc/coranto/library"_s);
    QVERIFY2(sentence.contains(u"/proc/coranto/library"_s), qPrintable(sentence));
}

void OpeningTest::refusesAFileAsItsFolder()
{
    const QTemporaryDir place;
    const QString file = place.filePath(u"file"_s);
    write(file, "text");
    const QString sentence = openSentence(file);
    QVERIFY2(sentence.contains(u"no folder"_s), qPrintable(sentence));
    QCOMPARE(contents(place.path()).value(file), "text");
}

void OpeningTest::refusesToWriteWhereItMayNot()
{
    if (geteuid() == 0)
        QSKIP("The superuser may write everywhere.");
    TestLibrary library;
    library.close();
    QVERIFY(QFile::setPermissions(library.folder(), QFile::ReadOwner | QFile::ExeOwner));
    const QString sentence = openSentence(library.folder());
    QVERIFY(QFile::setPermissions(library.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY2(sentence.contains(u"cannot be written"_s), qPrintable(sentence));
}

void OpeningTest::createsNothingForReadingOnly()
{
    const QTemporaryDir place;
    const QString absent = place.filePath(u"absent"_s);
    QVERIFY(openSentence(absent, Library::Access::ReadOnly).contains(u"no library"_s));
    QVERIFY(!QFileInfo::exists(absent));
    QVERIFY(openSentence(place.path(), Library::Access::ReadOnly).contains(u"no library"_s));
    QVERIFY(contents(place.path()).isEmpty());
}

void OpeningTest::readsWithoutWriting()
{
    TestLibrary writing;
    writing.import(sampleBulletin());
    writing.close();
    const QMap<QString, QByteArray> before = contents(writing.folder());
    {
        Library library(writing.folder(), Library::Access::ReadOnly);
        QCOMPARE(sentenceOf(library.open()), QString());
        QCOMPARE(valueOf(library.overview()).all, 3);
        QCOMPARE(valueOf(library.check()).problems, QStringList());
        QVERIFY(sentenceOf(library.import(sampleBulletin(), {})).contains(u"reading only"_s));
        QVERIFY(sentenceOf(library.setRead({u"x"_s}, true)).contains(u"reading only"_s));
    }
    const QMap<QString, QByteArray> after = contents(writing.folder());
    for (const QString &name : before.keys())
        QVERIFY2(after.value(name) == before.value(name), qPrintable(name));
}

void OpeningTest::readsInAReadOnlyFolder()
{
    if (geteuid() == 0)
        QSKIP("The superuser may write everywhere.");
    TestLibrary writing;
    writing.import(sampleBulletin());
    writing.close();
    QVERIFY(QFile::setPermissions(writing.folder(), QFile::ReadOwner | QFile::ExeOwner));
    qint64 all = 0;
    {
        Library library(writing.folder(), Library::Access::ReadOnly);
        if (answered(library.open()))
            all = valueOf(library.overview()).all;
    }
    QVERIFY(QFile::setPermissions(writing.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(all, 3);
}

void OpeningTest::bringsAnOlderLibraryUpToDateForReading()
{
    const QTemporaryDir place;
    copyLibrary(u"1"_s, place);
    Library library(place.path(), Library::Access::ReadOnly);
    QCOMPARE(sentenceOf(library.open()), QString());
    QCOMPARE(valueOf(library.overview()).all, 2);
    QCOMPARE(valueOf(library.bookmarks()).size(), 1);
}

void OpeningTest::makesTheIndexAnewWhenItsRulesChanged()
{
    TestLibrary library;
    library.import(sampleBulletin());
    library.close();
    const QString file = library.folder() + u"/library.sqlite"_s;
    runOn(file, u"UPDATE meta SET value = 'older' WHERE key = 'tokenizer'"_s);
    runOn(file, u"DELETE FROM words_data WHERE id > 10"_s);
    runOn(file, u"DELETE FROM vocabulary"_s);
    library.reopen();
    QCOMPARE(sentenceOf(library->indexAll()), QString());
    QCOMPARE(library.titles(u"dockers "_s), QStringList{u"Port strike ends"_s});
    QCOMPARE(library.titles(u"\"port str"_s), QStringList{u"Port strike ends"_s});
    QCOMPARE(valueOf(library->check()).problems, QStringList());
}

void OpeningTest::noticesAnIndexThatDisagrees()
{
    TestLibrary library;
    library.import(sampleBulletin());
    library.close();
    runOn(library.folder() + u"/library.sqlite"_s, u"UPDATE body SET text = text || ' more' WHERE rowid > 0"_s);
    library.reopen();
    const QStringList problems = valueOf(library->check()).problems;
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().contains(u"index"_s));
}

void OpeningTest::noticesStrayRows()
{
    TestLibrary library;
    const ImportOutcome outcome = library.import(sampleBulletin(), "bytes");
    library.close();
    const QString file = library.folder() + u"/library.sqlite"_s;
    runOn(file, u"INSERT INTO source VALUES(1, 1, '', NULL, '', '', '')"_s);
    runOn(file, u"INSERT INTO original VALUES(%1, 7, x'00')"_s.arg(outcome.bulletin.value + 1));
    library.reopen();
    QCOMPARE(valueOf(library->check()).problems.size(), 2);
}

QTEST_GUILESS_MAIN(OpeningTest)
#include "openingtest.moc"
