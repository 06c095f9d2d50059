// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QFutureWatcher>
#include <QTimer>

#include <deque>
#include <optional>

/// The items that answer a Question, newest first as the library has them. Holds a handle a row and a small cache of
/// what rows show; a row that is not in it is asked for, with its neighbours, and announced by dataChanged.
class ItemModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ItemColumn, ColumnCount };
    enum Role {
        TitleRole = Qt::UserRole + 1,
        PublishersRole,   ///< QStringList
        DateRole,         ///< text
        SourceCountRole,
        RemarkCountRole,
        ReadRole,
        BookmarkedRole,
        TitleMatchesRole,       ///< QList<Range> into the title
        PublisherMatchesRole,   ///< QList<Range> into the publishers joined by shownPublishers()
        IdRole,
        HandleRole,   ///< qint64
    };

    explicit ItemModel(Library &library, QObject *parent = nullptr);

    /// Replaces what was asked before. The rows stay until the first piece of the answer is there.
    void ask(const Question &question);
    const Question &question() const { return m_question; }
    /// Brings the rows up to date after a change of the library: in place where only states changed.
    void follow(const LibraryChange &change);
    /// Whether the answer is still coming in.
    bool isAnswering() const { return m_find.isRunning(); }

    /// Nothing when the row is not there, or not known yet: then it is asked for.
    std::optional<ItemRow> row(int row) const;
    /// The row of an item among those known; -1 when it is not.
    int find(const QString &id) const;
    /// Finds the row of any item, known or not; answered by located().
    void locate(const QString &id);
    /// How many rows there are, as far as they have come in.
    qint64 total() const { return m_handles.size(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void asked();
    /// The rows now are those of the question last asked.
    void firstPiece();
    /// The answer is complete and has @p total rows.
    void counted(qint64 total);
    /// @p row is -1 when the item is not among the rows.
    void located(const QString &id, int row);
    void failed(const QString &sentence);

private:
    struct Known
    {
        ItemRow row;
        quint32 generation = 0;   ///< of the library's changes; an older one is shown, and asked for again
    };

    void find();
    void takePiece(int index);
    void startOver(const Found &piece);
    void append(const QList<ItemHandle> &handles);
    void finish();
    void replaceBy(const QList<ItemHandle> &handles);
    void know(const ItemRow &row) const;
    void want(int row) const;
    void fetch();
    void takeRows();
    void takeLocated();
    void tellLocated();
    void follow(const QStringList &ids);
    QVariant cell(const ItemRow &row, int role) const;
    QString spoken(const ItemRow &row) const;

    Library &m_library;
    Question m_question;
    QList<ItemHandle> m_handles;
    QList<ItemHandle> m_renewed;   ///< the answer so far when the same question was asked again
    bool m_isRenewing = false;
    bool m_isComplete = false;
    mutable QCache<qint64, Known> m_known;
    quint32 m_generation = 0;
    mutable int m_firstWanted = -1;
    mutable int m_lastWanted = -1;
    mutable QTimer m_fetchSoon;
    QList<ItemHandle> m_fetched;   ///< the handles that m_rows was asked for
    QString m_sought;
    qint64 m_soughtHandle = 0;
    QFutureWatcher<Result<Found>> m_find;
    QFutureWatcher<Result<QList<ItemRow>>> m_rows;
    QFutureWatcher<Result<StoredItem>> m_locate;
};

/// The publishers of an item as one line shows them.
QString shownPublishers(const QStringList &publishers);
