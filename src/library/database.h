// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/result.h"
#include "library/wordcounts.h"

#include <QHash>
#include <QSqlDatabase>
#include <QString>
#include <QVariantList>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

/// What SQLite said. Never leaves library/: toError() makes a sentence of it.
struct SqlError
{
    int code = 0;   ///< SQLite's primary code
    QString text;
};

Error toError(const SqlError &error);

class Database;

/// The rows of one statement, read forward. Gives the statement back to its connection when it goes.
class Rows final
{
public:
    /// Takes the first step: what is to be done is done.
    Rows(Database &database, const QString &sql, sqlite3_stmt *statement, const QVariantList &values);
    Rows(Rows &&other) noexcept;
    ~Rows();

    bool next();   ///< throws SqlError
    bool isNull(int column) const;
    qint64 number(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;

private:
    enum class State { BeforeFirst, Reading, Done };

    void bind();
    bool step();

    Database *m_database;
    QString m_sql;
    sqlite3_stmt *m_statement;
    QVariantList m_values;   // SQLite is lent their text and bytes
    State m_state = State::BeforeFirst;
};

/// One connection. Belongs to the thread that made it, save for interrupt(). Qt opens and closes it; statements run on
/// its handle, since Qt's way of binding values costs more than most of them.
class Database final
{
public:
    enum class Mode {
        ReadWrite,   ///< the file is made when it is not there
        ReadOnly,
        Frozen,   ///< nobody can write it, not even SQLite's own notes beside it
    };

    /// Throws SqlError.
    Database(const QString &file, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Shows another file in the same connection, for reading only; its tables need no prefix.
    void attach(const QString &file, const QString &name, Mode mode);

    /// Runs one statement; prepared ones are kept. Throws SqlError.
    Rows run(const QString &sql, const QVariantList &values = {});
    /// The first number of the first row, 0 when there is none.
    qint64 number(const QString &sql, const QVariantList &values = {});
    qint64 lastRow() const;

    WordCounts &words() { return *m_words; }
    /// Any thread, as long as the connection is surely open.
    void interrupt();

private:
    friend class Rows;
    [[noreturn]] void fail() const;
    void giveBack(const QString &sql, sqlite3_stmt *statement);
    void takeHandle();
    void close();
    void forgetPrepared();
    sqlite3_stmt *prepared(const QString &sql);

    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
    std::unique_ptr<WordCounts> m_words;
    QHash<QString, sqlite3_stmt *> m_prepared;   // null while it runs
};

/// Rolls back unless committed. Writers begin by taking the lock, so that two programs wait for each other instead
/// of failing half-way.
class Transaction final
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Database &m_database;
    bool m_isOpen = true;
};

/// Text for a bound value: UTF-8 bytes, which SQLite takes as they are where the statement says CAST(? AS TEXT).
QByteArray bytesOf(const QString &text);
