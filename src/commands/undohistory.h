// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/keepreading.h"
#include "library/library.h"

#include <QUndoStack>

#include <functional>

/// What the reader does to items, each of which can be undone. A thing enters the history when the library has said
/// that it is on disk; what failed never enters it.
class UndoHistory final : public QObject
{
    Q_OBJECT

public:
    explicit UndoHistory(Library &library, QObject *parent = nullptr);

    QUndoStack &stack() { return m_stack; }

    /// @param items those that are not so already.
    void setBookmarked(const QStringList &items, bool isBookmarked);
    /// @param items those that are not so already.
    void setRead(const QStringList &items, bool isRead);
    void markAllRead(const Scope &scope);
    /// @param before what the reader had done with the item.
    void setNote(const QString &item, const ItemState &before, const QString &note);
    void setTags(const QString &item, const QStringList &before, const QStringList &tags);
    /// @param sentence says what was done
    void setSearches(const QList<SavedSearch> &before, const QList<SavedSearch> &searches, const QString &sentence);
    /// @param before what was said of the bulletin until now.
    void editBulletin(const BulletinFacts &before, const BulletinFacts &facts);
    /// Remembers that a bulletin was repaired, which is on disk already.
    void repaired(const ReadDocument &before, const ReadDocument &after);
    void remove(const QStringList &items);
    void remove(BulletinHandle bulletin);
    void restore(const QStringList &items);

signals:
    /// Done and on disk; @p sentence says what.
    void done(const QString &sentence);
    /// The same, for what is so much that undoing it should be offered.
    void doneMuch(const QString &sentence);
    void failed(const QString &sentence);

private:
    using Act = std::function<void()>;
    enum class Weight { Small, Much };
    class Command;

    void bookmark(const QStringList &items);
    void dropBookmarks(const QStringList &items, const QList<BookmarkRow> &bookmarks);
    void keep(const ReadDocument &document);
    void remember(const Result<Removal> &result);
    void removeAgain(const Removal &removal);
    void remember(const QString &sentence, const Act &redo, const Act &undo, Weight weight = Weight::Small);

    /// Calls @p done once @p future has said that it is on disk, and tells of a failure.
    template <typename T>
    void follow(const QFuture<Result<T>> &future, const Act &done = {});

    Library &m_library;
    QUndoStack m_stack;
};
