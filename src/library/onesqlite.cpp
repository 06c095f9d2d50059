// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/onesqlite.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

/// Equal versions may still be two copies; memory that Qt uses and that our copy knows of cannot.
bool countsItsMemory(QSqlQuery &query)
{
    const sqlite3_int64 before = sqlite3_memory_used();
    if (!query.exec(u"PRAGMA temp_store = MEMORY"_s) || !query.exec(u"CREATE TEMP TABLE trial(bytes BLOB)"_s)
        || !query.exec(u"INSERT INTO trial VALUES(zeroblob(500000))"_s))
        return false;
    return sqlite3_memory_used() - before > 250000;
}

bool isOurs(const QSqlDatabase &database)
{
    if (qstrcmp(database.driver()->handle().typeName(), "sqlite3*") != 0)
        return false;
    QSqlQuery query(database);
    if (!query.exec(u"SELECT sqlite_source_id()"_s) || !query.next())
        return false;
    if (query.value(0).toString() != QLatin1StringView(sqlite3_sourceid()))
        return false;
    query.finish();
    return countsItsMemory(query);
}

bool probe()
{
    const QString name = u"coranto-library-probe"_s;
    bool result = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(u":memory:"_s);
        result = database.open() && isOurs(database);
    }
    QSqlDatabase::removeDatabase(name);
    return result;
}

}   // namespace

bool sharesOneSqlite()
{
    static const bool result = probe();
    return result;
}
