// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/schema.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

/// The linker leaves out of a static library what nothing names.
static void keepScripts()
{
    Q_INIT_RESOURCE(schema);
}

namespace {

constexpr int ApplicationId = 0x43726E74;   // "Crnt"; tells our files from other programs'
constexpr int SynchronousNormal = 1;
constexpr int SynchronousFull = 2;

QString script(const SchemaFile &schema, int number)
{
    keepScripts();
    QFile file(u":/library/schema/%1-%2.sql"_s.arg(number, 4, 10, QChar(u'0')).arg(schema.scripts));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    Q_UNUSED(isThere)
    return QString::fromUtf8(file.readAll());
}

void runScript(Database &database, const SchemaFile &schema, int number)
{
    Transaction transaction(database);
    if (database.number(u"PRAGMA user_version"_s) >= number)
        return;   // another program was quicker
    const QStringList statements = script(schema, number).split(u"\n----\n"_s);
    for (const QString &statement : statements)
        database.run(statement);
    database.run(u"PRAGMA application_id = %1"_s.arg(ApplicationId));
    database.run(u"PRAGMA user_version = %1"_s.arg(number));
    transaction.commit();
}

}   // namespace

const SchemaFile &librarySchema()
{
    static const SchemaFile schema{u"library.sqlite"_s, u"library"_s, 5, 8192, SynchronousNormal};
    return schema;
}

/// Its pages are small: a mark is one page, and the reader waits for it to reach the disk.
const SchemaFile &readerSchema()
{
    static const SchemaFile schema{u"reader.sqlite"_s, u"reader"_s, 4, 4096, SynchronousFull};
    return schema;
}

void demandKnown(Database &database, const SchemaFile &schema)
{
    const qint64 version = database.number(u"PRAGMA user_version"_s);
    const bool isEmpty = database.number(u"SELECT count(*) FROM sqlite_schema"_s) == 0;
    if (!isEmpty && database.number(u"PRAGMA application_id"_s) != ApplicationId) {
        throw Error{QCoreApplication::translate("Library", "The file %1 belongs to another program.").arg(schema.name)};
    }
    if (version > schema.version) {
        throw Error{QCoreApplication::translate(
            "Library", "This library was written by a newer Coranto. Nothing was changed; please update Coranto.")};
    }
}

bool isCurrent(Database &database, const SchemaFile &schema)
{
    return database.number(u"PRAGMA user_version"_s) == schema.version;
}

void bringUpToDate(Database &database, const SchemaFile &schema)
{
    database.run(u"PRAGMA journal_mode = WAL"_s);
    const int seen = int(database.number(u"PRAGMA user_version"_s));
    for (int number = seen + 1; number <= schema.version; ++number)
        runScript(database, schema, number);
}

void setWriting(Database &database, const SchemaFile &schema)
{
    database.run(u"PRAGMA synchronous = %1"_s.arg(schema.synchronous));
    database.run(u"PRAGMA secure_delete = OFF"_s);
    // Counts for a new file only, and only before its first lock.
    database.run(u"PRAGMA page_size = %1"_s.arg(schema.pageSize));
}
