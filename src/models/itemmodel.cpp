// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodel.h"

#include "models/wording.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr int KnownRows = 2000;   // some 1 KB each
constexpr int Screenful = 60;     // rows asked for around the ones wanted
constexpr int MostAtOnce = 500;   // rows in one question to the library
constexpr int KnownPassages = 500;
constexpr int MostMerged = 2000;   // rows compared one by one when an answer is renewed; more are replaced at once

}   // namespace

QString shownPublishers(const QStringList &publishers)
{
    return publishers.join(u" · "_s);
}

ItemModel::ItemModel(Library &library, QObject *parent)
    : QAbstractTableModel(parent), m_library(library), m_known(KnownRows), m_passages(KnownPassages)
{
    m_fetchSoon.setSingleShot(true);
    connect(&m_fetchSoon, &QTimer::timeout, this, &ItemModel::fetch);
    m_fetchPassagesSoon.setSingleShot(true);
    connect(&m_fetchPassagesSoon, &QTimer::timeout, this, &ItemModel::fetchPassages);
    connect(&m_fetchingPassages, &QFutureWatcherBase::finished, this, &ItemModel::takePassages);
    connect(&m_find, &QFutureWatcherBase::resultReadyAt, this, &ItemModel::takePiece);
    connect(&m_find, &QFutureWatcherBase::finished, this, &ItemModel::finish);
    connect(&m_rows, &QFutureWatcherBase::finished, this, &ItemModel::takeRows);
    connect(&m_locate, &QFutureWatcherBase::finished, this, &ItemModel::takeLocated);
}

void ItemModel::ask(const Question &question)
{
    if (!(m_question.query == question.query)) {
        m_passages.clear();
        m_fetchingPassages.cancel();
        m_wantedPassages.clear();
    }
    m_question = question;
    m_isRenewing = false;
    m_isShown = false;
    m_seekBy = 0;
    emit asked();
    find();
}

void ItemModel::follow(const LibraryChange &change)
{
    if (change.kind == LibraryChange::Kind::Searches)
        return;
    if (change.kind == LibraryChange::Kind::States) {
        outdate(change.ids);
        tellAllChanged();
        return;
    }
    if (change.kind == LibraryChange::Kind::Index && m_question.query.isEmpty())
        return;
    ++m_generation;
    m_passages.clear();
    m_isRenewing = m_isShown;
    find();
}

void ItemModel::find()
{
    m_isComplete = false;
    m_renewed.clear();
    m_find.cancel();
    m_findAsked = m_generation;
    m_find.setFuture(m_library.find(m_question));
}

void ItemModel::takePiece(int piece)
{
    const Result<Found> found = m_find.resultAt(piece);
    if (!found) {
        emit failed(found.error().sentence);
        return;
    }
    for (const ItemRow &row : found.value().rows)
        know(row, m_findAsked);
    if (m_isRenewing)
        m_renewed += found.value().handles;
    else if (m_isShown)
        append(found.value().handles);
    else
        startOver(found.value());
}

void ItemModel::startOver(const Found &found)
{
    beginResetModel();
    m_handles = found.handles;
    m_wanted = {};
    m_isShown = true;
    endResetModel();
    emit firstPiece();
}

void ItemModel::append(const QList<ItemHandle> &handles)
{
    if (handles.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(handles.size()) - 1);
    m_handles += handles;
    endInsertRows();
}

void ItemModel::finish()
{
    if (m_find.isCanceled())
        return;
    m_isComplete = true;   // a failure is an answer too: it was told when it came
    const bool isFailed = m_find.future().resultCount() > 0 && !m_find.resultAt(0);
    m_find.setFuture({});   // the pieces are not held twice
    if (isFailed)
        return;
    if (m_isRenewing)
        renew();
    else if (!m_isShown)
        startOver({});
    m_handles.squeeze();
    emit counted(total());
    tellLocated();
    goOnSeeking();
}

/// Brings the rows from the old answer to the renewed one by removing and inserting, so that what is chosen and in
/// view stays.
void ItemModel::renew()
{
    emit aboutToRenew();
    const qsizetype shorter = std::min(m_handles.size(), m_renewed.size());
    qsizetype head = 0;
    while (head < shorter && m_handles[head] == m_renewed[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && m_handles.crbegin()[tail] == m_renewed.crbegin()[tail])
        ++tail;
    removeAbsent(head, tail);
    replaceRest(insertNew(head, tail), tail);
    m_isRenewing = false;
    m_renewed.clear();
    tellAllChanged();
}

/// Removes rows between @p head and @p tail that the renewed answer has no more.
void ItemModel::removeAbsent(qsizetype head, qsizetype tail)
{
    if (m_renewed.size() - head - tail > MostMerged || m_handles.size() - head - tail > MostMerged)
        return;
    QSet<qint64> present;
    for (qsizetype row = head; row < m_renewed.size() - tail; ++row)
        present.insert(m_renewed[row].value);
    qsizetype last = m_handles.size() - tail - 1;
    while (last >= head) {
        qsizetype first = last;
        while (first >= head && !present.contains(m_handles[first].value))
            --first;
        if (first < last) {
            beginRemoveRows({}, int(first + 1), int(last));
            m_handles.remove(first + 1, last - first);
            endRemoveRows();
        }
        last = first - 1;
    }
}

/// Inserts what is new between @p head and @p tail; answers the first row that stands in another order than before.
qsizetype ItemModel::insertNew(qsizetype head, qsizetype tail)
{
    const auto end = m_renewed.cend() - tail;
    qsizetype row = head;
    while (row < m_renewed.size() - tail) {
        const bool isOld = row < m_handles.size() - tail;
        const auto here = m_renewed.cbegin() + row;
        const auto next = isOld ? std::find(here, end, m_handles[row]) : end;   // all before it is new
        if (isOld && next == end)
            return row;
        if (next == here) {
            ++row;
            continue;
        }
        insert(row, next - here);
        row += next - here;
    }
    return row;
}

void ItemModel::insert(qsizetype row, qsizetype count)
{
    beginInsertRows({}, int(row), int(row + count - 1));
    m_handles.insert(row, count, ItemHandle());
    std::copy_n(m_renewed.cbegin() + row, count, m_handles.begin() + row);
    endInsertRows();
}

/// Where the order changed, the rows from @p row to @p tail go and come.
void ItemModel::replaceRest(qsizetype row, qsizetype tail)
{
    if (const qsizetype going = m_handles.size() - tail - row; going > 0) {
        beginRemoveRows({}, int(row), int(row + going - 1));
        m_handles.remove(row, going);
        endRemoveRows();
    }
    if (const qsizetype coming = m_renewed.size() - tail - row; coming > 0)
        insert(row, coming);
}

void ItemModel::tellAllChanged()
{
    if (!m_handles.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

std::optional<ItemRow> ItemModel::row(int row) const
{
    const Known *known = this->known(row);
    if (!isFresh(known))
        want(row);
    return known ? std::optional(known->row) : std::nullopt;
}

const ItemModel::Known *ItemModel::known(int row) const
{
    return row >= 0 && row < m_handles.size() ? m_known.object(m_handles[row].value) : nullptr;
}

void ItemModel::know(const ItemRow &row, quint32 asked)
{
    m_known.insert(row.handle.value, new Known{row, asked});
}

/// Answers under way may tell how it was before the change, so they count as old as well.
void ItemModel::outdate(const QStringList &ids)
{
    if (ids.isEmpty())
        ++m_generation;
    m_findAsked = m_generation - 1;
    m_rowsAsked = m_generation - 1;
    const QSet<QString> changed(ids.begin(), ids.end());
    const QList<qint64> keys = m_known.keys();
    for (const qint64 key : keys) {
        if (Known *known = m_known.object(key); changed.contains(known->row.id))
            known->generation = m_generation - 1;
    }
}

int ItemModel::find(const QString &id) const
{
    const QList<qint64> keys = m_known.keys();
    for (const qint64 key : keys) {
        if (m_known.object(key)->row.id != id)
            continue;
        // An item that came again with another handle is known by its old one as well.
        if (const qsizetype row = m_handles.indexOf(ItemHandle{key}); row >= 0)
            return int(row);
    }
    return -1;
}

/// Notes that a row is to be asked for; what was wanted far away from it is out of view by now.
void ItemModel::want(int row) const
{
    if (row < 0 || row >= m_handles.size())
        return;
    const bool isNear = row >= m_wanted.first - Screenful && row <= m_wanted.last + Screenful;
    if (m_wanted.isEmpty() || !isNear)
        m_wanted = {row, row};
    m_wanted = {std::min(row, m_wanted.first), std::max(row, m_wanted.last)};
    if (!m_fetchSoon.isActive())
        m_fetchSoon.start(0);
}

void ItemModel::fetch()
{
    if (m_wanted.isEmpty() || m_rows.isRunning())
        return;
    const int around = m_seekBy == 0 ? Screenful : MostAtOnce;
    m_fetching = {std::max(0, m_wanted.first - around), std::min(rowCount() - 1, m_wanted.last + around)};
    m_wanted = {};
    QList<ItemHandle> missing;
    for (int row = m_fetching.first; row <= m_fetching.last && missing.size() < MostAtOnce * 2; ++row) {
        if (!isFresh(known(row)))
            missing += m_handles[row];
    }
    if (missing.isEmpty())
        return;
    m_rowsAsked = m_generation;
    m_rows.setFuture(m_library.rows(missing));
}

void ItemModel::takeRows()
{
    if (m_rows.isCanceled() || m_rows.future().resultCount() == 0)
        return;
    const Result<QList<ItemRow>> rows = m_rows.result();
    if (!rows) {
        m_seekBy = 0;
        emit failed(rows.error().sentence);
        return;
    }
    for (const ItemRow &row : rows.value())
        know(row, m_rowsAsked);
    // What the library has no more is shown blank until its change arrives, and not asked for again.
    const int last = std::min(m_fetching.last, rowCount() - 1);
    for (int row = m_fetching.first; row <= last; ++row) {
        if (const Known *known = this->known(row); !known || known->generation < m_rowsAsked)
            know(ItemRow{m_handles[row], {}, {}, {}, {}, 0, 0, {}}, m_rowsAsked);
    }
    if (m_fetching.first <= last)
        emit dataChanged(index(m_fetching.first, 0), index(last, 0));
    fetch();
    goOnSeeking();
}

/// Asks for it where it is not known, with those of the other rows that are painted now.
const Passage *ItemModel::passage(ItemHandle item) const
{
    const Passage *known = m_passages.object(item.value);
    if (known || m_question.query.isEmpty())
        return known;
    if (!m_wantedPassages.contains(item))
        m_wantedPassages.append(item);
    if (!m_fetchPassagesSoon.isActive())
        m_fetchPassagesSoon.start(0);
    return nullptr;
}

void ItemModel::fetchPassages()
{
    if (m_wantedPassages.isEmpty() || m_fetchingPassages.isRunning() || !m_isShown)
        return;
    const qsizetype first = std::max<qsizetype>(0, m_wantedPassages.size() - Screenful);   // older ones are out of view
    m_fetchingPassages.setFuture(
        m_library.passages(std::exchange(m_wantedPassages, {}).sliced(first), m_question.query));
}

void ItemModel::takePassages()
{
    if (m_fetchingPassages.isCanceled() || m_fetchingPassages.future().resultCount() == 0)
        return;
    const Result<QList<Passage>> passages = m_fetchingPassages.result();
    if (!passages)
        return;   // a row says enough without
    for (const Passage &passage : passages.value())
        m_passages.insert(passage.item.value, new Passage(passage));
    tellAllChanged();
    fetchPassages();
}

void ItemModel::locate(const QString &id)
{
    m_sought.clear();
    m_locate.cancel();
    if (const int row = find(id); row >= 0) {
        emit located(id, row);
        return;
    }
    m_sought = id;
    m_soughtHandle = 0;
    m_locate.setFuture(m_library.itemById(id));
}

void ItemModel::takeLocated()
{
    if (m_locate.isCanceled() || m_locate.future().resultCount() == 0)
        return;
    const Result<StoredItem> item = m_locate.result();
    if (!item) {
        emit located(std::exchange(m_sought, {}), -1);
        return;
    }
    m_soughtHandle = item.value().handle.value;
    tellLocated();
}

void ItemModel::tellLocated()
{
    if (m_sought.isEmpty() || m_soughtHandle == 0 || !m_isShown || m_isRenewing)
        return;
    const int row = int(m_handles.indexOf(ItemHandle{m_soughtHandle}));
    if (row >= 0 || m_isComplete)
        emit located(std::exchange(m_sought, {}), row);
}

void ItemModel::seekUnread(int row, int by)
{
    m_seekRow = row;
    m_seekBy = by;
    goOnSeeking();
}

void ItemModel::goOnSeeking()
{
    while (m_seekBy != 0 && m_seekRow >= 0 && m_seekRow < m_handles.size()) {
        const Known *known = this->known(m_seekRow);
        if (!isFresh(known)) {
            want(m_seekRow);
            return;
        }
        if (!known->row.id.isEmpty() && !known->row.state.isRead) {
            m_seekBy = 0;
            emit unreadFound(m_seekRow);
            return;
        }
        m_seekRow += m_seekBy;
    }
    if (m_seekBy == 0 || (m_seekRow >= 0 && !m_isComplete))
        return;   // more rows are coming
    m_seekBy = 0;
    emit unreadFound(-1);
}

int ItemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_handles.size());
}

int ItemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ItemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == HandleRole)
        return m_handles[index.row()].value;
    const Known *known = this->known(index.row());
    if (!isFresh(known))
        want(index.row());
    return known ? cell(known->row, role) : QVariant();
}

QVariant ItemModel::cell(const ItemRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case PublishersRole:
        return row.publishers;
    case DateRole:
        return shown(row.date);
    case SourceCountRole:
        return row.sourceCount;
    case RemarkCountRole:
        return row.remarkCount;
    case ReadRole:
        return row.state.isRead;
    case BookmarkedRole:
        return row.state.isBookmarked;
    case TitleMatchesRole:
        return QVariant::fromValue(matchesIn(row.title, m_question.query, TextField::Title));
    case PublisherMatchesRole:
        return QVariant::fromValue(matchesIn(shownPublishers(row.publishers), m_question.query, TextField::Publisher));
    case IdRole:
        return row.id;
    case PassageRole: {
        const Passage *known = passage(row.handle);
        return known ? known->text : QString();
    }
    case PassageMatchesRole: {
        const Passage *known = passage(row.handle);
        return QVariant::fromValue(known ? known->marks : QList<Range>());
    }
    default:
        return {};
    }
}

QString ItemModel::spoken(const ItemRow &row) const
{
    QStringList parts;
    if (!row.state.isRead)
        parts += tr("unread");
    if (row.state.isBookmarked)
        parts += tr("bookmarked");
    parts += row.title;
    if (const QString date = shown(row.date); !date.isEmpty())
        parts += date;
    parts += shownSources(row.sourceCount);
    if (row.remarkCount > 0)
        parts += shownWarnings(row.remarkCount);
    return parts.join(u", "_s);
}
