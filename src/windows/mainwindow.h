// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/actioncollection.h"
#include "commands/addressopener.h"
#include "commands/importer.h"
#include "commands/linkopener.h"
#include "commands/session.h"
#include "commands/undohistory.h"
#include "panes/theme.h"

#include <QFutureWatcher>
#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <optional>

class ArticlePane;
class Ask;
class CommandPalette;
class HelpWindow;
class ItemPane;
class LibraryPane;
class OriginalWindow;
class PaneLayout;
class PreferencesDialog;
class QMimeData;
class Settings;
class SearchCommands;
class ShownItem;
class SourcePane;

namespace Ui {
class MainWindow;
}

/// The window on one library: wires panes, commands and library to one another.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// What a window works with; everything outlives it.
    struct Means
    {
        Library &library;
        Settings &settings;
        Theme &theme;
        Ask &ask;
        QString settingsFile;            ///< shown in the preferences
        QString houseStyleFolder = {};   ///< of the reader's own
    };

    /// Opens the library, and goes on where @p session left off.
    MainWindow(const Means &means, const Session &session, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the window once its list has come in, so that it is painted once and not first without it; soon in any
    /// case.
    void present();

    /// Reads files and addresses of the web (`-` is standard input) one after another, and shows the last one read.
    /// @param doubtful whether a single document of which little is understood is shown before it is kept
    void open(const QStringList &files, ImportInput::Doubtful doubtful = ImportInput::Doubtful::Show);
    void openText(const QByteArray &utf8);
    void search(const QString &query);
    Session session() const;

    /// Whether everything that was asked of the library is on show.
    bool isSettled() const;
    /// Takes a message over the panes away.
    void dismissMessage();

signals:
    void settled();
    /// An input was not imported; @p sentence says why.
    void importFailed(const QString &input, const QString &sentence);
    void closed();
    /// The reader wants a window on another library instead.
    void libraryChosen(const QString &folder);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // mainwindow.cpp: what is on show
    void makePanes();
    void makePages();
    void makeWelcome();
    void wireLibrary();
    void wirePanes();
    void wireContextMenus();
    void wireHistory();
    void resume();
    void opened();
    void showTrouble(const QString &sentence);
    void askOverview();
    void takeOverview();
    void showPage();
    void furnish();
    void showScope(const Scope &scope);
    void showImported(const ImportReport &report);
    bool isKnown(const Scope &scope) const;
    void showTitle();
    void imported(const QList<ImportReport> &reports);
    void say(const QString &sentence);
    void offerUndo(const QString &sentence);
    void tellSettled();

    // mainwindowmenus.cpp: commands that are the window's own
    void wireFileMenu();
    void wireEditMenu();
    void wireViewMenu();
    void wireThemeMenu();
    void wireZoom();
    void wireHelpMenu();
    void applyTheme();
    void applySettings();
    void applyIcons();
    void setZoom(int steps);
    void askAddress();
    void openMime(const QMimeData *data);
    void copy();
    void turnBack(bool isUndo);
    void print();
    void showPreferences();
    HelpWindow &help();
    void showRequests();
    void showPalette();
    void showOriginal();
    OriginalWindow *newOriginal();
    void showFirst(const ImportReport &report);
    void listDoubtful(const QList<ImportReport> &reports);
    void showAbout();
    void editBulletin(BulletinHandle bulletin);
    void showMenu(const QList<QAction *> &actions, const QPoint &global);

    Means m_means;
    Session m_session;   ///< as it was at the start
    std::unique_ptr<Ui::MainWindow> m_ui;
    UndoHistory m_history;
    Importer m_importer;
    LinkOpener m_opener;
    AddressOpener m_addresses;
    std::unique_ptr<ActionCollection> m_actions;
    LibraryPane *m_libraryPane = nullptr;
    ItemPane *m_items = nullptr;
    ArticlePane *m_article = nullptr;
    SourcePane *m_sources = nullptr;
    PaneLayout *m_layout = nullptr;
    SearchCommands *m_search = nullptr;
    ShownItem *m_shown = nullptr;
    PreferencesDialog *m_preferences = nullptr;
    HelpWindow *m_help = nullptr;
    OriginalWindow *m_original = nullptr;
    CommandPalette *m_palette = nullptr;
    QFutureWatcher<Result<void>> m_opening;
    QFutureWatcher<Result<Overview>> m_asking;
    Overview m_overview;
    std::optional<ImportReport> m_imported;   ///< to be shown once the library pane knows it
    QString m_offer;                          ///< the sentence beside the Undo button
    std::optional<int> m_themeChoice;
    QTimer m_patience;   ///< of present()
    bool m_isFurnished = false;
    bool m_isWelcomeMade = false;
    bool m_isOpening = false;
    bool m_isAsking = false;   ///< for the overview
    bool m_isResumed = false;
    bool m_isStale = false;   ///< the library changed while its overview was under way
};
