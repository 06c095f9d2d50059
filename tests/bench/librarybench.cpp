// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/librarybench.h"

#include "library/library.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

#include <cmath>
#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 5;
constexpr int Bulletins = 5;
constexpr int ItemsEach = 10000;
constexpr int Words = 50000;
constexpr int Marks = 100;          // a round
constexpr double ImportBar = 2.0;   // half the speed of the floor
constexpr double BookmarkBar = 2.0;

/// Texts of 150 to 250 words, drawn as words are in a language: the n-th commonest n times more rarely.
class Writer final
{
public:
    Writer()
    {
        for (int number = 0; number < Words; ++number)
            m_words.append(newWord(number));
    }

    Bulletin bulletin(int number)
    {
        Bulletin bulletin;
        bulletin.title = u"Bulletin %1"_s.arg(number);
        bulletin.origin.digest = QByteArray::number(number);
        for (int item = 0; item < ItemsEach; ++item)
            bulletin.items.append(this->item());
        nameItems(bulletin);
        return bulletin;
    }

private:
    /// Of one to five syllables, of sounds as frequent as they are in English; the commoner the shorter.
    QString madeWord(int syllables)
    {
        static const QStringList Beginnings = {u"t"_s,  u"s"_s, u"c"_s,  u"p"_s,  u"b"_s,  u"m"_s,  u"d"_s,
                                               u"f"_s,  u"r"_s, u"h"_s,  u"l"_s,  u"w"_s,  u"g"_s,  u"n"_s,
                                               u""_s,   u"v"_s, u"th"_s, u"st"_s, u"pr"_s, u"tr"_s, u"sh"_s,
                                               u"ch"_s, u"j"_s, u"pl"_s, u"k"_s,  u"gr"_s};
        static const QStringList Vowels = {u"e"_s, u"a"_s, u"o"_s, u"i"_s, u"u"_s, u"ea"_s, u"ou"_s, u"y"_s};
        static const QStringList Ends = {u""_s,  u"n"_s, u"r"_s,  u"s"_s, u"t"_s,
                                         u"l"_s, u"d"_s, u"ng"_s, u"m"_s, u"ck"_s};
        QString word;
        for (int i = 0; i < syllables; ++i)
            word += common(Beginnings) % common(Vowels) % common(Ends);
        return word;
    }

    QString newWord(int rank)
    {
        QString word;
        do {
            word = madeWord(rank < 100 ? 1 : m_random.bounded(2, 5));
        } while (m_known.contains(word));
        m_known.insert(word);
        return word;
    }

    /// The first more often than the last.
    const QString &common(const QStringList &sounds)
    {
        const double draw = m_random.generateDouble();
        return sounds[int(draw * draw * double(sounds.size()))];
    }

    QString text(int words)
    {
        QString text;
        for (int i = 0; i < words; ++i) {
            const double draw = m_random.generateDouble();
            text += m_words[int(std::pow(double(Words), draw)) - 1] % u' ';
        }
        text.chop(1);
        return text;
    }

    Item item()
    {
        Item item;
        item.title = text(8);
        item.date = PartialDate::of(QDate(2014, 1, 1).addDays(m_random.bounded(3650)));
        item.body = {{Block::Kind::Paragraph, 0, text(m_random.bounded(150, 251)), {0, 1000}}};
        for (int number = m_random.bounded(1, 4); number > 0; --number) {
            Source source;
            source.publisher = u"Publisher %1"_s.arg(m_random.bounded(500));
            source.date = item.date;
            source.citation = source.publisher % u", "_s % source.date.toIso();
            source.url = u"https://example%1.org/%2"_s.arg(m_random.bounded(500)).arg(m_random.generate());
            item.sources.append(source);
        }
        return item;
    }

    QStringList m_words;
    QSet<QString> m_known;
    QRandomGenerator m_random{1622};
};

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
    explicit PlainDatabase(const QString &file)
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
    bool m_isFine = true;
};

template <typename T>
T demanded(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (!future.result())
        qFatal("%s", qPrintable(future.result().error().sentence));
    return future.result().value();
}

void demand(QFuture<Result<void>> future)
{
    future.waitForFinished();
    if (!future.result())
        qFatal("%s", qPrintable(future.result().error().sentence));
}

/// Beside the program: what is called temporary is often kept in memory, where a sync costs nothing.
QString placeTemplate()
{
    return QCoreApplication::applicationDirPath() % u"/librarybench-XXXXXX"_s;
}

double plainImport(const QList<QList<PlainItem>> &rows)
{
    const QTemporaryDir place(placeTemplate());
    PlainDatabase database(place.filePath(u"plain.sqlite"_s));
    QElapsedTimer timer;
    timer.start();
    for (const QList<PlainItem> &items : rows)
        database.insert(items);
    return double(timer.nsecsElapsed()) / 1e6;
}

double libraryImport(const QList<Bulletin> &bulletins)
{
    const QTemporaryDir place(placeTemplate());
    Library library(place.path());
    demand(library.open());
    QElapsedTimer timer;
    timer.start();
    for (const Bulletin &bulletin : bulletins)
        demanded(library.import(bulletin, {}));
    return double(timer.nsecsElapsed()) / 1e6;
}

void benchImport(Report &report)
{
    Writer writer;
    QList<Bulletin> bulletins;
    for (int number = 0; number < Bulletins; ++number)
        bulletins.append(writer.bulletin(number));
    const QList<QList<PlainItem>> rows = plainRows(bulletins);
    QList<double> floors;
    QList<double> figures;
    for (int round = 0; round < Rounds; ++round) {
        floors.append(plainImport(rows));
        figures.append(libraryImport(bulletins));
    }
    report.row(u"import of 50,000 items with index"_s, u"SQLite's C API, plain FTS5"_s, median(floors), median(figures),
               ImportBar);
}

/// The median of what @p work takes, @p Marks times, in milliseconds.
template <typename Work>
double medianOf(Work work)
{
    QList<double> times;
    for (int number = 0; number < Marks; ++number) {
        QElapsedTimer timer;
        timer.start();
        work(number);
        times.append(double(timer.nsecsElapsed()) / 1e6);
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
    const Bulletin bulletin = Writer().bulletin(0);
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
