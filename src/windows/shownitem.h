// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"
#include "panes/emptyview.h"

#include <QFutureWatcher>
#include <QTimer>

#include <optional>

class ArticlePane;
class ItemPane;
class Settings;
class SourcePane;

/// The item that is read: brings it from the library into the article and source panes, keeps both up to date, and
/// marks it as read when it has been on show for as long as the reader chose.
class ShownItem final : public QObject
{
    Q_OBJECT

public:
    struct Panes
    {
        ItemPane &items;
        ArticlePane &article;
        SourcePane &sources;
    };

    ShownItem(Library &library, const Settings &settings, const Panes &panes, QObject *parent = nullptr);

    const std::optional<StoredItem> &item() const;
    bool isLoading() const { return m_isLoading; }
    /// Loads nothing before this: the list is to be seen first.
    void begin();
    void follow(const LibraryChange &change);
    /// Once @p id is on show, it is scrolled to @p position.
    void expect(const QString &id, int position);
    /// What the article says while there is no item.
    void setEmptyState(EmptyState state);

signals:
    /// Another item, the same one changed, or none.
    void shown();
    void failed(const QString &sentence);

private:
    void load(const std::optional<ItemRow> &row);
    void ask();
    void take();
    void present(const StoredItem &item);
    void clear();
    void awaitRead();
    void markRead();

    Library &m_library;
    const Settings &m_settings;
    Panes m_panes;
    QFutureWatcher<Result<StoredItem>> m_loading;
    QTimer m_typing;   ///< runs while the reader types into the search box
    QTimer m_readTimer;
    QString m_wanted;   ///< the item being loaded or on show
    QString m_expected;
    int m_position = 0;
    bool m_hasBegun = false;
    bool m_isLoading = false;   ///< until the answer has been taken, not only given
    EmptyState m_emptyState = EmptyState::Nothing;
};
