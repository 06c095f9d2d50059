// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/database.h"

#include "library/fts.h"

#include <QCoreApplication>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <sqlite3.h>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

constexpr int PrimaryCode = 0xFF;   // Qt asks SQLite for extended codes

[[noreturn]] void fail(const QSqlError &error)
{
    throw SqlError{error.nativeErrorCode().toInt() & PrimaryCode, error.text().trimmed()};
}

QString address(const QString &file, Database::Mode mode)
{
    QString result = QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded());
    result.replace(u'?', "%3f"_L1);
    if (mode == Database::Mode::ReadOnly)
        result += "?mode=ro"_L1;
    if (mode == Database::Mode::Frozen)
        result += "?immutable=1"_L1;
    return result;
}

QString nextName()
{
    static std::atomic<int> count = 0;
    return u"coranto-library-%1"_s.arg(++count);
}

/// A text that was never set would reach SQLite as NULL, which no text column of ours takes.
bool isNullText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString && value.toString().isNull();
}

struct Sentence
{
    int code;
    const char *text;
};

constexpr Sentence Sentences[] = {
    {SQLITE_BUSY, QT_TRANSLATE_NOOP("Library", "Another program is still writing to the library.")},
    {SQLITE_LOCKED, QT_TRANSLATE_NOOP("Library", "Another program is still writing to the library.")},
    {SQLITE_READONLY, QT_TRANSLATE_NOOP("Library", "The library cannot be written: its place is read-only.")},
    {SQLITE_CANTOPEN, QT_TRANSLATE_NOOP("Library", "The files of the library cannot be opened.")},
    {SQLITE_NOTADB, QT_TRANSLATE_NOOP("Library", "A file of the library is no database.")},
    {SQLITE_CORRUPT, QT_TRANSLATE_NOOP("Library", "A file of the library is damaged.")},
    {SQLITE_FULL, QT_TRANSLATE_NOOP("Library", "The disk that holds the library is full.")},
    {SQLITE_IOERR, QT_TRANSLATE_NOOP("Library", "The disk that holds the library cannot be read or written.")},
    {SQLITE_TOOBIG, QT_TRANSLATE_NOOP("Library", "This is too large for the library.")},
    {SQLITE_INTERRUPT, QT_TRANSLATE_NOOP("Library", "The question was withdrawn.")},
};

}   // namespace

Error toError(const SqlError &error)
{
    for (const Sentence &sentence : Sentences) {
        if (sentence.code == error.code)
            return {QCoreApplication::translate("Library", sentence.text)};
    }
    return {QCoreApplication::translate("Library", "The library could not answer: %1.").arg(error.text)};
}

Rows::Rows(Database &database, const QString &sql, std::unique_ptr<QSqlQuery> query)
    : m_database(&database), m_sql(sql), m_query(std::move(query))
{
}

Rows::~Rows()
{
    if (m_query)
        m_database->giveBack(m_sql, std::move(m_query));
}

bool Rows::next()
{
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        fail(m_query->lastError());
    return false;
}

Database::Database(const QString &file, Mode mode) : m_name(nextName()), m_words(std::make_unique<WordCounts>())
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(address(file, mode));
    const QString access = mode == Mode::ReadWrite ? QString() : u";QSQLITE_OPEN_READONLY"_s;
    m_database.setConnectOptions("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000"_L1 % access);
    try {
        if (!m_database.open())
            fail(m_database.lastError());
        takeHandle();
        run(u"PRAGMA mmap_size = 0"_s);
        run(u"PRAGMA temp_store = MEMORY"_s);
        run(u"PRAGMA cache_size = -32768"_s);
    } catch (const SqlError &) {
        m_prepared.clear();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

Database::~Database()
{
    m_prepared.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

/// Only after sharesOneSqlite() has said that Qt's handle is one of ours.
void Database::takeHandle()
{
    const QVariant handle = m_database.driver()->handle();
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    if (!addSearchTo(m_handle, m_words.get()))
        throw SqlError{SQLITE_ERROR, QCoreApplication::translate("Library", "SQLite has no full-text search")};
}

void Database::attach(const QString &file, const QString &name, Mode mode)
{
    run("ATTACH DATABASE ? AS "_L1 % name, {address(file, mode)});
}

Rows Database::run(const QString &sql, const QVariantList &values)
{
    std::unique_ptr<QSqlQuery> query;
    if (const std::shared_ptr<QSqlQuery> kept = m_prepared.take(sql)) {
        query = std::make_unique<QSqlQuery>(std::move(*kept));
    } else {
        query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            fail(query->lastError());
    }
    for (qsizetype at = 0; at < values.size(); ++at)
        query->bindValue(int(at), isNullText(values[at]) ? QVariant(u""_s) : values[at]);
    if (!query->exec()) {
        const QSqlError error = query->lastError();
        query->finish();
        fail(error);
    }
    return Rows(*this, sql, std::move(query));
}

void Database::giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    m_prepared.insert(sql, std::shared_ptr<QSqlQuery>(std::move(query)));
}

qint64 Database::number(const QString &sql, const QVariantList &values)
{
    Rows rows = run(sql, values);
    return rows.next() ? rows.number(0) : 0;
}

qint64 Database::lastRow() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle);
}

Transaction::Transaction(Database &database) : m_database(database)
{
    m_database.run(u"BEGIN IMMEDIATE"_s);
}

Transaction::~Transaction()
{
    if (!m_isOpen)
        return;
    try {
        m_database.run(u"ROLLBACK"_s);
    } catch (const SqlError &) {
        // SQLite has rolled back by itself, as it does on a full disk.
        m_isOpen = false;
    }
}

void Transaction::commit()
{
    m_database.run(u"COMMIT"_s);
    m_isOpen = false;
}

QByteArray bytesOf(const QString &text)
{
    return text.isEmpty() ? QByteArray("") : text.toUtf8();
}
