// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/searchcommands.h"

#include "commands/ask.h"
#include "commands/savedsearches.h"
#include "commands/undohistory.h"
#include "panes/itempane.h"
#include "panes/librarypane.h"
#include "panes/searchbox.h"
#include "settings/settings.h"
#include "ui_mainwindow.h"

#include <QActionGroup>

SearchCommands::SearchCommands(const Ui::MainWindow &ui, const Means &means, QWidget *window)
    : QObject(window), m_ui(ui), m_means(means), m_window(window)
{
    wireBox(ui);
    wireOrder(ui);
    wireShelves();
}

void SearchCommands::wireBox(const Ui::MainWindow &ui)
{
    SearchBox &box = m_means.items.searchBox();
    box.setRecent(m_means.settings.recentSearches());
    connect(&box, &SearchBox::recentChanged, this,
            [this](const QStringList &recent) { m_means.settings.setRecentSearches(recent); });
    connect(ui.actionSearchHelp, &QAction::triggered, &box, &SearchBox::explain);
    connect(ui.actionKeepSearch, &QAction::triggered, this, &SearchCommands::keep);
}

void SearchCommands::wireOrder(const Ui::MainWindow &ui)
{
    using Order = Question::Order;
    const QList<std::pair<QAction *, Order>> orders{
        {ui.actionSortNewest, Order::Newest},       {ui.actionSortOldest, Order::Oldest},
        {ui.actionSortRelevance, Order::Relevance}, {ui.actionSortTitle, Order::Title},
        {ui.actionSortPublisher, Order::Publisher}, {ui.actionSortSources, Order::Sources},
        {ui.actionSortBulletin, Order::Bulletin},
    };
    auto *group = new QActionGroup(this);
    const auto chosen = Order(m_means.settings.value(settings::order));
    for (const auto &[action, order] : orders) {
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, order = order] {
            m_means.settings.setValue(settings::order, int(order));
            m_means.items.setOrder(order);
        });
        if (order != chosen)
            continue;
        action->setChecked(true);
        m_means.items.setOrder(order);
    }
}

void SearchCommands::wireShelves()
{
    connect(&m_tally, &QFutureWatcherBase::finished, this, &SearchCommands::takeTally);
    connect(&m_means.items.model(), &ItemModel::counted, this, &SearchCommands::tallyNext);
    connect(&m_means.shelves, &LibraryPane::searchRemovalAsked, this, &SearchCommands::remove);
    // Each says why it does nothing where no search is chosen.
    const auto wire = [this](QAction *action, const std::function<void(const SavedSearch &)> &act) {
        connect(action, &QAction::triggered, this, [this, act] {
            const Scope scope = m_means.items.scope();
            if (scope.kind == Scope::Kind::Search)
                act(scope.search);
            else
                emit told(tr("Choose a search in the library first."));
        });
    };
    wire(m_ui.actionRenameSearch, [this](const SavedSearch &search) { rename(search); });
    wire(m_ui.actionDeleteSearch, [this](const SavedSearch &search) { remove(search.id); });
    wire(m_ui.actionMoveSearchUp,
         [this](const SavedSearch &search) { change(moved(m_searches, search.id, -1), tr("Moved the search up.")); });
    wire(m_ui.actionMoveSearchDown,
         [this](const SavedSearch &search) { change(moved(m_searches, search.id, 1), tr("Moved the search down.")); });
    wire(m_ui.actionNestSearch, [this](const SavedSearch &search) {
        change(nested(m_searches, search.id), tr("Put the search under the one above it."));
    });
    wire(m_ui.actionUnnestSearch, [this](const SavedSearch &search) {
        change(unnested(m_searches, search.id), tr("Took the search out of the one above it."));
    });
}

void SearchCommands::follow(const Overview &overview)
{
    SearchNames names{{}, {}, overview.tags, overview.languages};
    for (const PublisherRow &publisher : overview.publishers)
        names.publishers.append(publisher.name);
    for (const BulletinRow &bulletin : overview.bulletins)
        names.bulletins.append(bulletin.title);
    names.bulletins.removeDuplicates();
    m_means.items.searchBox().setNames(names);
    m_searches = overview.searches;
    m_untallied = overview.searches;
    tallyNext();
}

QList<QAction *> SearchCommands::actions() const
{
    return {m_ui.actionRenameSearch, m_ui.actionMoveSearchUp, m_ui.actionMoveSearchDown,
            m_ui.actionNestSearch,   m_ui.actionUnnestSearch, m_ui.actionDeleteSearch};
}

/// What stands in the box, within the search that is chosen.
void SearchCommands::keep()
{
    const QString typed = m_means.items.query().simplified();
    if (m_means.items.parsed().isEmpty())
        return emit told(tr("There is no search to keep: type one first."));
    const Scope scope = m_means.items.scope();
    const bool isWithin = scope.kind == Scope::Kind::Search;
    const QString query =
        isWithin ? tr("(%1) (%2)", "two searches, both to hold").arg(scope.search.query, typed) : typed;
    m_means.ask.text(m_window,
                     {tr("What is the search to be called?"),
                      tr("It becomes a shelf of the library. One of the same name is replaced."), tr("Keep")},
                     typed, [this, query](const QString &name) {
                         if (!name.trimmed().isEmpty())
                             change(withSearch(m_searches, name.trimmed(), query), tr("Kept the search."));
                     });
}

void SearchCommands::rename(const SavedSearch &search)
{
    m_means.ask.text(m_window, {tr("What is the search to be called?"), search.query, tr("Rename")}, search.name,
                     [this, id = search.id](const QString &name) {
                         if (!name.trimmed().isEmpty())
                             change(withName(m_searches, id, name.trimmed()), tr("Renamed the search."));
                     });
}

void SearchCommands::remove(qint64 search)
{
    change(withoutSearch(m_searches, search), tr("Deleted the search."));
}

void SearchCommands::change(const QList<SavedSearch> &searches, const QString &sentence)
{
    m_means.history.setSearches(m_searches, searches, sentence);
}

/// One after the other, between the searches of the reader, who never waits for a count.
void SearchCommands::tallyNext()
{
    if (m_untallied.isEmpty() || m_tally.isRunning() || m_means.items.model().isAnswering())
        return;
    Scope scope{Scope::Kind::Search, {}, {}};
    scope.search = m_untallied.first();
    m_tally.setFuture(m_means.library.tally(scope));
}

void SearchCommands::takeTally()
{
    if (m_tally.isCanceled() || m_tally.future().resultCount() == 0 || m_untallied.isEmpty())
        return;   // a search was quicker; goes on when that is answered
    const Result<qint64> unread = m_tally.result();
    const SavedSearch search = m_untallied.takeFirst();
    if (unread)
        m_means.shelves.setTally(search.id, unread.value());
    tallyNext();
}
