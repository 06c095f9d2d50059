// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodel.h"
#include "panes/emptyview.h"

#include <QPersistentModelIndex>
#include <QWidget>

#include <memory>

class ItemDelegate;
class QPoint;
class SearchBox;
class Theme;

namespace Ui {
class ItemPane;
}

/// The search box over the list of items.
class ItemPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ItemPane(Library &library, Theme &theme, QWidget *parent = nullptr);
    ~ItemPane() override;

    /// How many items no search finds yet, since the index is still being made.
    void setUnindexed(qint64 items);
    void setScope(const Scope &scope);
    Scope scope() const { return m_question.scope; }
    void setQuery(const QString &query);
    QString query() const;
    Query parsed() const { return m_question.query; }
    void setOrder(Question::Order order);
    Question::Order order() const { return m_question.order; }
    SearchBox &searchBox();
    void focusSearch();
    void focusList();

    /// @name Make another item current; false when there is none.
    /// @{
    bool next();
    bool previous();
    bool nextUnread();
    bool previousUnread();
    /// @}

    QStringList selectedIds() const;
    std::optional<ItemRow> current() const;
    /// Makes an item current as soon as it is in the list.
    void choose(const QString &id);
    ItemModel &model() { return *m_model; }

signals:
    void currentChanged(const std::optional<ItemRow> &row);
    void bookmarkToggled(const QString &id, bool isBookmarked);
    void activated(const ItemRow &row);
    void queryChanged(const QString &query);
    void contextMenuAsked(const QPoint &global);
    void failed(const QString &sentence);
    /// Once: the first rows are on the screen.
    void painted();
    /// nextUnread() or previousUnread() answered true before all rows were known, and there is none.
    void unreadMissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// While held, no other item is told to be current.
    enum class Hold {
        None,
        Renewing,   ///< rows go and come
        Locating,   ///< the current item stands elsewhere now, or is gone; ends when the reader takes another
    };

    void wire();
    void typed(const QString &text);
    bool searchKey(int key);
    bool step(int by);
    bool stepToUnread(int by);
    void takeFirstPiece();
    void hold();
    void takeAnswer();
    void takeLocated(const QString &id, int row);
    void takeCurrentRow();
    void makeCurrent(int row);
    void tellCurrent();
    void tellCount();
    void tellComplaints();
    void suggest();
    void takeSuggestion();
    void fitRows();
    void showState();
    EmptyState emptyState() const;
    void paint();

    std::unique_ptr<Ui::ItemPane> m_ui;
    Library &m_library;
    Theme &m_theme;
    ItemModel *m_model;
    ItemDelegate *m_delegate;
    Question m_question;
    QString m_wanted;   ///< item to be made current when it comes
    qint64 m_unindexed = 0;
    QString m_current;              ///< item that was told to be current
    QPersistentModelIndex m_held;   ///< the current item before rows went and came
    QPersistentModelIndex m_next;   ///< to be current when the current item goes
    QFutureWatcher<Result<QString>> m_suggesting;
    QString m_suggestion;   ///< what the reader may have meant
    bool m_isStepping = false;
    bool m_isPainted = false;
    bool m_isAsked = false;   ///< there was a scope
    Hold m_hold = Hold::None;
};
