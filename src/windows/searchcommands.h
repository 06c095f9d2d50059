// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QFutureWatcher>
#include <QObject>

class Ask;
class ItemPane;
class LibraryPane;
class QAction;
class Settings;
class UndoHistory;

namespace Ui {
class MainWindow;
}

/// What belongs to the search box and the order of the list: its help, the order, what it completes and remembers; and
/// the searches that are kept.
class SearchCommands final : public QObject
{
    Q_OBJECT

public:
    struct Means
    {
        Library &library;
        LibraryPane &shelves;
        ItemPane &items;
        Settings &settings;
        UndoHistory &history;
        Ask &ask;
    };

    SearchCommands(const Ui::MainWindow &ui, const Means &means, QWidget *window);

    /// What the library holds may have changed.
    void follow(const Overview &overview);
    /// What can be done to the search that is chosen.
    QList<QAction *> actions() const;

signals:
    /// Why a command did nothing.
    void told(const QString &sentence);

private:
    void wireBox(const Ui::MainWindow &ui);
    void wireOrder(const Ui::MainWindow &ui);
    void wireShelves();
    void keep();
    void rename(const SavedSearch &search);
    void remove(qint64 search);
    void change(const QList<SavedSearch> &searches, const QString &sentence);
    void tallyNext();
    void takeTally();

    const Ui::MainWindow &m_ui;
    Means m_means;
    QWidget *m_window;
    QList<SavedSearch> m_searches;
    QList<SavedSearch> m_untallied;
    QFutureWatcher<Result<qint64>> m_tally;
};
