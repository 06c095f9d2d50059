// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/shownitem.h"

#include "commands/whendone.h"
#include "panes/articlepane.h"
#include "panes/itempane.h"
#include "panes/sourcepane.h"
#include "settings/settings.h"

#include <utility>

namespace {

constexpr int TypingPause = 150;   // ms without a key after which an article is set: it takes longer than finding it

}   // namespace

ShownItem::ShownItem(Library &library, const Settings &settings, const Panes &panes, QObject *parent)
    : QObject(parent), m_library(library), m_settings(settings), m_panes(panes)
{
    m_readTimer.setSingleShot(true);
    connect(&m_readTimer, &QTimer::timeout, this, &ShownItem::markRead);
    connect(&m_loading, &QFutureWatcherBase::finished, this, &ShownItem::take);
    connect(&m_panes.items, &ItemPane::currentChanged, this, &ShownItem::load);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, [this] {
        if (m_isLoading)
            ask();
    });
    connect(&m_panes.items, &ItemPane::queryChanged, this, [this] {
        m_typing.start();
        m_panes.article.setQuery(m_panes.items.parsed());
        m_panes.sources.setQuery(m_panes.items.parsed());
    });
}

const std::optional<StoredItem> &ShownItem::item() const
{
    return m_panes.article.item();
}

void ShownItem::begin()
{
    m_hasBegun = true;
    if (!m_wanted.isEmpty())
        ask();
}

void ShownItem::follow(const LibraryChange &change)
{
    const bool isElsewhere = change.kind == LibraryChange::Kind::Index || change.kind == LibraryChange::Kind::Searches;
    if (m_wanted.isEmpty() || isElsewhere)
        return;
    if (change.kind == LibraryChange::Kind::Items || change.ids.isEmpty() || change.ids.contains(m_wanted))
        ask();
}

void ShownItem::expect(const QString &id, int position)
{
    m_expected = id;
    m_position = position;
}

void ShownItem::setEmptyState(EmptyState state)
{
    m_emptyState = state;
    if (!item())
        m_panes.article.clear(state);
}

void ShownItem::load(const std::optional<ItemRow> &row)
{
    m_readTimer.stop();
    if (!row)
        return clear();
    m_wanted = row->id;
    ask();
}

void ShownItem::ask()
{
    m_isLoading = true;
    if (m_hasBegun && !m_typing.isActive())
        m_loading.setFuture(m_library.itemById(m_wanted));
}

void ShownItem::take()
{
    if (m_loading.isCanceled() || m_loading.future().resultCount() == 0)
        return;
    m_isLoading = false;
    const Result<StoredItem> result = m_loading.result();
    if (result && result.value().item.id == m_wanted)
        return present(result.value());
    clear();   // it left the library while it was on its way
}

void ShownItem::present(const StoredItem &item)
{
    const bool isSame = this->item() && this->item()->item == item.item;
    m_panes.article.show(item, m_panes.items.parsed());
    if (!isSame)
        m_panes.sources.show(item.item.sources, m_panes.items.parsed());
    if (item.item.id == m_expected) {
        m_expected.clear();
        m_panes.article.setReadingPosition(m_position);
    }
    if (!isSame)
        awaitRead();
    emit shown();
}

void ShownItem::clear()
{
    m_wanted.clear();
    m_loading.cancel();
    m_isLoading = false;
    m_panes.article.clear(m_emptyState);
    m_panes.sources.clear();
    emit shown();
}

void ShownItem::awaitRead()
{
    const int seconds = m_settings.value(settings::markReadAfter);
    if (seconds >= 0 && !item()->state.isRead)
        m_readTimer.start(seconds * 1000);
}

void ShownItem::markRead()
{
    if (!item() || item()->state.isRead)
        return;
    whenDone(m_library.setRead({item()->item.id}, true), this, [this](const Result<void> &result) {
        if (!result)
            emit failed(result.error().sentence);
    });
}
