// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/librarypane.h"

#include "models/shelfmodel.h"
#include "panes/shelfdelegate.h"
#include "panes/theme.h"
#include "ui_librarypane.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

LibraryPane::LibraryPane(Theme &theme, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::LibraryPane>()), m_theme(theme), m_model(new ShelfModel(this))
{
    m_ui->setupUi(this);
    setObjectName(u"libraryPane"_s);
    m_ui->shelves->setModel(m_model);
    m_ui->shelves->setItemDelegate(new ShelfDelegate(m_theme, this));
    m_ui->shelves->expandAll();
    m_ui->shelves->installEventFilter(this);
    connect(m_ui->shelves->selectionModel(), &QItemSelectionModel::currentChanged, this, &LibraryPane::tell);
    connect(m_ui->shelves, &QTreeView::clicked, this, &LibraryPane::openHeading);
    connect(m_ui->shelves, &QTreeView::customContextMenuRequested, this, [this](const QPoint &position) {
        const QVariant scope = m_ui->shelves->indexAt(position).data(ShelfModel::ScopeRole);
        if (scope.isValid())
            emit contextMenuAsked(scope.value<Scope>(), m_ui->shelves->viewport()->mapToGlobal(position));
    });
    connect(&m_theme, &Theme::changed, this, &LibraryPane::paint);
    paint();
    choose({});
}

LibraryPane::~LibraryPane() = default;

void LibraryPane::show(const Overview &overview)
{
    const bool wasEmpty = m_model->overview().bulletins.isEmpty();
    const QList<SavedSearch> searches = m_model->overview().searches;
    const Scope before = m_scope;
    m_isShowing = true;
    m_model->show(overview);
    if (wasEmpty)
        m_ui->shelves->expandAll();
    else if (overview.searches != searches)
        expandSearches();
    choose(before);
    m_isShowing = false;
    if (m_scope != before)
        emit scopeChosen(m_scope);
}

void LibraryPane::choose(const Scope &scope)
{
    QModelIndex index = m_model->find(scope);
    if (!index.isValid())
        index = m_model->find({});
    m_scope = index.data(ShelfModel::ScopeRole).value<Scope>();
    if (index != m_ui->shelves->currentIndex())
        m_ui->shelves->setCurrentIndex(index);
}

Scope LibraryPane::scope() const
{
    return m_scope;
}

std::optional<Scope> LibraryPane::neighbour(int step) const
{
    const QList<BulletinRow> &rows = m_model->overview().bulletins;
    const auto at = std::find_if(rows.begin(), rows.end(),
                                 [this](const BulletinRow &row) { return row.handle == m_scope.bulletin; });
    const bool isBulletin = m_scope.kind == Scope::Kind::Bulletin && at != rows.end();
    const qsizetype next = isBulletin ? at - rows.begin() + step : step > 0 ? 0 : rows.size() - 1;
    if (next < 0 || next >= rows.size())
        return std::nullopt;
    return Scope{Scope::Kind::Bulletin, rows[next].handle, {}};
}

/// They have come anew, and new rows are closed.
void LibraryPane::expandSearches()
{
    for (const SavedSearch &search : m_model->overview().searches) {
        Scope scope{Scope::Kind::Search, {}, {}};
        scope.search = search;
        const QModelIndex index = m_model->find(scope);
        m_ui->shelves->expand(index.parent());
        m_ui->shelves->expand(index);
    }
}

void LibraryPane::setTally(qint64 search, qint64 unread)
{
    m_model->setTally(search, unread);
}

void LibraryPane::focusList()
{
    m_ui->shelves->setFocus(Qt::ShortcutFocusReason);
}

bool LibraryPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const QModelIndex current = m_ui->shelves->currentIndex();
    if (key == Qt::Key_Delete && m_scope.kind == Scope::Kind::Search) {
        emit searchRemovalAsked(m_scope.search.id);
        return true;
    }
    if (key == Qt::Key_Delete && m_scope.kind == Scope::Kind::Bulletin) {
        emit removalAsked(m_scope.bulletin);
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !current.data(ShelfModel::ScopeRole).isValid()) {
        openHeading(current);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LibraryPane::tell(const QModelIndex &current)
{
    const QVariant scope = current.data(ShelfModel::ScopeRole);
    if (m_isShowing || !scope.isValid() || scope.value<Scope>() == m_scope)
        return;
    m_scope = scope.value<Scope>();
    emit scopeChosen(m_scope);
}

/// The headings over bulletins and publishers open and close; they are no shelves themselves.
void LibraryPane::openHeading(const QModelIndex &index)
{
    if (!index.data(ShelfModel::ScopeRole).isValid())
        m_ui->shelves->setExpanded(index, !m_ui->shelves->isExpanded(index));
}

void LibraryPane::paint()
{
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Base, m_theme.color(Theme::Role::Window));
    setPalette(colors);
    setFont(m_theme.font(Theme::Type::Body));
}
