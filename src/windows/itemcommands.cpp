// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/itemcommands.h"

#include "commands/undohistory.h"
#include "panes/articlepane.h"
#include "panes/itempane.h"
#include "panes/librarypane.h"
#include "ui_mainwindow.h"
#include "windows/shownitem.h"

#include <QApplication>

ItemCommands::ItemCommands(const Ui::MainWindow &ui, const Panes &panes, const ShownItem &shown, UndoHistory &history,
                           QObject *parent)
    : QObject(parent), m_ui(ui), m_panes(panes), m_shown(shown), m_history(history)
{
    wireMarks();
    wireRemoval();
    wirePanes();
    showState();
}

void ItemCommands::showState()
{
    const ItemState state = m_shown.item() ? m_shown.item()->state : ItemState();
    m_ui.actionToggleRead->setChecked(state.isRead);
    m_ui.actionBookmark->setChecked(state.isBookmarked);
}

void ItemCommands::wireMarks()
{
    connect(m_ui.actionToggleRead, &QAction::triggered, this, [this] { turn(&ItemState::isRead); });
    connect(m_ui.actionBookmark, &QAction::triggered, this, [this] { turn(&ItemState::isBookmarked); });
    connect(m_ui.actionNote, &QAction::triggered, this, &ItemCommands::editNote);
    connect(m_ui.actionTag, &QAction::triggered, this, &ItemCommands::editTags);
    connect(m_ui.actionMarkAllRead, &QAction::triggered, this, &ItemCommands::markAllRead);
    connect(&m_shown, &ShownItem::shown, this, &ItemCommands::showState);
}

void ItemCommands::wireRemoval()
{
    connect(m_ui.actionDelete, &QAction::triggered, this, &ItemCommands::remove);
    connect(m_ui.actionDeleteBulletin, &QAction::triggered, this, &ItemCommands::removeBulletin);
    connect(m_ui.actionEditBulletin, &QAction::triggered, this, &ItemCommands::editBulletin);
    connect(m_ui.actionRestore, &QAction::triggered, this, &ItemCommands::restore);
}

void ItemCommands::wirePanes()
{
    connect(&m_panes.items, &ItemPane::bookmarkToggled, this,
            [this](const QString &id, bool isBookmarked) { m_history.setBookmarked({id}, isBookmarked); });
    connect(&m_panes.article, &ArticlePane::noteEdited, this, [this](const QString &id, const QString &note) {
        if (m_shown.item() && m_shown.item()->item.id == id && m_shown.item()->state.note != note)
            m_history.setNote(id, m_shown.item()->state, note);
    });
    connect(&m_panes.article, &ArticlePane::tagsEdited, this, [this](const QString &id, const QStringList &tags) {
        if (m_shown.item() && m_shown.item()->item.id == id && m_shown.item()->state.tags != tags)
            m_history.setTags(id, m_shown.item()->state.tags, tags);
    });
    connect(&m_panes.library, &LibraryPane::removalAsked, this,
            [this](BulletinHandle bulletin) { m_history.remove(bulletin); });
}

void ItemCommands::turn(Fact fact)
{
    showState();   // the mark turns over when the library has it on disk, not when the key is pressed
    if (chosen().isEmpty())
        return;
    // Some this way and some that: first all become read, or bookmarked.
    const QStringList toSet = differing(fact, true);
    const bool wanted = !toSet.isEmpty();
    const QStringList items = wanted ? toSet : differing(fact, false);
    if (fact == &ItemState::isRead)
        m_history.setRead(items, wanted);
    else
        m_history.setBookmarked(items, wanted);
}

void ItemCommands::editNote()
{
    if (!m_shown.item())
        return emit told(tr("No item is open."));
    m_ui.actionShowArticle->setChecked(true);
    m_panes.article.editNote();
}

void ItemCommands::editTags()
{
    if (!m_shown.item())
        return emit told(tr("No item is open."));
    m_ui.actionShowArticle->setChecked(true);
    m_panes.article.editTags();
}

void ItemCommands::markAllRead()
{
    if (!m_panes.items.query().isEmpty())
        return emit told(tr("Clear the search first: items that it hides would be marked too."));
    m_history.markAllRead(m_panes.items.scope());
}

void ItemCommands::remove()
{
    const bool isInLibrary = m_panes.library.isAncestorOf(QApplication::focusWidget());
    if (isInLibrary && m_panes.library.scope().kind == Scope::Kind::Bulletin)
        return m_history.remove(m_panes.library.scope().bulletin);
    if (isTrash())
        return emit told(tr("This item is in the trash already."));
    const QStringList items = chosen();
    if (items.isEmpty())
        return;
    stepAside(items);
    m_history.remove(items);
}

void ItemCommands::removeBulletin()
{
    if (const std::optional<BulletinHandle> bulletin = chosenBulletin())
        m_history.remove(*bulletin);
}

void ItemCommands::editBulletin()
{
    if (const std::optional<BulletinHandle> bulletin = chosenBulletin())
        emit bulletinEditAsked(*bulletin);
}

std::optional<BulletinHandle> ItemCommands::chosenBulletin()
{
    const Scope scope = m_panes.items.scope();
    if (scope.kind == Scope::Kind::Bulletin)
        return scope.bulletin;
    if (m_shown.item() && !isTrash())
        return m_shown.item()->bulletin;
    emit told(tr("Choose a bulletin, or an item of it."));
    return std::nullopt;
}

void ItemCommands::restore()
{
    if (!isTrash())
        return emit told(tr("Only items in the trash can be restored."));
    const QStringList items = chosen();
    if (items.isEmpty())
        return;
    stepAside(items);
    m_history.restore(items);
}

void ItemCommands::stepAside(const QStringList &items)
{
    const ItemModel &model = m_panes.items.model();
    const int last = model.find(items.last());
    const int first = model.find(items.first());
    std::optional<ItemRow> neighbour = model.row(last + 1);
    if (!neighbour && first > 0)
        neighbour = model.row(first - 1);
    if (neighbour)
        m_panes.items.choose(neighbour->id);
}

bool ItemCommands::isTrash() const
{
    return m_panes.items.scope().kind == Scope::Kind::Trash;
}

QStringList ItemCommands::differing(Fact fact, bool wanted) const
{
    const ItemModel &model = m_panes.items.model();
    QStringList items = m_panes.items.selectedIds();
    items.removeIf([&model, fact, wanted](const QString &id) {
        const std::optional<ItemRow> row = model.row(model.find(id));
        return row && row->state.*fact == wanted;
    });
    return items;
}

QStringList ItemCommands::chosen()
{
    QStringList items = m_panes.items.selectedIds();
    if (items.isEmpty())
        emit told(tr("No item is chosen."));
    return items;
}
