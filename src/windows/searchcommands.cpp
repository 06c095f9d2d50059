// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/searchcommands.h"

#include "panes/itempane.h"
#include "panes/searchbox.h"
#include "settings/settings.h"
#include "ui_mainwindow.h"

#include <QActionGroup>

SearchCommands::SearchCommands(const Ui::MainWindow &ui, ItemPane &items, Settings &settings, QObject *parent)
    : QObject(parent), m_items(items), m_settings(settings)
{
    SearchBox &box = m_items.searchBox();
    box.setRecent(m_settings.recentSearches());
    connect(&box, &SearchBox::recentChanged, this,
            [this](const QStringList &recent) { m_settings.setRecentSearches(recent); });
    connect(ui.actionSearchHelp, &QAction::triggered, &box, &SearchBox::explain);
    wireOrder(ui);
}

void SearchCommands::wireOrder(const Ui::MainWindow &ui)
{
    using Order = Question::Order;
    const QList<std::pair<QAction *, Order>> orders{
        {ui.actionSortNewest, Order::Newest},       {ui.actionSortOldest, Order::Oldest},
        {ui.actionSortRelevance, Order::Relevance}, {ui.actionSortTitle, Order::Title},
        {ui.actionSortPublisher, Order::Publisher}, {ui.actionSortSources, Order::Sources},
    };
    auto *group = new QActionGroup(this);
    const auto chosen = Order(m_settings.value(settings::order));
    for (const auto &[action, order] : orders) {
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, order = order] {
            m_settings.setValue(settings::order, int(order));
            m_items.setOrder(order);
        });
        if (order != chosen)
            continue;
        action->setChecked(true);
        m_items.setOrder(order);
    }
}

void SearchCommands::follow(const Overview &overview)
{
    SearchNames names{{}, {}, overview.tags, overview.languages};
    for (const PublisherRow &publisher : overview.publishers)
        names.publishers.append(publisher.name);
    for (const BulletinRow &bulletin : overview.bulletins)
        names.bulletins.append(bulletin.title);
    names.bulletins.removeDuplicates();
    m_items.searchBox().setNames(names);
}
