// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/gocommands.h"

#include "panes/articlepane.h"
#include "panes/itempane.h"
#include "panes/librarypane.h"
#include "panes/sourcepane.h"
#include "ui_mainwindow.h"
#include "windows/panelayout.h"
#include "windows/shownitem.h"

#include <QAbstractButton>
#include <QApplication>

#include <utility>

GoCommands::GoCommands(const Ui::MainWindow &ui, const Panes &panes, QObject *parent) : QObject(parent), m_panes(panes)
{
    wireItems(ui);
    wirePanes(ui);
}

void GoCommands::wireItems(const Ui::MainWindow &ui)
{
    connect(ui.actionNextItem, &QAction::triggered, this, [this] {
        if (!m_panes.items.next())
            emit told(tr("No next item."));
    });
    connect(ui.actionPreviousItem, &QAction::triggered, this, [this] {
        if (!m_panes.items.previous())
            emit told(tr("No previous item."));
    });
    connect(ui.actionNextUnread, &QAction::triggered, this, [this] {
        if (!m_panes.items.nextUnread())
            emit told(tr("No next unread item."));
    });
    connect(ui.actionPreviousUnread, &QAction::triggered, this, [this] {
        if (!m_panes.items.previousUnread())
            emit told(tr("No previous unread item."));
    });
    // The search for an unread item may end long after the key, in rows that had to be asked for.
    connect(&m_panes.items, &ItemPane::unreadMissed, this, [this] { emit told(tr("No other unread item.")); });
    connect(ui.actionReadOn, &QAction::triggered, this, [this] { read(1); });
    connect(ui.actionReadBack, &QAction::triggered, this, [this] { read(-1); });
}

void GoCommands::wirePanes(const Ui::MainWindow &ui)
{
    connect(ui.actionNextBulletin, &QAction::triggered, this, [this] { goToBulletin(1); });
    connect(ui.actionPreviousBulletin, &QAction::triggered, this, [this] { goToBulletin(-1); });
    connect(ui.actionNextPane, &QAction::triggered, this, [this] { m_panes.layout.cycle(1); });
    connect(ui.actionPreviousPane, &QAction::triggered, this, [this] { m_panes.layout.cycle(-1); });
    connect(ui.actionFocusSources, &QAction::triggered, this, [this, &ui] { focusSources(ui); });
    connect(&m_panes.items, &ItemPane::currentChanged, this, [this] { m_awaitsSources = false; });
    connect(&m_panes.shown, &ShownItem::shown, this, [this, &ui] {
        if (std::exchange(m_awaitsSources, false))
            focusSources(ui);
    });
}

void GoCommands::read(int direction)
{
    // Space presses the button that has the focus, as everywhere.
    if (auto *const button = qobject_cast<QAbstractButton *>(QApplication::focusWidget()))
        return button->click();
    if (m_panes.article.isVisible() && m_panes.article.scrollPage(direction))
        return;
    if (direction > 0 && !m_panes.items.nextUnread())
        emit told(tr("This is the end, and there is no next unread item."));
    if (direction < 0 && !m_panes.items.previousUnread())
        emit told(tr("This is the top, and there is no previous unread item."));
}

void GoCommands::goToBulletin(int step)
{
    const std::optional<Scope> scope = m_panes.library.neighbour(step);
    if (!scope)
        return emit told(step > 0 ? tr("No next bulletin.") : tr("No previous bulletin."));
    m_panes.library.choose(*scope);
    m_panes.items.setScope(*scope);
}

void GoCommands::focusSources(const Ui::MainWindow &ui)
{
    m_awaitsSources = m_panes.shown.isLoading();   // a key is quicker than the library
    if (m_awaitsSources)
        return;
    if (m_panes.sources.sources().isEmpty())
        return emit told(m_panes.shown.item() ? tr("This item has no sources.") : tr("No item is open."));
    ui.actionShowSources->setChecked(true);
    m_panes.sources.focusList();
}
