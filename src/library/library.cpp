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
#include "library/libraryprivate.h"
#include "library/opening.h"
#include "library/passages.h"
#include "library/readertable.h"
#include "library/repairtable.h"
#include "library/search.h"
#include "library/suggestion.h"
#include "library/trash.h"

#include <QCoreApplication>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

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
    d->countsThread();
    return d->askStaleable<qint64>(d->m_count, [question](Database &database, QPromise<Result<qint64>> &promise) {
        promise.addResult(Result<qint64>(countItems(database, question)));
    });
}

QFuture<Result<qint64>> Library::tally(const Scope &scope)
{
    d->countsThread();
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
    return d->countsThread().ask([this](Database &database) { return d->m_overviews.overview(database); });
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

QFuture<Result<qint64>> Library::unindexed()
{
    return d->rowsThread().ask([](Database &database) { return unindexedCount(database); });
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
        return d->countsThread().ask([this](Database &) { return checkLibrary(*openForCheck(folder())); });
    return d->m_import.ask([this](Database &database) {
        while (!d->m_isClosing && !d->indexPart(database)) {
        }
        return checkLibrary(database);
    });
}
