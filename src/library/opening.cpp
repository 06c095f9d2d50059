// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/opening.h"

#include "library/factstable.h"
#include "library/indextable.h"
#include "library/onesqlite.h"
#include "library/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

using Access = Library::Access;

constexpr QFile::Permissions Private = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

QString translated(const char *text)
{
    return QCoreApplication::translate("Library", text);
}

QString pathOf(const QString &folder, const SchemaFile &schema)
{
    return QDir(folder).filePath(schema.name);
}

/// Where nothing can be written SQLite cannot lay its shared memory beside a file. With no writer's log left there
/// either, the file is all there is to read.
Database::Mode readingMode(const QString &folder, const SchemaFile &schema)
{
    const QString path = pathOf(folder, schema);
    const bool hasLog = QFileInfo(path % u"-wal"_s).size() > 0;
    return QFileInfo(folder).isWritable() || hasLog ? Database::Mode::ReadOnly : Database::Mode::Frozen;
}

void demandDatabase(const QString &folder, const SchemaFile &schema)
{
    QFile file(pathOf(folder, schema));
    if (!file.exists() || file.size() == 0)
        return;
    if (!file.open(QIODevice::ReadOnly))
        throw Error{translated("The file %1 cannot be read: %2.").arg(schema.name, file.errorString())};
    if (file.read(16) != QByteArray("SQLite format 3", 16))
        throw Error{translated("The file %1 is no database. Nothing was changed.").arg(schema.name)};
}

void makeFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.exists() && !info.isDir())
        throw Error{translated("%1 is no folder, so it can hold no library.").arg(folder)};
    if (info.isDir())
        return;
    const QDir parent(info.absolutePath());
    if (!parent.mkpath(u"."_s) || !parent.mkdir(info.fileName(), Private))
        throw Error{translated("The folder %1 for the library cannot be made.").arg(folder)};
}

void demandFiles(const QString &folder)
{
    for (const SchemaFile &schema : {librarySchema(), readerSchema()}) {
        if (!QFileInfo::exists(pathOf(folder, schema)))
            throw Error{translated("There is no library in %1.").arg(folder)};
    }
}

/// For a mere look: at a file that nobody has open it is to leave no log beside it.
Database lookedAt(const QString &folder, const SchemaFile &schema)
{
    const bool isOpen = QFileInfo::exists(pathOf(folder, schema) % u"-wal"_s);
    return Database(pathOf(folder, schema), isOpen ? Database::Mode::ReadOnly : Database::Mode::Frozen);
}

void demandKnownFile(const QString &folder, const SchemaFile &schema)
{
    if (!QFileInfo::exists(pathOf(folder, schema)))
        return;
    Database database = lookedAt(folder, schema);
    demandKnown(database, schema);
}

bool isOlder(const QString &folder, const SchemaFile &schema)
{
    Database database = lookedAt(folder, schema);
    return !isCurrent(database, schema);
}

/// SQLite opens a file that it may not write without a word; the first lock tells.
void demandWritable(Database &database, const QString &folder)
{
    try {
        Transaction transaction(database);
    } catch (const SqlError &error) {
        if (error.code != SQLITE_READONLY && error.code != SQLITE_CANTOPEN)
            throw;
        throw Error{translated("The library in %1 cannot be written. Nothing was changed.").arg(folder)};
    }
}

void updateFile(const QString &folder, const SchemaFile &schema)
{
    const QFileInfo file(pathOf(folder, schema));
    if (!QFileInfo(folder).isWritable() || (file.exists() && !file.isWritable()))
        throw Error{translated("The library in %1 cannot be written. Nothing was changed.").arg(folder)};
    Database database(file.filePath(), Database::Mode::ReadWrite);
    setWriting(database, schema);
    demandWritable(database, folder);
    bringUpToDate(database, schema);
}

/// What SQLite says when it first meets a damaged file, with the name of the file.
void withName(const SchemaFile &schema, const std::function<void()> &look)
{
    try {
        look();
    } catch (const SqlError &error) {
        if (error.code == SQLITE_CORRUPT || error.code == SQLITE_NOTADB)
            throw Error{translated("The file %1 is damaged. Nothing was changed.").arg(schema.name)};
        throw;
    }
}

void updateFiles(const QString &folder)
{
    for (const SchemaFile &schema : {librarySchema(), readerSchema()})
        withName(schema, [&] { updateFile(folder, schema); });
}

/// Whoever only reads has an older library brought up to date all the same, where that can be: nobody should have to
/// open a window first.
void updateOlder(const QString &folder)
{
    const bool canWrite = QFileInfo(folder).isWritable();
    if (!canWrite || (!isOlder(folder, librarySchema()) && !isOlder(folder, readerSchema())))
        return;
    updateFiles(folder);
    openForImport(folder);   // does what scripts cannot
}

}   // namespace

void prepareLibrary(const QString &folder, Access access)
{
    if (!sharesOneSqlite()) {
        throw Error{translated("Qt brings a SQLite of its own, with which Coranto cannot search. "
                               "Please install a Qt that uses the system's SQLite.")};
    }
    if (access == Access::ReadWrite)
        makeFolder(folder);
    else
        demandFiles(folder);
    for (const SchemaFile &schema : {librarySchema(), readerSchema()}) {
        withName(schema, [&] {
            demandDatabase(folder, schema);
            demandKnownFile(folder, schema);
        });
    }
    if (access == Access::ReadOnly)
        updateOlder(folder);
    else
        updateFiles(folder);
}

std::unique_ptr<Database> openForSearch(const QString &folder, Access access)
{
    const bool canWrite = access == Access::ReadWrite;
    const Database::Mode library = canWrite ? Database::Mode::ReadOnly : readingMode(folder, librarySchema());
    const Database::Mode reader = canWrite ? Database::Mode::ReadOnly : readingMode(folder, readerSchema());
    auto database = std::make_unique<Database>(pathOf(folder, librarySchema()), library);
    database->attach(pathOf(folder, readerSchema()), u"reader"_s, reader);
    if (!isCurrent(*database, librarySchema()))
        throw Error{translated(
            "This library was written by an older Coranto; it must be opened once where it can be written.")};
    return database;
}

std::unique_ptr<Database> openForCheck(const QString &folder)
{
    const QString path = pathOf(folder, librarySchema());
    if (!QFileInfo(folder).isWritable() || !QFileInfo(path).isWritable())
        return openForSearch(folder, Access::ReadOnly);
    auto database = std::make_unique<Database>(path, Database::Mode::ReadWrite);
    database->attach(pathOf(folder, readerSchema()), u"reader"_s, readingMode(folder, readerSchema()));
    return database;
}

std::unique_ptr<Database> openForImport(const QString &folder)
{
    auto database = std::make_unique<Database>(pathOf(folder, librarySchema()), Database::Mode::ReadWrite);
    setWriting(*database, librarySchema());
    database->run(u"PRAGMA cache_size = -65536"_s);
    database->attach(pathOf(folder, readerSchema()), u"reader"_s, Database::Mode::ReadOnly);
    renewIndex(*database);
    applyAllFacts(*database);
    return database;
}

std::unique_ptr<Database> openForReader(const QString &folder)
{
    auto database = std::make_unique<Database>(pathOf(folder, readerSchema()), Database::Mode::ReadWrite);
    setWriting(*database, readerSchema());
    database->attach(pathOf(folder, librarySchema()), u"library"_s, Database::Mode::ReadOnly);
    return database;
}
