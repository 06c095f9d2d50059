// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/undohistory.h"

#include "commands/whendone.h"

#include <QUndoCommand>

#include <utility>

/// Its first redo() does nothing: the thing was done before it was remembered.
class UndoHistory::Command final : public QUndoCommand
{
public:
    Command(const QString &text, Act redo, Act undo)
        : QUndoCommand(text), m_redo(std::move(redo)), m_undo(std::move(undo))
    {
    }

    void redo() override
    {
        if (!std::exchange(m_isFirst, false))
            m_redo();
    }
    void undo() override { m_undo(); }

private:
    Act m_redo;
    Act m_undo;
    bool m_isFirst = true;
};

UndoHistory::UndoHistory(Library &library, QObject *parent) : QObject(parent), m_library(library) {}

void UndoHistory::setBookmarked(const QStringList &items, bool isBookmarked)
{
    if (isBookmarked)
        return bookmark(items);
    // A bookmark takes its note with it: undo has to bring that back too.
    whenDone(m_library.bookmarks(), this, [this, items](const Result<QList<BookmarkRow>> &bookmarks) {
        if (bookmarks)
            dropBookmarks(items, bookmarks.value());
        else
            emit failed(bookmarks.error().sentence);
    });
}

void UndoHistory::bookmark(const QStringList &items)
{
    follow(m_library.setBookmarked(items, true), [this, items] {
        remember(
            int(items.size()) == 1 ? tr("Bookmarked 1 item.") : tr("Bookmarked %Ln items.", nullptr, int(items.size())),
            [this, items] { follow(m_library.setBookmarked(items, true)); },
            [this, items] { follow(m_library.setBookmarked(items, false)); });
    });
}

void UndoHistory::dropBookmarks(const QStringList &items, const QList<BookmarkRow> &bookmarks)
{
    QHash<QString, QString> notes;
    for (const BookmarkRow &bookmark : bookmarks) {
        if (!bookmark.note.isEmpty() && items.contains(bookmark.id))
            notes.insert(bookmark.id, bookmark.note);
    }
    const Act bringBack = [this, items, notes] {
        follow(m_library.setBookmarked(items, true));
        for (auto entry = notes.cbegin(); entry != notes.cend(); ++entry)
            follow(m_library.setNote(entry.key(), entry.value()));
    };
    follow(m_library.setBookmarked(items, false), [this, items, bringBack] {
        remember(
            int(items.size()) == 1 ? tr("Removed the bookmark of 1 item.")
                                   : tr("Removed the bookmarks of %Ln items.", nullptr, int(items.size())),
            [this, items] { follow(m_library.setBookmarked(items, false)); }, bringBack);
    });
}

void UndoHistory::setRead(const QStringList &items, bool isRead)
{
    const int count = int(items.size());
    const QString sentence =
        isRead ? (count == 1 ? tr("Marked 1 item as read.") : tr("Marked %Ln items as read.", nullptr, count))
               : (count == 1 ? tr("Marked 1 item as unread.") : tr("Marked %Ln items as unread.", nullptr, count));
    follow(m_library.setRead(items, isRead), [this, items, isRead, sentence] {
        remember(
            sentence, [this, items, isRead] { follow(m_library.setRead(items, isRead)); },
            [this, items, isRead] { follow(m_library.setRead(items, !isRead)); });
    });
}

void UndoHistory::markAllRead(const Scope &scope)
{
    whenDone(m_library.markAllRead(scope), this, [this](const Result<QStringList> &unread) {
        if (!unread)
            return emit failed(unread.error().sentence);
        const QStringList items = unread.value();
        if (items.isEmpty())
            return emit done(tr("All items of this list are read already."));
        remember(
            int(items.size()) == 1 ? tr("Marked 1 item as read.")
                                   : tr("Marked %Ln items as read.", nullptr, int(items.size())),
            [this, items] { follow(m_library.setRead(items, true)); },
            [this, items] { follow(m_library.setRead(items, false)); }, Weight::Much);
    });
}

void UndoHistory::setNote(const QString &item, const ItemState &before, const QString &note)
{
    const Act undo = [this, item, before] {
        follow(m_library.setNote(item, before.note));
        if (!before.isBookmarked)
            follow(m_library.setBookmarked({item}, false));
    };
    const QString sentence = note.isEmpty() ? tr("Removed the note.") : tr("Kept the note.");
    follow(m_library.setNote(item, note), [this, item, note, undo, sentence] {
        remember(
            sentence, [this, item, note] { follow(m_library.setNote(item, note)); }, undo);
    });
}

void UndoHistory::setTags(const QString &item, const QStringList &before, const QStringList &tags)
{
    follow(m_library.setTags(item, tags), [this, item, before, tags] {
        remember(
            tags.isEmpty() ? tr("Removed the tags.") : tr("Kept the tags."),
            [this, item, tags] { follow(m_library.setTags(item, tags)); },
            [this, item, before] { follow(m_library.setTags(item, before)); });
    });
}

void UndoHistory::setSearches(const QList<SavedSearch> &before, const QList<SavedSearch> &searches,
                              const QString &sentence)
{
    if (before == searches)
        return;
    follow(m_library.setSearches(searches), [this, before, searches, sentence] {
        remember(
            sentence, [this, searches] { follow(m_library.setSearches(searches)); },
            [this, before] { follow(m_library.setSearches(before)); });
    });
}

void UndoHistory::editBulletin(const BulletinFacts &before, const BulletinFacts &facts)
{
    follow(m_library.editBulletin(facts), [this, before, facts] {
        remember(
            tr("Changed what is said of the bulletin."), [this, facts] { follow(m_library.editBulletin(facts)); },
            [this, before] { follow(m_library.editBulletin(before)); });
    });
}

void UndoHistory::repaired(const ReadDocument &before, const ReadDocument &after)
{
    remember(
        tr("Repaired the bulletin."), [this, after] { keep(after); }, [this, before] { keep(before); });
}

void UndoHistory::keep(const ReadDocument &document)
{
    keepReading(m_library, document, this, [this](const Result<ImportOutcome> &result) {
        if (!result)
            emit failed(result.error().sentence);
    });
}

void UndoHistory::remove(const QStringList &items)
{
    whenDone(m_library.remove(items), this, [this](const Result<Removal> &result) { remember(result); });
}

void UndoHistory::remove(BulletinHandle bulletin)
{
    whenDone(m_library.remove(bulletin), this, [this](const Result<Removal> &result) { remember(result); });
}

void UndoHistory::restore(const QStringList &items)
{
    const Removal removal{items, {}};
    follow(m_library.restore(removal), [this, removal] {
        remember(
            int(removal.items.size()) == 1 ? tr("Restored 1 item.")
                                           : tr("Restored %Ln items.", nullptr, int(removal.items.size())),
            [this, removal] { follow(m_library.restore(removal)); },
            [this, removal] { follow(m_library.remove(removal.items)); });
    });
}

void UndoHistory::remember(const Result<Removal> &result)
{
    if (!result)
        return emit failed(result.error().sentence);
    const Removal removal = result.value();
    const int count = int(removal.items.size());
    remember(
        count == 1 ? tr("Moved 1 item to the trash.") : tr("Moved %Ln items to the trash.", nullptr, count),
        [this, removal] { removeAgain(removal); }, [this, removal] { follow(m_library.restore(removal)); },
        Weight::Much);
}

void UndoHistory::removeAgain(const Removal &removal)
{
    if (removal.bulletin.isEmpty() || removal.items.isEmpty())
        return follow(m_library.remove(removal.items));
    // The handle that the bulletin was removed by may be stale by now; its items know the new one.
    whenDone(m_library.itemById(removal.items.first()), this, [this](const Result<StoredItem> &item) {
        if (item)
            follow(m_library.remove(item.value().bulletin));
        else
            emit failed(item.error().sentence);
    });
}

void UndoHistory::remember(const QString &sentence, const Act &redo, const Act &undo, Weight weight)
{
    m_stack.push(new Command(sentence, redo, undo));
    emit done(sentence);
    if (weight == Weight::Much)
        emit doneMuch(sentence);
}

template <typename T>
void UndoHistory::follow(const QFuture<Result<T>> &future, const Act &done)
{
    whenDone(future, this, [this, done](const Result<T> &result) {
        if (!result)
            emit failed(result.error().sentence);
        else if (done)
            done();
    });
}
