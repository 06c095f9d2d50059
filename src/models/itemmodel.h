// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QFutureWatcher>
#include <QTimer>

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
        HandleRole,           ///< qint64
        PassageRole,          ///< the place of the text that is found; empty until it is there
        PassageMatchesRole,   ///< QList<Range> into the passage
    };

    explicit ItemModel(Library &library, QObject *parent = nullptr);

    /// Replaces what was asked before. The rows stay until the first piece of the answer is there.
    void ask(const Question &question);
    const Question &question() const { return m_question; }
    /// Brings the rows up to date after a change of the library: in place where only states changed.
    void follow(const LibraryChange &change);
    /// Whether the answer is still coming in.
    bool isAnswering() const { return !m_isComplete; }
    /// Whether the rows are those of the question last asked.
    bool isShown() const { return m_isShown; }

    /// Nothing when the row is not there, or not known yet: then it is asked for.
    std::optional<ItemRow> row(int row) const;
    /// The row of an item among those known; -1 when it is not.
    int find(const QString &id) const;
    /// Finds the row of any item, known or not; answered by located().
    void locate(const QString &id);
    /// Looks for an unread item from @p row on, downwards (1) or upwards (-1), asking for rows that are not known;
    /// answered by unreadFound(), at once where it can be.
    void seekUnread(int row, int by);
    bool isSeeking() const { return m_seekBy != 0; }
    /// How many rows there are, as far as they have come in.
    qint64 total() const { return m_handles.size(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void asked();
    /// The rows now are those of the question last asked.
    void firstPiece();
    /// Rows are about to go and come since the library changed; counted() follows.
    void aboutToRenew();
    /// The answer is complete and has @p total rows.
    void counted(qint64 total);
    /// @p row is -1 when the item is not among the rows.
    void located(const QString &id, int row);
    /// @p row is -1 when there is none.
    void unreadFound(int row);
    void failed(const QString &sentence);

private:
    struct Known
    {
        ItemRow row;
        quint32 generation = 0;   ///< of the library's changes; an older one is shown, and asked for again
    };

    void find();
    void takePiece(int piece);
    void startOver(const Found &found);
    void append(const QList<ItemHandle> &handles);
    void finish();
    void renew();
    void removeAbsent(qsizetype head, qsizetype tail);
    qsizetype insertNew(qsizetype head, qsizetype tail);
    void insert(qsizetype row, qsizetype count);
    void replaceRest(qsizetype row, qsizetype tail);
    void know(const ItemRow &row, quint32 asked);
    const Known *known(int row) const;
    bool isFresh(const Known *known) const { return known && known->generation == m_generation; }
    void want(int row) const;
    void fetch();
    const Passage *passage(ItemHandle item) const;
    void fetchPassages();
    void takePassages();
    void takeRows();
    void takeLocated();
    void tellLocated();
    void goOnSeeking();
    void outdate(const QStringList &ids);
    void tellAllChanged();
    QVariant cell(const ItemRow &row, int role) const;
    QString spoken(const ItemRow &row) const;

    /// Rows from `first` to `last`; none when `last` is below `first`.
    struct Span
    {
        int first = 0;
        int last = -1;

        bool isEmpty() const { return last < first; }
    };

    Library &m_library;
    Question m_question;
    QList<ItemHandle> m_handles;
    QList<ItemHandle> m_renewed;   ///< the answer so far, when the same question was asked again
    bool m_isRenewing = false;
    bool m_isShown = false;
    bool m_isComplete = false;
    QCache<qint64, Known> m_known;
    quint32 m_generation = 1;
    quint32 m_findAsked = 1;   ///< the generation in which the answer under way was asked for
    quint32 m_rowsAsked = 1;
    mutable Span m_wanted;
    mutable QTimer m_fetchSoon;
    Span m_fetching;
    QString m_sought;
    qint64 m_soughtHandle = 0;
    int m_seekRow = 0;
    int m_seekBy = 0;   ///< 0 when no unread item is looked for
    QFutureWatcher<Result<Found>> m_find;
    QFutureWatcher<Result<QList<ItemRow>>> m_rows;
    QCache<qint64, Passage> m_passages;
    mutable QList<ItemHandle> m_wantedPassages;   ///< of rows that were painted without
    mutable QTimer m_fetchPassagesSoon;
    QFutureWatcher<Result<QList<Passage>>> m_fetchingPassages;
    QFutureWatcher<Result<StoredItem>> m_locate;
};

/// The publishers of an item as one line shows them.
QString shownPublishers(const QStringList &publishers);
