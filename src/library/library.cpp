// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library.h"

#include "library/bulletintable.h"
#include "library/check.h"
#include "library/editiontable.h"
#include "library/factstable.h"
#include "library/fetchedtable.h"
#include "library/importing.h"
#include "library/indextable.h"
#include "library/librarythread.h"
#include "library/opening.h"
#include "library/overview.h"
#include "library/passages.h"
#include "library/readertable.h"
#include "library/repairtable.h"
#include "library/search.h"
#include "library/suggestion.h"
#include "library/trash.h"

#include <QCoreApplication>
#include <QTimer>

#include <sqlite3.h>

#include <future>

using namespace Qt::StringLiterals;

namespace {

constexpr int WatchInterval = 1000;      // ms between looks for what other programs wrote
constexpr qint64 IndexedAtOnce = 8000;   // items: a second in which other writes wait; fewer take longer in all

using Opened = std::shared_future<Result<void>>;

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

}   // namespace

class Library::Private final
{
public:
    Private(Library *library, const QString &folder, Access access)
        : m_library(library), m_folder(folder), m_access(access)
    {
    }

    ~Private()
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
    LibraryThread m_import{u"library import"_s};
    LibraryThread m_reader{u"library reader"_s};
    LibraryThread m_search{u"library search"_s};
    LibraryThread m_counts{u"library counts"_s};   ///< what takes long over many items, beside the searches
    Overviews m_overviews;                         ///< on the thread that counts
    Asked<Found> m_find{m_search};
    Asked<qint64> m_count{m_counts};
    Asked<qint64> m_tally{m_counts};

    /// What is in view does not wait for a search that is long in coming. Opened when it is first asked.
    LibraryThread &rowsThread();

private:
    LibraryThread m_rows{u"library rows"_s};
    Opened m_opened;
    bool m_areRowsOpened = false;
    using Opener = std::function<std::unique_ptr<Database>()>;

    bool m_isIndexing = false;   ///< on the import thread
    bool m_isWarm = false;       ///< on the import thread: memory is held for more to come
    void rest();
    Opened openOn(LibraryThread &thread, const Opened &before, const Opener &opener);
};

/// Opens a connection on @p thread once @p before has gone well; what is asked of the thread meanwhile waits.
Opened Library::Private::openOn(LibraryThread &thread, const Opened &before, const Opener &opener)
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
        m_import.post([this] { goOnIndexing(); });
        watch(m_import, LibraryChange::Kind::Items);
        watch(m_reader, LibraryChange::Kind::States);
    } else {
        const Error refusal{QCoreApplication::translate("Library", "This library is open for reading only.")};
        m_import.post([this, refusal] { m_import.refuse(refusal); });
        m_reader.post([this, refusal] { m_reader.refuse(refusal); });
    }
    opened = openOn(m_search, opened, [folder, access] { return openForSearch(folder, access); });
    openOn(m_counts, opened, [folder, access] { return openForCounts(folder, access); });
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
    if (m_opened.valid() && !std::exchange(m_areRowsOpened, true)) {
        openOn(m_rows, m_opened, [folder = m_folder, access = m_access] {
            std::unique_ptr<Database> database = openForSearch(folder, access);
            database->run(u"PRAGMA cache_size = -8192"_s);   // a few hundred rows and an item
            return database;
        });
    }
    return m_rows;
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

Library::Library(const QString &folder, Access access, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, folder, access))
{
}

Library::~Library() = default;

QString Library::folder() const
{
    return d->m_folder;
}

QFuture<Result<void>> Library::open()
{
    return d->open();
}

QFuture<Result<Found>> Library::find(const Question &question)
{
    d->m_count.withdraw();
    return d->askStaleable<Found>(d->m_find, [question](Database &database, QPromise<Result<Found>> &promise) {
        findItems(database, question, [&promise](const Found &found) {
            if (promise.isCanceled())
                return false;
            promise.addResult(Result<Found>(found));
            return true;
        });
    });
}

QFuture<Result<qint64>> Library::count(const Question &question)
{
    return d->askStaleable<qint64>(d->m_count, [question](Database &database, QPromise<Result<qint64>> &promise) {
        promise.addResult(Result<qint64>(countItems(database, question)));
    });
}

QFuture<Result<qint64>> Library::tally(const Scope &scope)
{
    return d->askStaleable<qint64>(d->m_tally, [scope](Database &database, QPromise<Result<qint64>> &promise) {
        const Query unread{Not{{Query{Marked{Marked::Mark::Read}}}}};
        promise.addResult(Result<qint64>(countItems(database, {scope, unread, {}})));
    });
}

QFuture<Result<QList<Passage>>> Library::passages(const QList<ItemHandle> &items, const Query &query)
{
    return d->rowsThread().ask([items, query](Database &database) { return passagesAt(database, items, query); });
}

QFuture<Result<QString>> Library::suggestion(const QString &typed)
{
    return d->m_search.ask([typed](Database &database) { return suggestionFor(database, typed); });
}

QFuture<Result<QList<ItemRow>>> Library::rows(const QList<ItemHandle> &items)
{
    return d->rowsThread().ask([items](Database &database) { return rowsAt(database, items); });
}

QFuture<Result<StoredItem>> Library::item(ItemHandle item)
{
    return d->rowsThread().ask([item](Database &database) { return storedItemAt(database, item.value); });
}

QFuture<Result<StoredItem>> Library::itemById(const QString &id)
{
    return d->rowsThread().ask([id](Database &database) {
        const std::optional<qint64> place = placeOf(database, meantBy(database, id));
        if (!place)
            throw Error{tr("There is no item %1 in the library.").arg(id)};
        return storedItemAt(database, *place);
    });
}

QFuture<Result<Overview>> Library::overview()
{
    return d->m_counts.ask([this](Database &database) { return d->m_overviews.overview(database); });
}

QFuture<Result<Bulletin>> Library::bulletin(BulletinHandle bulletin)
{
    return d->m_search.ask([bulletin](Database &database) { return bulletinAt(database, bulletin.value); });
}

QFuture<Result<BulletinFacts>> Library::facts(BulletinHandle bulletin)
{
    return d->m_search.ask([bulletin](Database &database) { return factsAt(database, bulletin.value); });
}

QFuture<Result<QByteArray>> Library::original(BulletinHandle bulletin)
{
    return d->m_search.ask([bulletin](Database &database) { return originalOf(database, bulletin.value); });
}

QFuture<Result<QList<BookmarkRow>>> Library::bookmarks()
{
    return d->m_search.ask([](Database &database) { return bookmarkRows(database); });
}

QFuture<Result<ImportOutcome>> Library::import(const Bulletin &bulletin, const QByteArray &original,
                                               std::shared_ptr<Progress> progress)
{
    if (!progress)
        progress = std::make_shared<Progress>();
    return d->m_import.ask([this, bulletin, original, progress](Database &database) {
        d->m_hasWritten = true;
        const qint64 before = database.number(u"SELECT total_changes()"_s);
        const ImportOutcome outcome = importBulletin(database, bulletin, original, *progress);
        if (database.number(u"SELECT total_changes()"_s) != before)
            d->tell(LibraryChange::Kind::Items);
        d->goOnIndexing();
        return outcome;
    });
}

QFuture<Result<FetchedCopy>> Library::fetchedCopy(const QString &asked)
{
    return d->m_import.ask([asked](Database &database) { return fetchedCopyOf(database, asked); });
}

QFuture<Result<void>> Library::keepFetchedCopy(const FetchedCopy &copy)
{
    return d->m_import.ask([copy](Database &database) { storeFetchedCopy(database, copy); });
}

QFuture<Result<Removal>> Library::remove(const QStringList &items)
{
    return d->m_import.ask([this, items](Database &database) {
        const Removal removal = trashItems(database, items);
        d->tell(LibraryChange::Kind::Items);
        return removal;
    });
}

QFuture<Result<Removal>> Library::remove(BulletinHandle bulletin)
{
    return d->m_import.ask([this, bulletin](Database &database) {
        const Removal removal = trashBulletin(database, bulletin.value);
        d->tell(LibraryChange::Kind::Items);
        return removal;
    });
}

QFuture<Result<void>> Library::restore(const Removal &removal)
{
    return d->m_import.ask([this, removal](Database &database) {
        restoreRemoval(database, removal);
        d->tell(LibraryChange::Kind::Items);
    });
}

QFuture<Result<void>> Library::setRead(const QStringList &items, bool isRead)
{
    return d->m_reader.ask([this, items, isRead](Database &database) {
        const QStringList marked = markRead(database, items, isRead);
        if (!marked.isEmpty())
            d->tell(LibraryChange::Kind::States, marked);
    });
}

QFuture<Result<QStringList>> Library::markAllRead(const Scope &scope)
{
    return d->m_reader.ask([this, scope](Database &database) {
        const QStringList marked = markScopeRead(database, scope);
        if (!marked.isEmpty())
            d->tell(LibraryChange::Kind::States, marked);
        return marked;
    });
}

QFuture<Result<void>> Library::setBookmarked(const QStringList &items, bool isBookmarked)
{
    return d->m_reader.ask([this, items, isBookmarked](Database &database) {
        const QStringList absent = bookmarkItems(database, items, isBookmarked);
        d->tell(LibraryChange::Kind::States, items);
        if (!absent.isEmpty())
            throw absentError(absent);
    });
}

QFuture<Result<void>> Library::setNote(const QString &item, const QString &note)
{
    return d->m_reader.ask([this, item, note](Database &database) {
        writeNote(database, item, note);
        d->tell(LibraryChange::Kind::States, {item});
    });
}

QFuture<Result<void>> Library::setTags(const QString &item, const QStringList &tags)
{
    return d->m_reader.ask([this, item, tags](Database &database) {
        writeTags(database, item, tags);
        d->tell(LibraryChange::Kind::States, {item});
    });
}

QFuture<Result<void>> Library::setSearches(const QList<SavedSearch> &searches)
{
    return d->m_reader.ask([this, searches](Database &database) {
        writeSearches(database, searches);
        d->tell(LibraryChange::Kind::Searches);
    });
}

/// What the reader says is on disk before the library follows; what is left behind by a crash is made up for when
/// the library is opened.
QFuture<Result<void>> Library::editBulletin(const BulletinFacts &facts)
{
    const QFuture<Result<void>> written = d->m_reader.ask([facts](Database &database) { writeFacts(database, facts); });
    return d->m_import.ask([this, facts, written](Database &database) {
        QFuture<Result<void>> waited = written;
        waited.waitForFinished();   // on a thread of the library, for another one's write
        if (waited.resultCount() > 0 && !waited.result())
            throw waited.result().error();
        applyFacts(database, facts.key);
        d->tell(LibraryChange::Kind::Items);
    });
}

QFuture<Result<void>> Library::indexAll()
{
    return d->m_import.ask([this](Database &database) {
        while (!d->m_isClosing && !d->indexPart(database)) {
        }
    });
}

QFuture<Result<Repairs>> Library::repairs(const QByteArray &digest, const QString &place)
{
    return d->m_search.ask([digest, place](Database &database) { return repairsOf(database, digest, place); });
}

QFuture<Result<void>> Library::setRepairs(const QByteArray &digest, const QString &place, const Repairs &repairs)
{
    return d->m_reader.ask(
        [digest, place, repairs](Database &database) { writeRepairs(database, digest, place, repairs); });
}

QFuture<Result<CheckReport>> Library::check()
{
    if (d->m_access == Access::ReadOnly)
        return d->m_counts.ask([this](Database &) { return checkLibrary(*openForCheck(folder())); });
    return d->m_import.ask([this](Database &database) {
        while (!d->m_isClosing && !d->indexPart(database)) {
        }
        return checkLibrary(database);
    });
}
