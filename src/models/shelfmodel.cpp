// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/shelfmodel.h"

#include "models/wording.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

enum Shelf { AllItems, Unread, Bookmarks, Searches, Bulletins, Publishers, Trash };

constexpr quintptr Top = 0;              // internal id of the shelves; of what stands under one, its number + 1
constexpr quintptr UnderSearch = 1000;   // of a search under another one, with the id of that

quintptr idBelow(int shelf)
{
    return quintptr(shelf) + 1;
}

QVariant scopeOf(int shelf)
{
    switch (shelf) {
    case AllItems:
        return QVariant::fromValue(Scope{Scope::Kind::All, {}, {}});
    case Unread:
        return QVariant::fromValue(Scope{Scope::Kind::Unread, {}, {}});
    case Bookmarks:
        return QVariant::fromValue(Scope{Scope::Kind::Bookmarks, {}, {}});
    case Trash:
        return QVariant::fromValue(Scope{Scope::Kind::Trash, {}, {}});
    default:
        return {};
    }
}

QString iconOf(int shelf)
{
    static const QStringList names{u"all"_s,      u"unread"_s,    u"bookmark"_s, u"search"_s,
                                   u"bulletin"_s, u"publisher"_s, u"trash"_s};
    return names.value(shelf);
}

/// What is alike at the ends of two lists stays; what is between is replaced. @p key tells who is who.
template <typename Row, typename Key>
std::pair<qsizetype, qsizetype> alikeAtEnds(const QList<Row> &old, const QList<Row> &fresh, Key key)
{
    const qsizetype shorter = std::min(old.size(), fresh.size());
    qsizetype head = 0;
    while (head < shorter && key(old[head]) == key(fresh[head]))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && key(old[old.size() - 1 - tail]) == key(fresh[fresh.size() - 1 - tail]))
        ++tail;
    return {head, tail};
}

}   // namespace

/// Brings one list of the overview up to date with as few rows going and coming as may be.
template <typename Row, typename Key>
void ShelfModel::update(int shelf, QList<Row> &rows, const QList<Row> &fresh, Key key)
{
    const QModelIndex parent = heading(shelf);
    const auto [head, tail] = alikeAtEnds(rows, fresh, key);
    if (const qsizetype going = rows.size() - head - tail; going > 0) {
        beginRemoveRows(parent, int(head), int(head + going - 1));
        rows.remove(head, going);
        endRemoveRows();
    }
    if (const qsizetype coming = fresh.size() - head - tail; coming > 0) {
        beginInsertRows(parent, int(head), int(head + coming - 1));
        rows = fresh.first(head + coming) + rows.sliced(head);
        endInsertRows();
    }
    if (rows == fresh)
        return;
    rows = fresh;
    emit dataChanged(index(0, 0, parent), index(int(rows.size()) - 1, 0, parent));
}

ShelfModel::ShelfModel(QObject *parent)
    : QAbstractItemModel(parent), m_shelves{AllItems, Unread, Bookmarks, Bulletins, Publishers}
{
}

void ShelfModel::show(const Overview &overview)
{
    update(Bulletins, m_overview.bulletins, overview.bulletins, [](const BulletinRow &row) { return row.handle; });
    update(Publishers, m_overview.publishers, overview.publishers, [](const PublisherRow &row) { return row.name; });
    showSearches(overview.searches);
    showShelf(Trash, overview.trashed > 0);
    const bool isSame = overview == m_overview;
    m_overview = overview;
    if (!isSame)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

/// Those that may be empty come and go.
void ShelfModel::showShelf(int shelf, bool isShown)
{
    const auto place = std::lower_bound(m_shelves.begin(), m_shelves.end(), shelf);
    const bool was = place != m_shelves.end() && *place == shelf;
    if (was == isShown)
        return;
    const int row = int(place - m_shelves.begin());
    if (was) {
        beginRemoveRows({}, row, row);
        m_shelves.removeAt(row);
        endRemoveRows();
    } else {
        beginInsertRows({}, row, row);
        m_shelves.insert(row, shelf);
        endInsertRows();
    }
}

/// In place where only names and queries changed; else all of them come anew.
void ShelfModel::showSearches(const QList<SavedSearch> &searches)
{
    const bool isSameTree =
        std::equal(searches.begin(), searches.end(), m_overview.searches.begin(), m_overview.searches.end(),
                   [](const SavedSearch &a, const SavedSearch &b) { return a.id == b.id && a.parent == b.parent; });
    if (isSameTree) {
        m_overview.searches = searches;
        tellSearches(heading(Searches));
        return;
    }
    showShelf(Searches, false);
    m_overview.searches = searches;
    showShelf(Searches, !searches.isEmpty());
}

void ShelfModel::tellSearches(const QModelIndex &parent)
{
    if (rowCount(parent) == 0)
        return;
    emit dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, 0, parent));
    for (int row = 0; row < rowCount(parent); ++row)
        tellSearches(index(row, 0, parent));
}

void ShelfModel::setTally(qint64 search, qint64 unread)
{
    m_tallies.insert(search, unread);
    const QModelIndex changed = searchIndex(search);
    if (changed.isValid())
        emit dataChanged(changed, changed);
}

/// The searches that stand under @p parent, in order.
QList<SavedSearch> ShelfModel::searchesUnder(qint64 parent) const
{
    QList<SavedSearch> result;
    for (const SavedSearch &search : m_overview.searches) {
        if (search.parent == parent)
            result.append(search);
    }
    return result;
}

QModelIndex ShelfModel::searchIndex(qint64 id) const
{
    for (const SavedSearch &search : m_overview.searches) {
        if (search.id != id)
            continue;
        const QList<SavedSearch> siblings = searchesUnder(search.parent);
        const quintptr above = search.parent == 0 ? idBelow(Searches) : UnderSearch + quintptr(search.parent);
        return createIndex(int(siblings.indexOf(search)), 0, above);
    }
    return {};
}

/// Nothing for what is no search.
std::optional<SavedSearch> ShelfModel::searchAt(const QModelIndex &index) const
{
    const quintptr id = index.internalId();
    if (id != idBelow(Searches) && id <= UnderSearch)
        return {};
    return searchesUnder(id > UnderSearch ? qint64(id - UnderSearch) : 0).value(index.row());
}

QModelIndex ShelfModel::find(const Scope &scope) const
{
    switch (scope.kind) {
    case Scope::Kind::All:
        return heading(AllItems);
    case Scope::Kind::Unread:
        return heading(Unread);
    case Scope::Kind::Bookmarks:
        return heading(Bookmarks);
    case Scope::Kind::Trash:
        return heading(Trash);
    case Scope::Kind::Bulletin:
        for (int row = 0; row < m_overview.bulletins.size(); ++row) {
            if (m_overview.bulletins[row].handle == scope.bulletin)
                return index(row, 0, heading(Bulletins));
        }
        return {};
    case Scope::Kind::Search:
        return searchIndex(scope.search.id);
    case Scope::Kind::Publisher:
        break;
    }
    for (int row = 0; row < m_overview.publishers.size(); ++row) {
        if (m_overview.publishers[row].name == scope.publisher)
            return index(row, 0, heading(Publishers));
    }
    return {};
}

QModelIndex ShelfModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, Top);
    if (const std::optional<SavedSearch> search = searchAt(parent))
        return createIndex(row, column, UnderSearch + quintptr(search->id));
    return createIndex(row, column, idBelow(m_shelves[parent.row()]));
}

QModelIndex ShelfModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == Top)
        return {};
    if (index.internalId() > UnderSearch)
        return searchIndex(qint64(index.internalId() - UnderSearch));
    return heading(int(index.internalId() - 1));
}

int ShelfModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_shelves.size());
    if (parent.column() != 0)
        return 0;
    if (const std::optional<SavedSearch> search = searchAt(parent))
        return int(searchesUnder(search->id).size());
    if (parent.internalId() != Top)
        return 0;
    switch (m_shelves[parent.row()]) {
    case Searches:
        return int(searchesUnder(0).size());
    case Bulletins:
        return int(m_overview.bulletins.size());
    case Publishers:
        return int(m_overview.publishers.size());
    default:
        return 0;
    }
}

int ShelfModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ShelfModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::AccessibleTextRole)
        return spoken(index);
    if (index.internalId() == Top)
        return shelf(m_shelves[index.row()], role);
    if (const std::optional<SavedSearch> found = searchAt(index))
        return search(*found, role);
    if (index.internalId() == idBelow(Bulletins))
        return bulletin(m_overview.bulletins[index.row()], role);
    return publisher(m_overview.publishers[index.row()], role);
}

Qt::ItemFlags ShelfModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool isScope = data(index, ScopeRole).isValid();
    return isScope ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

QModelIndex ShelfModel::heading(int shelf) const
{
    const qsizetype row = m_shelves.indexOf(shelf);
    return row < 0 ? QModelIndex() : createIndex(int(row), 0, Top);
}

QVariant ShelfModel::shelf(int shelf, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return QStringList{tr("All items"), tr("Unread"),     tr("Bookmarks"), tr("Searches"),
                           tr("Bulletins"), tr("Publishers"), tr("Trash")}
            .at(shelf);
    case ScopeRole:
        return scopeOf(shelf);
    case CountRole:
        return count(shelf);
    case IconRole:
        return iconOf(shelf);
    default:
        return {};
    }
}

qint64 ShelfModel::count(int shelf) const
{
    switch (shelf) {
    case AllItems:
        return m_overview.all;
    case Unread:
        return m_overview.unread;
    case Bookmarks:
        return m_overview.bookmarks;
    case Searches:
        return m_overview.searches.size();
    case Bulletins:
        return m_overview.bulletins.size();
    case Publishers:
        return m_overview.publishers.size();
    default:
        return m_overview.trashed;
    }
}

QVariant ShelfModel::search(const SavedSearch &search, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return search.name;
    case Qt::ToolTipRole:
        return search.query;
    case ScopeRole: {
        Scope scope{Scope::Kind::Search, {}, {}};
        scope.search = search;
        return QVariant::fromValue(scope);
    }
    case CountRole:
        return m_tallies.value(search.id);
    default:
        return {};
    }
}

QVariant ShelfModel::bulletin(const BulletinRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.title;
    case ScopeRole:
        return QVariant::fromValue(Scope{Scope::Kind::Bulletin, row.handle, {}});
    case CountRole:
        return row.unread;
    case DetailRole:
        return shown(row.date);
    default:
        return {};
    }
}

QVariant ShelfModel::publisher(const PublisherRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.name;
    case ScopeRole:
        return QVariant::fromValue(Scope{Scope::Kind::Publisher, {}, row.name});
    case CountRole:
        return row.items;
    default:
        return {};
    }
}

QString ShelfModel::spoken(const QModelIndex &index) const
{
    const qint64 count = index.data(CountRole).toLongLong();
    QStringList parts{index.data(Qt::DisplayRole).toString(), index.data(DetailRole).toString()};
    if (index.internalId() == idBelow(Bulletins) || searchAt(index))
        parts += tr("%1 unread").arg(QLocale().toString(count));
    else if (index.data(ScopeRole).isValid())
        parts += shownItems(count);
    else
        parts += QLocale().toString(count);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}
