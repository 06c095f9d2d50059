// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"
#include "query/query.h"

#include <QAbstractTableModel>

/// The sources of one item, in its own order.
class SourceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Publisher, Date, Host, Url, ColumnCount };
    enum Role {   ///< the same in every column
        NumberRole = Qt::UserRole + 1,
        PublisherRole,   ///< the publisher, else the whole citation
        TitleRole,
        DateRole,   ///< text
        HostRole,
        UrlRole,                ///< as printed
        TargetRole,             ///< where the link really leads
        RemarksRole,            ///< QStringList of sentences: all of them
        WarningsRole,           ///< those of them that tell of something odd
        HintsRole,              ///< the rest
        PublisherMatchesRole,   ///< QList<Range>
        TitleMatchesRole,
        UrlMatchesRole,
    };

    explicit SourceModel(QObject *parent = nullptr);

    void show(const QList<Source> &sources);
    /// What is marked as matched.
    void setQuery(const Query &query);
    const QList<Source> &sources() const { return m_sources; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant cell(int row, int role) const;
    QVariant matches(const Source &source, int role) const;
    QString text(int row, Column column) const;
    QString spoken(int row) const;

    QList<Source> m_sources;
    Query m_query;
};
