// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"

#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QThread>

#include <atomic>
#include <memory>
#include <type_traits>

/// Runs a job and turns what it throws into an Error: the one place where SqlError ends. A job throws Error itself
/// for what the reader should hear.
template <typename Answer, typename Job>
Answer answerOf(Job &&job, Database &database)
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Job &, Database &>>) {
            job(database);
            return {};
        } else {
            return job(database);
        }
    } catch (const SqlError &error) {
        return toError(error);
    } catch (const Error &error) {
        return error;
    }
}

/// Lets another thread withdraw the question that is under way, and no other. The lock is needed since SQLite
/// allows its interruption from another thread only while the connection is surely open.
class Interruption final
{
public:
    void begin(Database *running)
    {
        const QMutexLocker lock(&m_mutex);
        m_running = running;
    }
    void end() { begin(nullptr); }
    void interrupt()
    {
        const QMutexLocker lock(&m_mutex);
        if (m_running)
            m_running->interrupt();
    }

private:
    QMutex m_mutex;
    Database *m_running = nullptr;
};

/// One thread of the library with a connection of its own; what is asked is done in order.
class LibraryThread final
{
public:
    /// @param name seen in debuggers
    explicit LibraryThread(const QString &name);
    ~LibraryThread();

    /// Answers on the thread; a question withdrawn before its turn is not answered.
    template <typename Job>
    auto ask(Job job)
    {
        using Answer = Result<std::invoke_result_t<Job &, Database &>>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        const QFuture<Answer> future = promise->future();
        post([this, promise, job]() mutable {
            m_interruption.begin(m_database.get());
            if (!promise->isCanceled())
                promise->addResult(m_database ? answerOf<Answer>(job, *m_database) : Answer(m_refusal));
            m_interruption.end();
            promise->finish();
        });
        return future;
    }

    /// Runs @p task on the thread.
    template <typename Task>
    void post(Task task)
    {
        auto wanted = [this, task = std::move(task)]() mutable {
            if (!m_isDropping)
                task();
        };
        QMetaObject::invokeMethod(m_home, std::move(wanted), Qt::QueuedConnection);
    }

    /// What ask() answers while there is no connection.
    void refuse(const Error &error) { m_refusal = error; }
    const Error &refusal() const { return m_refusal; }
    /// On the thread.
    void setDatabase(std::unique_ptr<Database> database) { m_database = std::move(database); }
    Database *database() const { return m_database.get(); }

    /// Lives on the thread: parent of timers that are to run there.
    QObject *home() const { return m_home; }

    /// Does what was asked before, closes the connection, ends the thread.
    void finish();
    /// Withdraws all questions, the one under way too, and ends.
    void drop();

private:
    void closeAndQuit();

    QThread m_thread;
    QObject *m_home;
    std::unique_ptr<Database> m_database;
    Error m_refusal;
    std::atomic<bool> m_isDropping = false;
    Interruption m_interruption;
};
