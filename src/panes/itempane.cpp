// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/itempane.h"

#include "models/wording.h"
#include "panes/itemdelegate.h"
#include "panes/searchbox.h"
#include "panes/theme.h"
#include "ui_itempane.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>

using namespace Qt::StringLiterals;

ItemPane::ItemPane(Library &library, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ItemPane>())
    , m_library(library)
    , m_theme(theme)
    , m_model(new ItemModel(library, this))
    , m_delegate(new ItemDelegate(theme, this))
{
    m_ui->setupUi(this);
    setObjectName(u"itemPane"_s);
    m_ui->empty->dress(theme);
    m_ui->searchEdit->dress(theme);
    m_ui->searchEdit->installEventFilter(this);
    m_ui->itemList->viewport()->installEventFilter(this);
    m_ui->itemList->setModel(m_model);
    m_ui->itemList->setItemDelegate(m_delegate);
    wire();
    paint();
    showState();
}

ItemPane::~ItemPane() = default;

void ItemPane::wire()
{
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &ItemPane::typed);
    connect(m_ui->searchEdit, &SearchBox::complaintsChanged, this, &ItemPane::tellComplaints);
    connect(&m_suggesting, &QFutureWatcherBase::finished, this, &ItemPane::takeSuggestion);
    connect(m_ui->empty, &EmptyView::offerTaken, this, [this] {
        setQuery(m_suggestion);
        m_ui->searchEdit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_model, &ItemModel::firstPiece, this, &ItemPane::takeFirstPiece);
    connect(m_model, &ItemModel::aboutToRenew, this, &ItemPane::hold);
    connect(m_model, &ItemModel::counted, this, &ItemPane::takeAnswer);
    connect(m_model, &ItemModel::located, this, &ItemPane::takeLocated);
    connect(m_model, &ItemModel::dataChanged, this, &ItemPane::tellCurrent);
    connect(m_model, &ItemModel::failed, this, &ItemPane::failed);
    connect(m_model, &ItemModel::unreadFound, this, [this](int row) {
        if (row >= 0)
            makeCurrent(row);
        else if (!m_isStepping)
            emit unreadMissed();
    });
    connect(m_ui->itemList->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ItemPane::takeCurrentRow);
    connect(m_ui->itemList, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const std::optional<ItemRow> row = m_model->row(index.row()))
            emit activated(*row);
    });
    connect(m_ui->itemList, &QTableView::customContextMenuRequested, this, [this](const QPoint &position) {
        emit contextMenuAsked(m_ui->itemList->viewport()->mapToGlobal(position));
    });
    connect(m_delegate, &ItemDelegate::bookmarkClicked, this, [this](const QModelIndex &index) {
        emit bookmarkToggled(index.data(ItemModel::IdRole).toString(), !index.data(ItemModel::BookmarkedRole).toBool());
    });
    connect(&m_theme, &Theme::changed, this, &ItemPane::paint);
}

void ItemPane::setScope(const Scope &scope)
{
    m_question.scope = scope;
    m_isAsked = true;
    m_model->ask(m_question);
}

void ItemPane::setQuery(const QString &query)
{
    m_ui->searchEdit->setText(query);
}

QString ItemPane::query() const
{
    return m_ui->searchEdit->text();
}

void ItemPane::typed(const QString &text)
{
    m_ui->searchEdit->setClearButtonEnabled(true);   // not before: its icon is sought through all of the desktop's
    m_question.query = m_ui->searchEdit->query();
    m_suggesting.cancel();
    m_suggestion.clear();
    fitRows();
    m_model->ask(m_question);
    emit queryChanged(text);
}

void ItemPane::setOrder(Question::Order order)
{
    if (order == m_question.order)
        return;
    m_question.order = order;
    if (m_isAsked)
        m_model->ask(m_question);
}

SearchBox &ItemPane::searchBox()
{
    return *m_ui->searchEdit;
}

void ItemPane::tellComplaints()
{
    const QString complaints = m_ui->searchEdit->complaints();
    m_ui->complaint->setText(complaints);
    m_ui->complaint->setVisible(!complaints.isEmpty());
}

/// While something is looked for, rows show the passage that holds it.
void ItemPane::fitRows()
{
    m_delegate->setPassages(!m_question.query.isEmpty());
    if (m_ui->itemList->verticalHeader()->defaultSectionSize() != m_delegate->rowHeight())
        m_ui->itemList->verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());
}

/// Asks what the reader may have meant where nothing is found.
void ItemPane::suggest()
{
    m_suggesting.cancel();
    if (m_ui->empty->state() == EmptyState::NoResult && m_suggestion.isEmpty())
        m_suggesting.setFuture(m_library.suggestion(query()));
}

void ItemPane::takeSuggestion()
{
    if (m_suggesting.isCanceled() || m_suggesting.future().resultCount() == 0)
        return;
    const Result<QString> suggestion = m_suggesting.result();
    if (!suggestion || suggestion.value().isEmpty() || m_ui->empty->state() != EmptyState::NoResult)
        return;
    m_suggestion = suggestion.value();
    m_ui->empty->offer(tr("Did you mean “%1”?").arg(m_suggestion));
}

void ItemPane::focusSearch()
{
    m_ui->searchEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->searchEdit->selectAll();
}

void ItemPane::focusList()
{
    m_ui->itemList->setFocus(Qt::ShortcutFocusReason);
}

void ItemPane::setUnindexed(qint64 items)
{
    if (std::exchange(m_unindexed, items) != items)
        tellCount();
}

bool ItemPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_ui->searchEdit) {
        if (event->type() == QEvent::Paint && m_model->rowCount() > 0 && !std::exchange(m_isPainted, true))
            QMetaObject::invokeMethod(this, &ItemPane::painted, Qt::QueuedConnection);
        return QWidget::eventFilter(watched, event);
    }
    // Esc is a shortcut of the window as well; here it first belongs to the box.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && searchKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

/// Keys that leave the search box for the list.
bool ItemPane::searchKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        m_ui->searchEdit->clear();
        break;
    case Qt::Key_Down:
        if (query().isEmpty() && !m_ui->searchEdit->recent().isEmpty())
            return false;   // the box shows them
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_ui->empty->isOffering()) {
            setQuery(m_suggestion);
            return true;
        }
        break;
    default:
        return false;
    }
    focusList();
    return true;
}

bool ItemPane::next()
{
    return step(1);
}

bool ItemPane::previous()
{
    return step(-1);
}

bool ItemPane::nextUnread()
{
    return stepToUnread(1);
}

bool ItemPane::previousUnread()
{
    return stepToUnread(-1);
}

bool ItemPane::step(int by)
{
    const int row = m_ui->itemList->currentIndex().row() + by;
    if (row < 0 || row >= m_model->rowCount())
        return false;
    makeCurrent(row);
    return true;
}

bool ItemPane::stepToUnread(int by)
{
    const int before = m_ui->itemList->currentIndex().row();
    m_isStepping = true;
    m_model->seekUnread(before + by, by);
    m_isStepping = false;
    return m_ui->itemList->currentIndex().row() != before || m_model->isSeeking();
}

QStringList ItemPane::selectedIds() const
{
    QStringList ids;
    const QModelIndexList rows = m_ui->itemList->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        ids += index.data(ItemModel::IdRole).toString();
    ids.removeAll(QString());
    return ids;
}

std::optional<ItemRow> ItemPane::current() const
{
    return m_model->row(m_ui->itemList->currentIndex().row());
}

void ItemPane::choose(const QString &id)
{
    m_wanted = id;
    m_hold = Hold::None;
    if (m_model->isShown())
        m_model->locate(id);
}

void ItemPane::takeFirstPiece()
{
    m_hold = Hold::None;
    const int row = m_model->find(m_wanted.isEmpty() ? m_current : m_wanted);
    showState();
    if (row < 0 && !m_wanted.isEmpty()) {
        m_model->locate(m_wanted);
        return;
    }
    if (m_model->rowCount() > 0)
        makeCurrent(std::max(0, row));
    tellCurrent();
}

/// Notes who is to be current should the current item go: the next one that is not selected, and so does not go too.
/// Qt would take the one before.
void ItemPane::hold()
{
    m_hold = Hold::Renewing;
    m_held = m_ui->itemList->currentIndex();
    int row = m_held.row() + 1;
    while (m_ui->itemList->selectionModel()->isSelected(m_model->index(row, 0)))
        ++row;
    m_next = m_model->index(row, 0);
}

/// After a renewed answer another item may stand where the current one stood.
void ItemPane::takeAnswer()
{
    showState();
    suggest();
    const bool isGone = m_hold == Hold::Renewing && !m_held.isValid();
    if (isGone && m_next.isValid() && m_wanted.isEmpty())
        makeCurrent(m_next.row());
    if (!m_ui->itemList->currentIndex().isValid() && m_model->rowCount() > 0 && m_wanted.isEmpty())
        makeCurrent(0);
    m_hold = Hold::None;
    const std::optional<ItemRow> row = current();
    if (!m_current.isEmpty() && m_wanted.isEmpty() && (!row || row->id != m_current)) {
        m_hold = Hold::Locating;
        m_model->locate(m_current);
    } else {
        tellCurrent();
    }
}

void ItemPane::takeLocated(const QString &id, int row)
{
    const bool isWanted = id == m_wanted;
    const bool isHeld = id == m_current && m_hold == Hold::Locating;
    if (!isWanted && !isHeld)
        return;   // the reader has moved on
    m_hold = Hold::None;
    m_wanted.clear();
    if (row >= 0)
        makeCurrent(row);
    else if (isWanted && !m_ui->itemList->currentIndex().isValid() && m_model->rowCount() > 0)
        makeCurrent(0);
    tellCurrent();
}

void ItemPane::takeCurrentRow()
{
    if (m_hold == Hold::Locating)
        m_hold = Hold::None;
    tellCurrent();
}

void ItemPane::makeCurrent(int row)
{
    m_wanted.clear();
    m_ui->itemList->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_ui->itemList->scrollTo(m_model->index(row, 0));
}

/// Tells of another current item once its row is known.
void ItemPane::tellCurrent()
{
    if (m_hold != Hold::None)
        return;
    const std::optional<ItemRow> row = current();
    const bool isPending = !row && m_ui->itemList->currentIndex().isValid();
    const QString id = row ? row->id : QString();
    if (isPending || id == m_current)
        return;
    m_current = id;
    emit currentChanged(row);
}

void ItemPane::tellCount()
{
    const qint64 total = m_model->total();
    const bool isSearch = !m_question.query.isEmpty();
    QString text = isSearch ? shownResults(total) : shownItems(total);
    if (m_model->isAnswering() && total > 0)
        text = tr("%1+", "so many and more").arg(QLocale().toString(total));
    if (isSearch && m_unindexed > 0)
        text = tr("%1; %2 cannot be found yet", "3 results; 5 items cannot").arg(text, shownItems(m_unindexed));
    m_ui->count->setText(text);
    m_ui->count->setAccessibleName(text);
}

void ItemPane::showState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_ui->empty->show(m_model->isAnswering() ? EmptyState::Nothing : emptyState());
    m_ui->pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_ui->empty) : m_ui->itemList);
    tellCount();
}

EmptyState ItemPane::emptyState() const
{
    if (!m_question.query.isEmpty())
        return EmptyState::NoResult;
    switch (m_question.scope.kind) {
    case Scope::Kind::All:
        return EmptyState::EmptyLibrary;
    case Scope::Kind::Unread:
        return EmptyState::NoUnread;
    case Scope::Kind::Bookmarks:
        return EmptyState::NoBookmarks;
    default:
        return EmptyState::EmptyShelf;
    }
}

void ItemPane::paint()
{
    setFont(m_theme.font(Theme::Type::Body));
    QPalette box = m_theme.palette();
    box.setColor(QPalette::Base, m_theme.color(Theme::Role::Raised));
    m_ui->searchEdit->setPalette(box);
    QPalette muted = m_theme.palette();
    muted.setColor(QPalette::Window, m_theme.color(Theme::Role::Base));
    setPalette(muted);
    muted.setColor(QPalette::WindowText, m_theme.color(Theme::Role::TextMuted));
    m_ui->count->setPalette(muted);
    m_ui->count->setFont(m_theme.font(Theme::Type::Small));
    muted.setColor(QPalette::WindowText, m_theme.color(Theme::Role::Warning));
    m_ui->complaint->setPalette(muted);
    m_ui->complaint->setFont(m_theme.font(Theme::Type::Small));
    fitRows();
}
