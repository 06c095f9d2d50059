// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/libraryprivate.h"

#include "library/indextable.h"
#include "library/opening.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr int WatchInterval = 1000;      // ms between looks for what other programs wrote
constexpr qint64 IndexedAtOnce = 8000;   // items: a second in which other writes wait; fewer take longer in all

}   // namespace

Library::Private::Private(Library *library, const QString &folder, Access access)
    : m_library(library), m_folder(folder), m_access(access)
{
}

Library::Private::~Private()
{
    m_isClosing = true;
    m_find.withdraw();
    m_count.withdraw();
    m_tally.withdraw();
    m_rows.drop();
    m_search.drop();
    m_counts.drop();
    // The last to leave a file must be the one that may write it: it puts the log away.
    m_import.ask([](Database &database) { database.run(u"DETACH DATABASE reader"_s); }).waitForFinished();
    m_reader.finish();
    m_import.finish();
}

/// Opens a connection on @p thread once @p before has gone well; what is asked of the thread meanwhile waits.
auto Library::Private::openOn(LibraryThread &thread, const Opened &before, const Opener &opener) -> Opened
{
    auto promise = std::make_shared<std::promise<Result<void>>>();
    const Opened opened = promise->get_future().share();
    thread.post([&thread, before, opener, promise] {
        Result<void> result = before.valid() ? before.get() : Result<void>();
        if (result) {
            try {
                thread.setDatabase(opener());
            } catch (const SqlError &error) {
                result = toError(error);
            } catch (const Error &error) {
                result = error;
            }
        }
        if (!result)
            thread.refuse(result.error());
        promise->set_value(result);
    });
    return opened;
}

QFuture<Result<void>> Library::Private::open()
{
    const QString folder = m_folder;
    const Access access = m_access;
    Opened opened = openOn(m_import, {}, [folder, access] {
        prepareLibrary(folder, access);
        return access == Access::ReadWrite ? openForImport(folder) : nullptr;
    });
    if (access == Access::ReadWrite) {
        opened = openOn(m_reader, opened, [folder] { return openForReader(folder); });
        m_import.post([this] {
            if (m_import.database())
                (void)answerOf<Result<void>>(mendIndex, *m_import.database());   // check() tells what it could not
            goOnIndexing();
        });
        watch(m_import, LibraryChange::Kind::Items);
        watch(m_reader, LibraryChange::Kind::States);
    } else {
        const Error refusal{QCoreApplication::translate("Library", "This library is open for reading only.")};
        m_import.post([this, refusal] { m_import.refuse(refusal); });
        m_reader.post([this, refusal] { m_reader.refuse(refusal); });
    }
    opened = openOn(m_search, opened, [folder, access] { return openForSearch(folder, access); });
    m_opened = opened;
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_search.post([promise, opened] {
        promise->addResult(opened.get());
        promise->finish();
    });
    return promise->future();
}

LibraryThread &Library::Private::rowsThread()
{
    constexpr int Cache = 8192;   // a few hundred rows and an item
    return openedLate(m_rows, m_areRowsOpened, Cache);
}

LibraryThread &Library::Private::countsThread()
{
    constexpr int Cache = 2048;   // what goes through all items once gains nothing by keeping pages
    return openedLate(m_counts, m_areCountsOpened, Cache);
}

LibraryThread &Library::Private::openedLate(LibraryThread &thread, bool &isOpened, int cache)
{
    if (!m_opened.valid() || std::exchange(isOpened, true))
        return thread;
    openOn(thread, m_opened, [folder = m_folder, access = m_access, cache] {
        std::unique_ptr<Database> database = openForSearch(folder, access);
        database->run(u"PRAGMA cache_size = -%1"_s.arg(cache));
        return database;
    });
    return thread;
}

/// SQLite tells a connection when another one has written its file; ours are the only ones of this program that
/// write theirs.
void Library::Private::watch(LibraryThread &thread, LibraryChange::Kind kind)
{
    thread.post([this, &thread, kind] {
        if (!thread.database())
            return;
        auto *timer = new QTimer(thread.home());
        auto seen = std::make_shared<qint64>(thread.database()->number(u"PRAGMA data_version"_s));
        QObject::connect(timer, &QTimer::timeout, timer, [this, &thread, kind, seen] {
            if (!thread.database())
                return;   // closed in this very turn of the thread's event loop
            const Result<qint64> version = answerOf<Result<qint64>>(
                [](Database &database) { return database.number(u"PRAGMA data_version"_s); }, *thread.database());
            if (kind == LibraryChange::Kind::Items)
                rest();
            if (!version || version.value() == std::exchange(*seen, version.value()))
                return;
            tell(kind);
            if (kind == LibraryChange::Kind::Items)
                goOnIndexing();
        });
        timer->start(WatchInterval);
    });
}

/// Gives back the memory that an import took, once no other has come for a while.
void Library::Private::rest()
{
    if (std::exchange(m_hasWritten, false)) {
        m_isWarm = true;
        return;
    }
    if (!std::exchange(m_isWarm, false))
        return;
    const auto shrink = [](Database &database) { database.run(u"PRAGMA shrink_memory"_s); };
    (void)answerOf<Result<void>>(shrink, *m_import.database());   // at worst the memory stays
}

void Library::Private::goOnIndexing()
{
    if (m_isIndexing || m_isClosing || !m_import.database())
        return;
    m_isIndexing = true;
    m_import.post([this] {
        m_isIndexing = false;
        if (m_isClosing)
            return;
        // Where it fails, for a full disk or a damaged file, the next change tries again, and indexAll() tells.
        const auto part = [this](Database &database) { return indexPart(database); };
        const Result<bool> done = answerOf<Result<bool>>(part, *m_import.database());
        if (done && !done.value())
            goOnIndexing();
    });
}

bool Library::Private::indexPart(Database &database)
{
    if (unindexedCount(database) == 0)
        return true;
    m_hasWritten = true;
    indexSome(database, IndexedAtOnce);
    const qint64 left = unindexedCount(database);
    tell(LibraryChange::Kind::Index, {}, left);
    return left == 0;
}

void Library::Private::tell(LibraryChange::Kind kind, const QStringList &ids, qint64 unindexed)
{
    QMetaObject::invokeMethod(
        m_library,
        [library = m_library, kind, ids, unindexed] {
            emit library->changed({kind, ids, unindexed});
        },
        Qt::QueuedConnection);
}
