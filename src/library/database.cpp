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
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostPrepared = 300;   // statements kept, of some 10 KB each
constexpr int PrimaryCode = 0xFF;         // Qt asks SQLite for extended codes

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

/// A text that was never set is empty, not NULL.
int bindValue(sqlite3_stmt *statement, int at, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return sqlite3_bind_null(statement, at);
    case QMetaType::QString: {
        const auto *text = static_cast<const QString *>(value.constData());
        return sqlite3_bind_text16(statement, at, text->utf16(), int(text->size() * 2), nullptr);
    }
    case QMetaType::QByteArray: {
        const auto *bytes = static_cast<const QByteArray *>(value.constData());
        return sqlite3_bind_blob64(statement, at, bytes->isEmpty() ? "" : bytes->constData(),
                                   sqlite3_uint64(bytes->size()), nullptr);
    }
    default:
        return sqlite3_bind_int64(statement, at, value.toLongLong());
    }
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

Rows::Rows(Database &database, const QString &sql, sqlite3_stmt *statement, const QVariantList &values)
    : m_database(&database), m_sql(sql), m_statement(statement), m_values(values)
{
    try {
        bind();
        m_state = step() ? State::BeforeFirst : State::Done;
    } catch (const SqlError &) {
        m_database->giveBack(m_sql, m_statement);
        throw;
    }
}

Rows::Rows(Rows &&other) noexcept
    : m_database(other.m_database)
    , m_sql(std::move(other.m_sql))
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_values(std::move(other.m_values))
    , m_state(other.m_state)
{
}

Rows::~Rows()
{
    if (m_statement)
        m_database->giveBack(m_sql, m_statement);
}

void Rows::bind()
{
    Q_ASSERT(sqlite3_bind_parameter_count(m_statement) == m_values.size());
    for (qsizetype at = 0; at < m_values.size(); ++at) {
        if (bindValue(m_statement, int(at) + 1, m_values.at(at)) != SQLITE_OK)
            m_database->fail();
    }
}

bool Rows::step()
{
    const int result = sqlite3_step(m_statement);
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        m_database->fail();
    return result == SQLITE_ROW;
}

bool Rows::next()
{
    if (m_state == State::Reading && !step())
        m_state = State::Done;
    if (m_state == State::BeforeFirst)
        m_state = State::Reading;
    return m_state == State::Reading;
}

bool Rows::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Rows::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Rows::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArray Rows::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

Database::Database(const QString &file, Mode mode) : m_name(nextName()), m_words(std::make_unique<WordCounts>())
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(address(file, mode));
    const QString access = mode == Mode::ReadWrite ? QString() : u";QSQLITE_OPEN_READONLY"_s;
    m_database.setConnectOptions("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000"_L1 % access);
    try {
        if (!m_database.open())
            throw SqlError{m_database.lastError().nativeErrorCode().toInt() & PrimaryCode,
                           m_database.lastError().text().trimmed()};
        takeHandle();
        run(u"PRAGMA mmap_size = 0"_s);
        run(u"PRAGMA temp_store = MEMORY"_s);
        run(u"PRAGMA cache_size = -16384"_s);
    } catch (const SqlError &) {
        close();
        throw;
    }
}

Database::~Database()
{
    close();
}

void Database::close()
{
    for (sqlite3_stmt *statement : std::as_const(m_prepared))
        sqlite3_finalize(statement);
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
    return Rows(*this, sql, prepared(sql), values);
}

sqlite3_stmt *Database::prepared(const QString &sql)
{
    const auto kept = m_prepared.find(sql);
    if (kept != m_prepared.end() && kept.value())
        return std::exchange(kept.value(), nullptr);
    if (m_prepared.size() >= MostPrepared)
        forgetPrepared();
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v3(m_handle, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
        != SQLITE_OK)
        fail();
    return statement;
}

/// Queries of the reader are of many shapes; those that run are kept.
void Database::forgetPrepared()
{
    m_prepared.removeIf([](const QHash<QString, sqlite3_stmt *>::iterator &kept) {
        sqlite3_finalize(kept.value());
        return kept.value() != nullptr;
    });
}

/// A statement that ran within itself leaves two; one is enough.
void Database::giveBack(const QString &sql, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    sqlite3_stmt *&kept = m_prepared[sql];
    if (kept)
        sqlite3_finalize(statement);
    else
        kept = statement;
}

void Database::fail() const
{
    throw SqlError{sqlite3_errcode(m_handle) & PrimaryCode, QString::fromUtf8(sqlite3_errmsg(m_handle))};
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
