// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"
#include "bulletin/progress.h"
#include "bulletin/repairs.h"
#include "bulletin/result.h"
#include "query/query.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QStringList>

#include <memory>

/// Where an item, bulletin or publisher stands in the open library. Good until the next change(): what must last
/// (bookmarks, links, exports) is keyed by Item::id.
template <typename Tag>
struct Handle
{
    qint64 value = 0;
    auto operator<=>(const Handle &) const = default;
};
using ItemHandle = Handle<struct ItemTag>;
using BulletinHandle = Handle<struct BulletinTag>;

/// What the reader did with an item.
struct ItemState
{
    bool isRead = false;
    bool isBookmarked = false;
    QString note;   ///< empty when there is none; only a bookmark has one
    QStringList tags;

    bool operator==(const ItemState &) const = default;
};

/// When an item is from, for sorting and showing. `isAbout` when the item itself states no date and it was taken
/// from its bulletin, from its sources or from the day of import.
struct ItemDate
{
    PartialDate date;
    bool isAbout = false;

    bool operator==(const ItemDate &) const = default;
};

/// An item as a list shows it.
struct ItemRow
{
    ItemHandle handle;
    QString id;
    QString title;            ///< the first words of the body when it has none of its own
    QStringList publishers;   ///< of its sources, each once, in order
    ItemDate date;
    int sourceCount = 0;
    int remarkCount = 0;   ///< remarks on its sources other than `no-date` and `date-from-link`
    ItemState state;

    bool operator==(const ItemRow &) const = default;
};

struct BulletinRow
{
    BulletinHandle handle;
    QString title;   ///< its own, else the file's name, else the headline of its first item
    QString publisher;
    ItemDate date;
    QDateTime imported;
    qint64 items = 0;
    qint64 unread = 0;

    bool operator==(const BulletinRow &) const = default;
};

/// What is said of a bulletin as a whole: as it states itself, unless the reader knows better.
struct BulletinFacts
{
    QString key;   ///< names the bulletin for good, across imports
    QString title;
    QString publisher;
    PartialDate date;
    QString language;   ///< BCP 47

    bool operator==(const BulletinFacts &) const = default;
};

struct PublisherRow
{
    QString name;
    qint64 items = 0;

    bool operator==(const PublisherRow &) const = default;
};

/// A search that the reader keeps as a shelf. Those of one parent stand in their order.
struct SavedSearch
{
    qint64 id = 0;   ///< from 1
    QString name;
    QString query;       ///< as typed
    qint64 parent = 0;   ///< id of the search that it stands under; 0 at the top

    bool operator==(const SavedSearch &) const = default;
};

/// All that the library pane shows.
struct Overview
{
    qint64 all = 0;
    qint64 unread = 0;
    qint64 bookmarks = 0;   ///< bookmarks whose item is absent are counted too
    qint64 trashed = 0;
    qint64 unindexed = 0;             ///< items that cannot be found yet
    QList<BulletinRow> bulletins;     ///< newest first
    QList<PublisherRow> publishers;   ///< most items first
    QList<SavedSearch> searches;
    QStringList tags;        ///< by name
    QStringList languages;   ///< of bulletins, by code

    bool operator==(const Overview &) const = default;
};

/// The place of an item's text that a search finds.
struct Passage
{
    ItemHandle item;
    QString text;         ///< one line; the beginning of the text when it holds no match
    QList<Range> marks;   ///< matches within it

    bool operator==(const Passage &) const = default;
};

/// What an item said before a corrected edition of its bulletin replaced it.
struct FormerText
{
    QDateTime replaced;
    QString title;
    PartialDate date;      ///< as stated
    QString body;          ///< as bodyText()
    QStringList sources;   ///< citation and address of each

    bool operator==(const FormerText &) const = default;
};

/// One item with everything that belongs to it.
struct StoredItem
{
    ItemHandle handle;
    Item item;
    ItemDate date;
    ItemState state;
    BulletinHandle bulletin;
    QString bulletinTitle;            ///< as BulletinRow::title
    QList<FormerText> formers = {};   ///< newest first
    QDateTime absentSince = {};       ///< when an edition of its bulletin first lacked it; else not valid

    bool operator==(const StoredItem &) const = default;
};

/// A bookmark as `bookmark list` shows it; kept when its item is no longer in the library.
struct BookmarkRow
{
    QString id;
    QString title;
    PartialDate date;
    QString bulletin;
    qint64 sourceCount = 0;
    QString note;
    QDateTime made;
    bool isPresent = true;   ///< its item is in the library, not absent and not in the trash

    bool operator==(const BookmarkRow &) const = default;
};

/// The part of the library that a list shows.
struct Scope
{
    enum class Kind { All, Unread, Bookmarks, Bulletin, Publisher, Trash, Search };

    Kind kind = Kind::All;
    BulletinHandle bulletin;   ///< of Kind::Bulletin
    QString publisher;         ///< of Kind::Publisher
    SavedSearch search = {};   ///< of Kind::Search

    bool operator==(const Scope &) const = default;
};

/// What is asked of the library by a list. One bulletin without a query stands in its own order instead of the newest
/// first.
struct Question
{
    enum class Order {
        Newest,
        Oldest,
        Relevance,   ///< where words are looked for; else newest first
        Title,
        Publisher,   ///< of the first source
        Sources,     ///< the most first
        Bulletin,    ///< by name
    };

    Scope scope;
    Query query;
    Order order = Order::Newest;

    bool operator==(const Question &) const = default;
};

/// A piece of an answer: the next handles in order. The first piece comes after at most 100 rows and holds these
/// rows too, so that a list can be painted without asking again.
struct Found
{
    QList<ItemHandle> handles;
    QList<ItemRow> rows;   ///< of the first piece, for its first handles; else empty
};

struct ImportOutcome
{
    BulletinHandle bulletin;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;

    bool operator==(const ImportOutcome &) const = default;
};

/// What came from an address of the web, and how its server tells one state of it from another.
struct FetchedCopy
{
    QString asked;     ///< the address that the reader named
    QString address;   ///< where redirects led
    QString charset;   ///< as the server stated it
    QByteArray etag;
    QByteArray lastModified;
    QByteArray digest;   ///< SHA-256 of the bytes
    QByteArray bytes;    ///< the library has them as the original of a bulletin

    bool operator==(const FetchedCopy &) const = default;
};

/// Items taken to the trash together; what restore() needs.
struct Removal
{
    QStringList items;   ///< ids
    QString bulletin;    ///< key of the bulletin when all of it was removed; else empty

    bool operator==(const Removal &) const = default;
};

/// What is wrong with a library, one sentence each; empty when it is sound.
struct CheckReport
{
    QStringList problems;
    qint64 bulletins = 0;
    qint64 items = 0;
    qint64 bookmarks = 0;
};

/// What changed, so that views can follow.
struct LibraryChange
{
    enum class Kind {
        Items,      ///< items came, went or moved: handles may be stale
        States,     ///< only what the reader did with `ids` (with any item when `ids` is empty)
        Searches,   ///< only the searches that are kept
        Index,      ///< only what can be found: all but `unindexed` items
    };

    Kind kind = Kind::Items;
    QStringList ids;
    qint64 unindexed = 0;
};

/// The door to all that is kept: one folder with `library.sqlite` (what can be loaded again) and `reader.sqlite`
/// (what the reader did). Lives on the thread that made it, usually the GUI's, which it never keeps waiting: every
/// call is answered as a future from a thread of the library's own. An answer that says a thing was done comes
/// after it is on disk. Destroying the library waits for writes under way and drops searches.
class Library final : public QObject
{
    Q_OBJECT

public:
    enum class Access { ReadWrite, ReadOnly };

    /// Nothing is opened yet. @p folder is made (mode 0700) by open() when it does not exist and access is
    /// ReadWrite.
    explicit Library(const QString &folder, Access access = Access::ReadWrite, QObject *parent = nullptr);
    ~Library() override;

    QString folder() const;

    /// Opens, and brings an older schema up to date. Ask once, first; questions asked before it has answered wait.
    /// Fails with a sentence, and touches nothing, when the schema is newer than this program, the folder cannot
    /// be written, or a file is no database or is damaged.
    QFuture<Result<void>> open();

    /// @name Finding; a newer find() interrupts the older one, whose future is then canceled.
    /// @{
    QFuture<Result<Found>> find(const Question &question);
    QFuture<Result<qint64>> count(const Question &question);
    /// How many items of @p scope are unread; withdrawn by find() and by the next tally().
    QFuture<Result<qint64>> tally(const Scope &scope);
    /// What the rows of a search show of their texts, for those in view.
    QFuture<Result<QList<Passage>>> passages(const QList<ItemHandle> &items, const Query &query);
    /// @p typed with words that the library lacks replaced by those of it that come closest; empty when there are none
    /// by which anything is found. Takes a tenth of a second at most.
    QFuture<Result<QString>> suggestion(const QString &typed);
    QFuture<Result<QList<ItemRow>>> rows(const QList<ItemHandle> &items);
    QFuture<Result<StoredItem>> item(ItemHandle item);
    /// Also by an id that it would have had as it is now.
    QFuture<Result<StoredItem>> itemById(const QString &id);
    QFuture<Result<Overview>> overview();
    /// All of one bulletin as its newest edition was read, in its own order; for exports.
    QFuture<Result<Bulletin>> bulletin(BulletinHandle bulletin);
    QFuture<Result<BulletinFacts>> facts(BulletinHandle bulletin);
    /// The bytes a bulletin was read from.
    QFuture<Result<QByteArray>> original(BulletinHandle bulletin);
    QFuture<Result<QList<BookmarkRow>>> bookmarks();
    /// How many items are in the library and not found yet; see indexAll().
    QFuture<Result<qint64>> unindexed();
    /// What the reader put right in the document of these bytes, else, as inherited, in the last one before it that came
    /// from @p place. May be asked from any thread while the library lives.
    QFuture<Result<Repairs>> repairs(const QByteArray &digest, const QString &place);
    /// @}

    /// @name Keeping
    /// @{
    /// All of @p bulletin or nothing; the items of a large one are found somewhat later, see indexAll(). The same bulletin again changes nothing. A corrected edition, or another form, of
    /// one that is known updates it: items keep the ids they were first given, and those it lacks stay. @p original
    /// may be empty. May be asked from any thread while the library lives.
    QFuture<Result<ImportOutcome>> import(const Bulletin &bulletin, const QByteArray &original,
                                          std::shared_ptr<Progress> progress = {});
    /// What came from the address @p asked the last time, with its bytes, so that it need not be sent again; empty when
    /// there is no such copy or its bulletin is gone. From any thread, as import().
    QFuture<Result<FetchedCopy>> fetchedCopy(const QString &asked);
    /// Notes how @p copy, whose bytes were just imported, is known to its server.
    QFuture<Result<void>> keepFetchedCopy(const FetchedCopy &copy);
    /// To the trash; restore() is the undo.
    QFuture<Result<Removal>> remove(const QStringList &items);
    QFuture<Result<Removal>> remove(BulletinHandle bulletin);
    QFuture<Result<void>> restore(const Removal &removal);
    /// @}

    /// @name What the reader does; keyed by Item::id
    /// @{
    QFuture<Result<void>> setRead(const QStringList &items, bool isRead);
    /// Marks all of @p scope as read; answers those that were unread, for undo.
    QFuture<Result<QStringList>> markAllRead(const Scope &scope);
    /// Fails with a sentence when an item to be bookmarked is not in the library; those that are, are done. Takes ids
    /// as itemById() does.
    QFuture<Result<void>> setBookmarked(const QStringList &items, bool isBookmarked);
    /// Also bookmarks @p item unless @p note is blank.
    QFuture<Result<void>> setNote(const QString &item, const QString &note);
    QFuture<Result<void>> setTags(const QString &item, const QStringList &tags);
    /// Keeps these searches and no others.
    QFuture<Result<void>> setSearches(const QList<SavedSearch> &searches);
    /// Keeps @p facts over all imports to come, where they differ from what the bulletin states. Its undated items
    /// move with its date.
    QFuture<Result<void>> editBulletin(const BulletinFacts &facts);
    /// Keeps for good how the document of these bytes is to be read. What is in the library of it changes when it is
    /// imported again, as read by @p repairs; whatever of its items the reader kept stays then.
    QFuture<Result<void>> setRepairs(const QByteArray &digest, const QString &place, const Repairs &repairs);
    /// @}

    QFuture<Result<CheckReport>> check();
    /// Once all that is in the library by now can be found: the items of a large import can be read at once, and are put
    /// into the index after it. A library that is closed before goes on when it is opened again.
    QFuture<Result<void>> indexAll();

signals:
    /// After every change, by this library or by another program on the same files.
    void changed(const LibraryChange &change);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Where @p query matches in @p text, which stands in @p field, by the very rules of the search: for marking. What is
/// negated, or looked for in another field, is not marked. Ascending, not overlapping. Any thread.
QList<Range> matchesIn(const QString &text, const Query &query, TextField field);
