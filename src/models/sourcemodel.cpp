// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sourcemodel.h"

#include "library/library.h"
#include "models/wording.h"
#include "provenance/provenance.h"

using namespace Qt::StringLiterals;

namespace {

QString publisherOf(const Source &source)
{
    return source.publisher.isEmpty() ? source.citation : source.publisher;
}

/// That no date is stated, or that it had to be read out of the link, is common and nothing to be wary of.
bool isHint(const Remark &remark)
{
    return remark.kind == Remark::Kind::NoDate || remark.kind == Remark::Kind::DateFromLink;
}

QStringList sentences(const QList<Remark> &remarks, int role)
{
    QStringList texts;
    for (const Remark &remark : remarks) {
        if (role == SourceModel::RemarksRole || isHint(remark) == (role == SourceModel::HintsRole))
            texts += remark.text;
    }
    return texts;
}

}   // namespace

SourceModel::SourceModel(QObject *parent) : QAbstractTableModel(parent) {}

void SourceModel::show(const QList<Source> &sources)
{
    if (sources == m_sources)
        return;
    beginResetModel();
    m_sources = sources;
    endResetModel();
}

void SourceModel::setQuery(const Query &query)
{
    if (query == m_query)
        return;
    m_query = query;
    if (!m_sources.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1),
                         {PublisherMatchesRole, TitleMatchesRole, UrlMatchesRole});
}

int SourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sources.size());
}

int SourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SourceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return text(index.row(), Column(index.column()));
    return cell(index.row(), role);
}

QVariant SourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Publisher:
        return tr("Publisher");
    case Date:
        return tr("Date");
    case Host:
        return tr("Host");
    case Url:
        return tr("Address");
    default:
        return {};
    }
}

QVariant SourceModel::cell(int row, int role) const
{
    const Source &source = m_sources[row];
    switch (role) {
    case Qt::ToolTipRole:
    case TargetRole:
        return trueTarget(source.url);
    case Qt::AccessibleTextRole:
        return spoken(row);
    case NumberRole:
        return row + 1;
    case PublisherRole:
        return publisherOf(source);
    case TitleRole:
        return source.title;
    case DateRole:
        return shown(source.date);
    case HostRole:
        return shownHost(source.url);
    case UrlRole:
        return source.url;
    case RemarksRole:
    case WarningsRole:
    case HintsRole:
        return sentences(source.remarks, role);
    default:
        return matches(source, role);
    }
}

QVariant SourceModel::matches(const Source &source, int role) const
{
    switch (role) {
    case PublisherMatchesRole:
        return QVariant::fromValue(matchesIn(publisherOf(source), m_query, TextField::Publisher));
    case TitleMatchesRole:
        return QVariant::fromValue(matchesIn(source.title, m_query, TextField::Any));
    case UrlMatchesRole:
        return QVariant::fromValue(matchesIn(source.url, m_query, TextField::Url));
    default:
        return {};
    }
}

QString SourceModel::text(int row, Column column) const
{
    const Source &source = m_sources[row];
    switch (column) {
    case Number:
        return QString::number(row + 1);
    case Publisher:
        return publisherOf(source);
    case Date:
        return shown(source.date);
    case Host:
        return shownHost(source.url);
    case Url:
    case ColumnCount:
        break;
    }
    return source.url;
}

QString SourceModel::spoken(int row) const
{
    const Source &source = m_sources[row];
    QStringList parts{tr("source %1").arg(row + 1), publisherOf(source), source.title, shown(source.date),
                      shownHost(source.url)};
    parts += sentences(source.remarks, RemarksRole);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}
