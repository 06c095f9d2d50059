// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"
#include "library/librarythread.h"
#include "library/overview.h"

#include <QPromise>

#include <atomic>
#include <functional>
#include <future>

/// A kind of question of which only the last one counts.
template <typename Answer>
struct Asked
{
    LibraryThread &thread;
    std::weak_ptr<QPromise<Result<Answer>>> last = {};   ///< not kept: an answer may be a million handles
    Interruption interruption = {};

    void withdraw()
    {
        if (const std::shared_ptr<QPromise<Result<Answer>>> promise = last.lock())
            promise->future().cancel();
        interruption.interrupt();
    }
};

/// The threads of a library, each with its connection, and what they do by themselves.
class Library::Private final
{
public:
    Private(Library *library, const QString &folder, Access access);
    /// Waits for writes under way; questions are withdrawn.
    ~Private();

    QFuture<Result<void>> open();
    void watch(LibraryThread &thread, LibraryChange::Kind kind);
    void tell(LibraryChange::Kind kind, const QStringList &ids = {}, qint64 unindexed = 0);
    /// Makes found what waits for it, a part at a time, so that what is asked meanwhile need not wait long.
    void goOnIndexing();
    /// Answers whether nothing is left.
    bool indexPart(Database &database);
    template <typename Answer, typename Job>
    QFuture<Result<Answer>> askStaleable(Asked<Answer> &asked, Job job);

    Library *m_library;
    std::atomic<bool> m_isClosing = false;
    bool m_hasWritten = false;   ///< on the import thread, since rest() was last called
    QString m_folder;
    Access m_access;
    LibraryThread m_import{QStringLiteral("library import")};
    LibraryThread m_reader{QStringLiteral("library reader")};
    LibraryThread m_search{QStringLiteral("library search")};

    /// @name Opened when they are first asked, so that a start does not wait for them
    /// @{
    /// What is in view does not wait for a search that is long in coming.
    LibraryThread &rowsThread();
    /// Nor does a search wait for what goes through all items.
    LibraryThread &countsThread();
    /// @}

private:
    using Opened = std::shared_future<Result<void>>;
    using Opener = std::function<std::unique_ptr<Database>()>;

    void rest();
    Opened openOn(LibraryThread &thread, const Opened &before, const Opener &opener);
    /// @param cache in KiB
    LibraryThread &openedLate(LibraryThread &thread, bool &isOpened, int cache);

    LibraryThread m_rows{QStringLiteral("library rows")};
    LibraryThread m_counts{QStringLiteral("library counts")};
    Opened m_opened;
    bool m_areRowsOpened = false;
    bool m_areCountsOpened = false;
    bool m_isIndexing = false;   ///< on the import thread
    bool m_isWarm = false;       ///< on the import thread: memory is held for more to come

public:
    Overviews m_overviews;   ///< on the thread that counts
    Asked<Found> m_find{m_search};
    Asked<qint64> m_count{m_counts};
    Asked<qint64> m_tally{m_counts};
};

/// The answer that was asked for before is not wanted any more. @param job is given the promise too.
template <typename Answer, typename Job>
QFuture<Result<Answer>> Library::Private::askStaleable(Asked<Answer> &asked, Job job)
{
    asked.withdraw();
    auto promise = std::make_shared<QPromise<Result<Answer>>>();
    promise->start();
    asked.last = promise;
    const QFuture<Result<Answer>> future = promise->future();
    asked.thread.post([&asked, promise, job] {
        if (promise->isCanceled())
            return;
        Database *database = asked.thread.database();
        asked.interruption.begin(database);
        auto whole = [&promise, &job](Database &opened) { job(opened, *promise); };
        const Result<void> done =
            database ? answerOf<Result<void>>(whole, *database) : Result<void>(asked.thread.refusal());
        asked.interruption.end();
        if (promise->isCanceled())
            return;
        if (!done)
            promise->addResult(Result<Answer>(done.error()));
        promise->finish();
    });
    return future;
}
