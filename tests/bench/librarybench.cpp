// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/librarybench.h"

#include "bench/demand.h"
#include "bench/report.h"
#include "bench/stopwatch.h"
#include "bench/writer.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 5;
constexpr int Bulletins = 10;
constexpr int ItemsEach = 10000;
constexpr int Marks = 100;               // a round
constexpr double ImportBar = 1 / 0.60;   // three fifths of the speed of the floor
constexpr double IndexBar = 1.25;
constexpr double BookmarkBar = 2.0;

struct PlainSource
{
    QByteArray citation;
    QByteArray publisher;
    QByteArray date;
    QByteArray url;
};

struct PlainItem
{
    qint64 place = 0;
    QByteArray id;
    QByteArray title;
    QByteArray body;
    QList<PlainSource> sources;
};

/// The same rows, ready to be bound, in the order that suits SQLite best.
QList<QList<PlainItem>> plainRows(const QList<Bulletin> &bulletins)
{
    QList<QList<PlainItem>> result;
    qint64 number = 0;
    for (const Bulletin &bulletin : bulletins) {
        QList<PlainItem> items;
        for (const Item &item : bulletin.items) {
            const qint64 day = QDate(1970, 1, 1).daysTo(item.date.firstDay());
            PlainItem plain{
                day << 24 | ++number, item.id.toUtf8(), item.title.toUtf8(), bodyText(item.body).toUtf8(), {}};
            for (const Source &source : item.sources) {
                plain.sources.append({source.citation.toUtf8(), source.publisher.toUtf8(), source.date.toIso().toUtf8(),
                                      source.url.toUtf8()});
            }
            items.append(plain);
        }
        std::sort(items.begin(), items.end(), [](const PlainItem &a, const PlainItem &b) { return a.place < b.place; });
        result.append(items);
    }
    return result;
}

/// SQLite without anything around it.
class PlainDatabase final
{
public:
    enum class Index { None, Words };

    PlainDatabase(const QString &file, Index index) : m_hasIndex(index == Index::Words)
    {
        sqlite3_open(qPrintable(file), &m_database);
        run("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
            "PRAGMA secure_delete = OFF; PRAGMA cache_size = -65536;"
            "CREATE TABLE item(place INTEGER PRIMARY KEY, id TEXT, title TEXT, body TEXT);"
            "CREATE TABLE source(item INTEGER, number INTEGER, citation TEXT, publisher TEXT, date TEXT, url TEXT,"
            "                    PRIMARY KEY(item, number)) WITHOUT ROWID;"
            "CREATE VIRTUAL TABLE words USING fts5(body, title, content = 'item', content_rowid = 'place')");
        m_item = prepared("INSERT INTO item VALUES(?, ?, ?, ?)");
        m_source = prepared("INSERT INTO source VALUES(?, ?, ?, ?, ?, ?)");
        m_words = prepared("INSERT INTO words(rowid, body, title) VALUES(?, ?, ?)");
    }
    ~PlainDatabase()
    {
        for (sqlite3_stmt *statement : {m_item, m_source, m_words})
            sqlite3_finalize(statement);
        sqlite3_close(m_database);
    }
    PlainDatabase(const PlainDatabase &) = delete;
    PlainDatabase &operator=(const PlainDatabase &) = delete;

    void insert(const QList<PlainItem> &items)
    {
        run("BEGIN");
        for (const PlainItem &item : items) {
            step(m_item, {item.place}, {item.id, item.title, item.body});
            qint64 number = 0;
            for (const PlainSource &source : item.sources) {
                step(m_source, {item.place, ++number}, {source.citation, source.publisher, source.date, source.url});
            }
            if (m_hasIndex)
                step(m_words, {item.place}, {item.body, item.title});
        }
        run("COMMIT");
    }

private:
    void run(const char *sql) { m_isFine = sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }
    sqlite3_stmt *prepared(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr);
        return statement;
    }
    void step(sqlite3_stmt *statement, const QList<qint64> &numbers, const QList<QByteArray> &texts)
    {
        int at = 0;
        for (const qint64 number : numbers)
            sqlite3_bind_int64(statement, ++at, number);
        for (const QByteArray &text : texts)
            sqlite3_bind_text(statement, ++at, text.constData(), int(text.size()), nullptr);
        if (sqlite3_step(statement) != SQLITE_DONE || !m_isFine)
            qFatal("The floor itself fails: %s", sqlite3_errmsg(m_database));
        sqlite3_reset(statement);
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_item = nullptr;
    sqlite3_stmt *m_source = nullptr;
    sqlite3_stmt *m_words = nullptr;
    bool m_hasIndex;
    bool m_isFine = true;
};

/// Beside the program: what is called temporary is often kept in memory, where a sync costs nothing.
QString placeTemplate()
{
    return QCoreApplication::applicationDirPath() % u"/librarybench-XXXXXX"_s;
}

Taken plainImport(const QList<QList<PlainItem>> &rows, PlainDatabase::Index index)
{
    const QTemporaryDir place(placeTemplate());
    PlainDatabase database(place.filePath(u"plain.sqlite"_s), index);
    const Stopwatch stopwatch;
    for (const QList<PlainItem> &items : rows)
        database.insert(items);
    return stopwatch.taken();
}

struct Imported
{
    Taken readable;
    Taken found;
    double indexShare = 0;   ///< bytes of the index over those of the text
};

/// How many bytes the tables of the index take, over those of the texts in it.
double indexShare(const QString &folder)
{
    sqlite3 *database = nullptr;
    sqlite3_open(qPrintable(folder + u"/library.sqlite"_s), &database);
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(
        database,
        "SELECT 1.0 * (SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'words%' OR name = 'vocabulary')"
        " / (SELECT sum(length(CAST(text AS BLOB))) + (SELECT sum(length(CAST(title AS BLOB))) FROM item)"
        "      FROM body)",
        -1, &statement, nullptr);
    const double share = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_double(statement, 0) : 0;
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return share;
}

Imported libraryImport(const QList<Bulletin> &bulletins)
{
    const QTemporaryDir place(placeTemplate());
    Imported imported;
    {
        Library library(place.path());
        demand(library.open());
        const Stopwatch stopwatch;
        QList<QFuture<Result<ImportOutcome>>> asked;
        for (const Bulletin &bulletin : bulletins)
            asked.append(library.import(bulletin, {}));
        for (const QFuture<Result<ImportOutcome>> &import : asked)
            demanded(import);
        imported.readable = stopwatch.taken();
        demand(library.indexAll());
        imported.found = stopwatch.taken();
    }
    imported.indexShare = indexShare(place.path());
    return imported;
}

void benchImport(Report &report)
{
    Writer writer;
    QList<Bulletin> bulletins;
    for (int number = 0; number < Bulletins; ++number)
        bulletins.append(writer.bulletin(number, Bulletins, ItemsEach));
    const QList<QList<PlainItem>> rows = plainRows(bulletins);
    QList<Taken> indexed;
    QList<Taken> tables;
    QList<Taken> found;
    QList<Taken> readable;
    double share = 0;
    for (int round = 0; round < Rounds; ++round) {
        tables.append(plainImport(rows, PlainDatabase::Index::None));
        indexed.append(plainImport(rows, PlainDatabase::Index::Words));
        const Imported imported = libraryImport(bulletins);
        readable.append(imported.readable);
        found.append(imported.found);
        share = imported.indexShare;
    }
    report.row(u"import of 100,000 items until they are read"_s, u"SQLite's C API, no index"_s, median(tables),
               median(readable), ImportBar);
    report.row(u"import of 100,000 items until they are found"_s, u"SQLite's C API, plain FTS5"_s, median(indexed),
               median(found), ImportBar);
    report.row(u"size of the index"_s, u"its text"_s, 1, share, IndexBar, u"x"_s);
}

/// The median of what @p work takes, @p Marks times, on the clock: it waits for the disk.
template <typename Work>
double medianOf(Work work)
{
    QList<double> times;
    for (int number = 0; number < Marks; ++number) {
        const Stopwatch stopwatch;
        work(number);
        times.append(stopwatch.taken().wall);
    }
    return median(times);
}

void benchBookmark(Report &report)
{
    const QTemporaryDir place(placeTemplate());
    QFile file(place.filePath(u"floor"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("The floor itself fails.");
    Library library(place.filePath(u"library"_s));
    demand(library.open());
    const Bulletin bulletin = Writer().bulletin(0, 1, Rounds * Marks);
    demanded(library.import(bulletin, {}));
    QList<double> floors;
    QList<double> figures;
    for (int round = 0; round < Rounds; ++round) {
        floors.append(medianOf([&file](int) {
            file.write(QByteArray(4096, 'x'));
            fdatasync(file.handle());
        }));
        figures.append(medianOf([&library, &bulletin, round](int number) {
            demand(library.setBookmarked({bulletin.items[round * Marks + number].id}, true));
        }));
    }
    report.row(u"bookmark on disk"_s, u"append 4 KB and fdatasync"_s, median(floors), median(figures), BookmarkBar);
}

}   // namespace

void benchLibrary(Report &report)
{
    benchBookmark(report);
    benchImport(report);
}
