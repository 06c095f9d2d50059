// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/shelfmodel.h"

#include "models/wording.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

enum Shelf { AllItems, Unread, Bookmarks, Bulletins, Publishers, Trash };

constexpr quintptr Top = 0;   // internal id of the shelves; of what stands under one, its row + 1

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
    static const QStringList names{u"all"_s, u"unread"_s, u"bookmark"_s, u"bulletin"_s, u"publisher"_s, u"trash"_s};
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

ShelfModel::ShelfModel(QObject *parent) : QAbstractItemModel(parent) {}

void ShelfModel::show(const Overview &overview)
{
    update(Bulletins, m_overview.bulletins, overview.bulletins, [](const BulletinRow &row) { return row.handle; });
    update(Publishers, m_overview.publishers, overview.publishers, [](const PublisherRow &row) { return row.name; });
    showTrash(overview.trashed);
    const bool isSame = overview == m_overview;
    m_overview = overview;
    if (!isSame)
        emit dataChanged(heading(AllItems), heading(rowCount() - 1));
}

void ShelfModel::showTrash(qint64 trashed)
{
    const bool was = m_overview.trashed > 0;
    if (was == (trashed > 0))
        return;
    if (was)
        beginRemoveRows({}, Trash, Trash);
    else
        beginInsertRows({}, Trash, Trash);
    m_overview.trashed = trashed;
    if (was)
        endRemoveRows();
    else
        endInsertRows();
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
        return m_overview.trashed > 0 ? heading(Trash) : QModelIndex();
    case Scope::Kind::Bulletin:
        for (int row = 0; row < m_overview.bulletins.size(); ++row) {
            if (m_overview.bulletins[row].handle == scope.bulletin)
                return index(row, 0, heading(Bulletins));
        }
        return {};
    case Scope::Kind::Search:
        return {};
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
    return createIndex(row, column, parent.isValid() ? idBelow(parent.row()) : Top);
}

QModelIndex ShelfModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == Top)
        return {};
    return heading(int(index.internalId() - 1));
}

int ShelfModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_overview.trashed > 0 ? Trash + 1 : Trash;
    if (parent.internalId() != Top || parent.column() != 0)
        return 0;
    if (parent.row() == Bulletins)
        return int(m_overview.bulletins.size());
    return parent.row() == Publishers ? int(m_overview.publishers.size()) : 0;
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
        return shelf(index.row(), role);
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

QModelIndex ShelfModel::heading(int row) const
{
    return createIndex(row, 0, Top);
}

QVariant ShelfModel::shelf(int row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return QStringList{tr("All items"), tr("Unread"),     tr("Bookmarks"),
                           tr("Bulletins"), tr("Publishers"), tr("Trash")}
            .at(row);
    case ScopeRole:
        return scopeOf(row);
    case CountRole:
        return count(row);
    case IconRole:
        return iconOf(row);
    default:
        return {};
    }
}

qint64 ShelfModel::count(int row) const
{
    switch (row) {
    case AllItems:
        return m_overview.all;
    case Unread:
        return m_overview.unread;
    case Bookmarks:
        return m_overview.bookmarks;
    case Bulletins:
        return m_overview.bulletins.size();
    case Publishers:
        return m_overview.publishers.size();
    default:
        return m_overview.trashed;
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
    if (index.internalId() == idBelow(Bulletins))
        parts += tr("%1 unread").arg(QLocale().toString(count));
    else if (index.data(ScopeRole).isValid())
        parts += shownItems(count);
    else
        parts += QLocale().toString(count);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}
