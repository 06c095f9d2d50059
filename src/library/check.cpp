// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/check.h"

#include "library/indextable.h"
#include "library/schema.h"

#include <QCoreApplication>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

struct Stray
{
    const char *sql;
    const char *sentence;
};

constexpr Stray Strays[] = {
    {"SELECT count(*) FROM item WHERE place NOT IN (SELECT item FROM body)",
     QT_TRANSLATE_NOOP("Library", "Some items have lost their body: %1.")},
    {"SELECT count(*) FROM item WHERE trashed IS NULL AND place NOT IN (SELECT item FROM member)",
     QT_TRANSLATE_NOOP("Library", "Some items stand in no bulletin: %1.")},
    {"SELECT count(*) FROM member WHERE item NOT IN (SELECT place FROM item)"
     "                               OR bulletin NOT IN (SELECT handle FROM bulletin)",
     QT_TRANSLATE_NOOP("Library", "Some places in bulletins lead to nothing: %1.")},
    {"SELECT count(*) FROM source WHERE item NOT IN (SELECT place FROM item)"
     "     OR (publisher IS NOT NULL AND publisher NOT IN (SELECT handle FROM publisher))",
     QT_TRANSLATE_NOOP("Library", "Some sources belong to no item or have lost their publisher: %1.")},
    {"SELECT count(*) FROM remark"
     " WHERE NOT EXISTS(SELECT 1 FROM source WHERE source.item = remark.item AND source.number = remark.source)",
     QT_TRANSLATE_NOOP("Library", "Some remarks belong to no source: %1.")},
    {"SELECT count(*) FROM edition WHERE bulletin NOT IN (SELECT handle FROM bulletin)",
     QT_TRANSLATE_NOOP("Library", "Some editions belong to no bulletin: %1.")},
    {"SELECT count(*) FROM original WHERE bulletin NOT IN (SELECT handle FROM bulletin)",
     QT_TRANSLATE_NOOP("Library", "Some pieces of originals belong to no bulletin: %1.")},
};

void checkFile(Database &database, const QString &schema, const QString &file, QStringList &problems)
{
    Rows rows = database.run(u"PRAGMA %1.quick_check(5)"_s.arg(schema));
    while (rows.next()) {
        if (rows.text(0) != "ok"_L1) {
            problems.append(
                QCoreApplication::translate("Library", "The file %1 is damaged: %2.").arg(file, rows.text(0)));
        }
    }
}

void checkIndex(Database &database, QStringList &problems)
{
    if (!indexHoldsAll(database)) {
        problems.append(
            QCoreApplication::translate("Library", "The search index lacks items, or holds some too many."));
        return;
    }
    if (unindexedCount(database) > 0)
        return;   // SQLite would miss what is still to come
    try {
        database.run(u"INSERT INTO words(words, rank) VALUES('integrity-check', 1)"_s);
    } catch (const SqlError &error) {
        if (error.code == SQLITE_READONLY)
            return;   // FTS5 takes the question as something written
        problems.append(QCoreApplication::translate("Library", "The search index disagrees with the items."));
    }
}

void checkStrays(Database &database, QStringList &problems)
{
    for (const Stray &stray : Strays) {
        const qint64 count = database.number(QString::fromLatin1(stray.sql));
        if (count > 0)
            problems.append(QCoreApplication::translate("Library", stray.sentence).arg(count));
    }
}

}   // namespace

CheckReport checkLibrary(Database &database)
{
    CheckReport report;
    try {
        checkFile(database, u"main"_s, librarySchema().name, report.problems);
        checkFile(database, u"reader"_s, readerSchema().name, report.problems);
        checkIndex(database, report.problems);
        checkStrays(database, report.problems);
        report.bulletins = database.number(u"SELECT count(*) FROM bulletin WHERE trashed IS NULL"_s);
        report.items = database.number(u"SELECT count(*) FROM item WHERE trashed IS NULL"_s);
        report.bookmarks = database.number(u"SELECT count(*) FROM bookmark"_s);
    } catch (const SqlError &error) {
        report.problems.append(toError(error).sentence);
    }
    return report;
}
