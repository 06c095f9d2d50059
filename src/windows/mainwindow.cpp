// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/mainwindow.h"

#include "commands/ask.h"
#include "commands/webaddress.h"
#include "panes/articlepane.h"
#include "panes/itempane.h"
#include "panes/librarypane.h"
#include "panes/sourcepane.h"
#include "settings/settings.h"
#include "ui_mainwindow.h"
#include "windows/gocommands.h"
#include "windows/helpwindow.h"
#include "windows/importprogress.h"
#include "windows/itemcommands.h"
#include "windows/originalwindow.h"
#include "windows/panelayout.h"
#include "windows/searchcommands.h"
#include "windows/shownitem.h"
#include "windows/sourcecommands.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMimeData>

using namespace Qt::StringLiterals;

/// A static library keeps its resources only where they are named; the macro stands outside any namespace.
static void initSample()
{
    Q_INIT_RESOURCE(sample);
}

namespace {

constexpr int StatusMilliseconds = 6000;
constexpr int UndoSeconds = 10;
constexpr int ReportSeconds = 20;
constexpr int Patience = 150;   // ms; who waits longer for a window wonders whether it comes

/// The actions of the form; menus and tool bars have actions of their own.
QList<QAction *> commandsOf(const QObject &window)
{
    QList<QAction *> actions = window.findChildren<QAction *>();
    actions.removeIf([](const QAction *action) { return !action->objectName().startsWith(u"action"_s); });
    return actions;
}

}   // namespace

MainWindow::MainWindow(const Means &means, const Session &session, QWidget *parent)
    : QMainWindow(parent)
    , m_means(means)
    , m_session(session)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_history(means.library)
    , m_importer(means.library, means.houseStyleFolder)
    , m_opener(means.ask, this)
    , m_addresses(means.ask, this)
{
    initSample();
    m_isOpening = true;
    m_opening.setFuture(m_means.library.open());   // it opens while the window is built; what is asked waits for it
    applyTheme();                                  // before there are widgets that would be dressed twice
    m_ui->setupUi(this);
    makePanes();
    makePages();
    m_actions = std::make_unique<ActionCollection>(commandsOf(*this), m_means.settings);
    wireLibrary();
    wirePanes();
    wireContextMenus();
    wireHistory();
    wireFileMenu();
    wireEditMenu();
    wireViewMenu();
    wireHelpMenu();
    connect(&m_means.settings, &Settings::changed, this, &MainWindow::applySettings);
    applySettings();
    resume();
}

MainWindow::~MainWindow() = default;

void MainWindow::makePanes()
{
    m_libraryPane = new LibraryPane(m_means.theme, this);
    m_items = new ItemPane(m_means.library, m_means.theme, this);
    m_article = new ArticlePane(m_means.theme, this);
    m_sources = new SourcePane(m_means.theme, this);
    m_layout = new PaneLayout(*m_ui->columns, *m_ui->reading, {m_libraryPane, m_items, m_article, m_sources},
                              {m_ui->actionShowLibrary, m_ui->actionShowArticle, m_ui->actionShowSources}, this);
    m_shown = new ShownItem(m_means.library, m_means.settings, {*m_items, *m_article, *m_sources}, this);
    auto *go = new GoCommands(*m_ui, {*m_libraryPane, *m_items, *m_article, *m_sources, *m_layout, *m_shown}, this);
    auto *item = new ItemCommands(*m_ui, {*m_libraryPane, *m_items, *m_article}, *m_shown, m_history, this);
    auto *source = new SourceCommands(*m_ui, *m_sources, *m_shown, m_opener, this);
    m_search = new SearchCommands(
        *m_ui, {m_means.library, *m_libraryPane, *m_items, m_means.settings, m_history, m_means.ask}, this);
    connect(m_search, &SearchCommands::told, this, &MainWindow::say);
    connect(go, &GoCommands::told, this, &MainWindow::say);
    connect(item, &ItemCommands::told, this, &MainWindow::say);
    connect(item, &ItemCommands::bulletinEditAsked, this, &MainWindow::editBulletin);
    connect(source, &SourceCommands::told, this, &MainWindow::say);
    m_ui->statusBar->addPermanentWidget(new ImportProgress(m_importer, this));
}

void MainWindow::makePages()
{
    m_ui->messageBar->dress(m_means.theme);
    if (m_session.isFirst)
        makeWelcome();
    m_ui->pages->setCurrentWidget(m_session.isFirst ? m_ui->welcomePage : m_ui->readingPage);
}

/// Dressed when it is needed: few starts need it, and none should wait for it.
void MainWindow::makeWelcome()
{
    if (std::exchange(m_isWelcomeMade, true))
        return;
    m_ui->welcomePage->dress(m_means.theme);
    m_ui->welcomePage->setText(tr("Your library is empty"),
                               tr("Open a bulletin from a file, drop one here, or paste its text. Each of its items is "
                                  "then listed with its sources, and found as you type."));
    m_ui->welcomePage->addButton(m_ui->actionOpen, tr("Open a Bulletin…"));
    m_ui->welcomePage->addButton(m_ui->actionOpenSample, tr("Read the Sample"));
}

void MainWindow::wireLibrary()
{
    connect(&m_means.library, &Library::changed, this, [this](const LibraryChange &change) {
        m_items->model().follow(change);
        m_shown->follow(change);
        if (change.kind == LibraryChange::Kind::Index)
            m_items->setUnindexed(change.unindexed);
        if (change.kind != LibraryChange::Kind::Index || change.unindexed == 0)
            askOverview();
    });
    connect(&m_opening, &QFutureWatcherBase::finished, this, &MainWindow::opened);
    connect(&m_asking, &QFutureWatcherBase::finished, this, &MainWindow::takeOverview);
    connect(&m_importer, &Importer::finished, this, &MainWindow::imported);
    connect(&m_items->model(), &ItemModel::counted, this, &MainWindow::tellSettled, Qt::QueuedConnection);
    connect(m_shown, &ShownItem::shown, this, &MainWindow::tellSettled, Qt::QueuedConnection);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(&m_items->model(), &ItemModel::firstPiece, this, [this] {
        if (m_items->model().rowCount() == 0 || m_ui->pages->currentWidget() != m_ui->readingPage)
            furnish();   // no list will be painted; the overview tells which page is to be shown
        else if (m_patience.isActive())
            present();
    });
    connect(m_items, &ItemPane::painted, this, &MainWindow::furnish);
}

void MainWindow::present()
{
    if (!isVisible() && !m_patience.isActive())
        return m_patience.start(Patience);
    m_patience.stop();
    m_items->focusList();
    show();
}

/// What the first paint of the list does not wait for.
void MainWindow::furnish()
{
    if (std::exchange(m_isFurnished, true))
        return;
    applyIcons();
    m_shown->begin();
    if (!m_isOpening)
        askOverview();
}

void MainWindow::wirePanes()
{
    connect(m_libraryPane, &LibraryPane::scopeChosen, m_items, &ItemPane::setScope);
    connect(m_items, &ItemPane::activated, this, [this] {
        m_ui->actionShowArticle->setChecked(true);
        m_article->focusText();
    });
    connect(m_items, &ItemPane::failed, this, &MainWindow::say);
    connect(m_items, &ItemPane::failed, this, &MainWindow::tellSettled, Qt::QueuedConnection);
    connect(m_shown, &ShownItem::failed, this, &MainWindow::say);
    connect(m_shown, &ShownItem::shown, this, &MainWindow::showTitle);
    connect(m_article, &ArticlePane::zoomed, this, &MainWindow::setZoom);
    connect(m_article, &ArticlePane::linkAsked, this, [this](const QString &target) {
        Source source;   // opened as one is, by the same rules
        source.url = target;
        m_opener.open({source});
    });
}

void MainWindow::wireContextMenus()
{
    connect(m_items, &ItemPane::contextMenuAsked, this,
            [this](const QPoint &global) { showMenu(m_ui->menuItem->actions(), global); });
    connect(m_sources, &SourcePane::contextMenuAsked, this,
            [this](int, const QPoint &global) { showMenu(m_ui->menuSource->actions(), global); });
    connect(m_article, &ArticlePane::contextMenuAsked, this, [this](const QPoint &global) {
        showMenu({m_ui->actionCopy, m_ui->actionFindInItem, m_ui->actionBookmark, m_ui->actionNote,
                  m_ui->actionOpenSource, m_ui->actionPrint},
                 global);
    });
    connect(m_libraryPane, &LibraryPane::contextMenuAsked, this, [this](const Scope &scope, const QPoint &global) {
        showScope(scope);
        QList<QAction *> actions{m_ui->actionMarkAllRead};
        if (scope.kind == Scope::Kind::Search)
            actions += m_search->actions();
        if (scope.kind == Scope::Kind::Bulletin)
            actions.append({m_ui->actionEditBulletin, m_ui->actionDeleteBulletin});
        showMenu(actions, global);
    });
}

void MainWindow::wireHistory()
{
    connect(&m_history, &UndoHistory::done, this, [this](const QString &sentence) {
        if (!m_offer.isEmpty() && m_ui->messageBar->text() == m_offer)
            m_ui->messageBar->dismiss();   // its button would undo something else now
        m_offer.clear();
        say(sentence);
    });
    connect(&m_history, &UndoHistory::doneMuch, this, &MainWindow::offerUndo);
    connect(&m_history, &UndoHistory::failed, this, [this](const QString &sentence) {
        m_ui->messageBar->tell({sentence, true, {}, {}, {}, 0});
    });
}

void MainWindow::resume()
{
    restoreGeometry(m_session.geometry);
    m_layout->restore(m_session);
    m_article->setZoom(m_session.zoom);
    m_items->setScope(m_session.scope);
    if (m_session.item.isEmpty())
        return;
    m_shown->expect(m_session.item, m_session.position);
    m_items->choose(m_session.item);
}

Session MainWindow::session() const
{
    Session now;
    now.isFirst = false;
    now.geometry = saveGeometry();
    m_layout->store(now);
    now.scope = m_items->scope();
    for (const BulletinRow &bulletin : m_overview.bulletins) {
        if (bulletin.handle == now.scope.bulletin)
            now.bulletinTitle = bulletin.title;
    }
    if (const std::optional<StoredItem> &item = m_shown->item()) {
        now.item = item->item.id;
        now.position = m_article->readingPosition();
    }
    now.zoom = m_article->zoom();
    return now;
}

void MainWindow::opened()
{
    m_isOpening = false;
    const Result<void> result = m_opening.result();
    if (!result)
        return showTrouble(result.error().sentence);
    if (m_isFurnished)
        askOverview();
}

void MainWindow::showTrouble(const QString &sentence)
{
    m_ui->troublePage->dress(m_means.theme);
    m_ui->troublePage->addButton(m_ui->actionChooseLibrary, tr("Open Another Library…"));
    m_ui->troublePage->addButton(m_ui->actionQuit, tr("Quit"));
    m_ui->troublePage->setText(
        tr("The library cannot be opened"),
        tr("%1 Nothing in it was changed. It is kept in %2.").arg(sentence, m_means.library.folder()));
    m_ui->pages->setCurrentWidget(m_ui->troublePage);
    furnish();
    if (m_patience.isActive())
        present();
    const QList<QAction *> useful{m_ui->actionChooseLibrary, m_ui->actionQuit,   m_ui->actionClose,
                                  m_ui->actionPreferences,   m_ui->actionManual, m_ui->actionShortcuts,
                                  m_ui->actionRequests,      m_ui->actionAbout,  m_ui->actionFullScreen};
    for (QAction *action : m_actions->actions())
        action->setEnabled(useful.contains(action));
    tellSettled();
}

void MainWindow::askOverview()
{
    m_isStale = m_isAsking;
    if (!std::exchange(m_isAsking, true))
        m_asking.setFuture(m_means.library.overview());
}

void MainWindow::takeOverview()
{
    m_isAsking = false;
    const Result<Overview> result = m_asking.result();
    if (!result)
        return say(result.error().sentence);
    m_overview = result.value();
    m_libraryPane->show(m_overview);
    m_items->setUnindexed(m_overview.unindexed);
    m_search->follow(m_overview);
    if (m_imported)
        showImported(*std::exchange(m_imported, std::nullopt));
    else if (!std::exchange(m_isResumed, true) && !isKnown(m_session.scope))
        showScope({});
    else
        m_libraryPane->choose(m_items->scope());
    if (m_libraryPane->scope() != m_items->scope())
        m_items->setScope(m_libraryPane->scope());   // the shelf on show is gone
    showPage();
    if (m_patience.isActive())
        present();
    if (m_isStale)
        askOverview();
    tellSettled();
}

void MainWindow::showPage()
{
    const bool isEmpty = m_overview.all == 0 && m_overview.trashed == 0 && m_overview.bookmarks == 0;
    if (isEmpty)
        makeWelcome();
    m_shown->setEmptyState(m_overview.all == 0 ? EmptyState::EmptyLibrary : EmptyState::NothingChosen);
    QWidget *const page = isEmpty ? static_cast<QWidget *>(m_ui->welcomePage) : m_ui->readingPage;
    if (m_ui->pages->currentWidget() == page)
        return;
    m_ui->pages->setCurrentWidget(page);
    if (isEmpty)
        furnish();
    else
        m_items->focusList();
}

void MainWindow::showScope(const Scope &scope)
{
    m_libraryPane->choose(scope);
    m_items->setScope(scope);
}

void MainWindow::showImported(const ImportReport &report)
{
    showScope({Scope::Kind::Bulletin, report.outcome.bulletin, {}});
    m_items->choose(report.firstItem);
}

bool MainWindow::isKnown(const Scope &scope) const
{
    if (scope.kind != Scope::Kind::Bulletin)
        return true;
    return std::any_of(m_overview.bulletins.begin(), m_overview.bulletins.end(), [this](const BulletinRow &row) {
        return row.handle == m_session.scope.bulletin && row.title == m_session.bulletinTitle;
    });
}

void MainWindow::showTitle()
{
    const std::optional<StoredItem> &item = m_shown->item();
    if (item)
        setWindowTitle(tr("%1 – %2 – Coranto", "item – bulletin").arg(item->item.title, item->bulletinTitle));
    else
        setWindowTitle(tr("Coranto"));
}

void MainWindow::open(const QStringList &files, ImportInput::Doubtful doubtful)
{
    QList<ImportInput> inputs;
    for (const QString &file : files) {
        if (file == u"-"_s)
            inputs.append({file, {}, tr("Standard input")});
        else if (webAddress(file))
            inputs.append({file, {}, file});
        else
            inputs.append({QFileInfo(file).absoluteFilePath(), {}, QFileInfo(file).fileName()});
    }
    if (inputs.size() == 1)   // nobody wants fifty windows
        inputs.first().doubtful = doubtful;
    m_importer.add(inputs);
}

void MainWindow::openText(const QByteArray &utf8)
{
    m_importer.add({{{}, utf8, tr("Text"), ImportInput::Doubtful::Show}});
}

void MainWindow::search(const QString &query)
{
    m_items->setQuery(query);
}

void MainWindow::imported(const QList<ImportReport> &reports)
{
    const QString sentence = summary(reports);
    const QString lines = details(reports);
    const bool isTrouble = hasTrouble(reports);
    const bool isDoubtful = std::any_of(reports.begin(), reports.end(),
                                        [](const ImportReport &report) { return !report.doubtful.isEmpty(); });
    if (lines.isEmpty())
        say(sentence);
    else
        m_ui->messageBar->tell({sentence, isTrouble, isDoubtful ? tr("Look at It…") : QString(),
                                [this, reports] { listDoubtful(reports); }, lines,
                                isTrouble || isDoubtful ? 0 : ReportSeconds});
    for (const ImportReport &report : reports) {
        if (!report.error.isEmpty())
            emit importFailed(report.input.name, report.error);
        if (!report.firstItem.isEmpty())
            m_imported = report;
        if (report.shown)
            showFirst(report);
    }
    askOverview();
}

void MainWindow::say(const QString &sentence)
{
    m_ui->statusBar->showMessage(sentence, StatusMilliseconds);
}

void MainWindow::offerUndo(const QString &sentence)
{
    m_offer = sentence;
    m_ui->messageBar->tell({sentence, false, tr("Undo"), [this] { m_ui->actionUndo->trigger(); }, {}, UndoSeconds});
}

bool MainWindow::isSettled() const
{
    if (m_ui->pages->currentWidget() == m_ui->troublePage)
        return true;
    return !m_isOpening && !m_isAsking && !m_importer.isBusy() && !m_shown->isLoading()
           && !m_items->model().isAnswering();
}

void MainWindow::tellSettled()
{
    if (isSettled())
        emit settled();
}

void MainWindow::dismissMessage()
{
    m_ui->messageBar->dismiss();
    m_ui->statusBar->clearMessage();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_importer.cancel();
    if (m_help)
        m_help->close();
    for (OriginalWindow *original : findChildren<OriginalWindow *>()) {
        if (!original->close())   // it asks about what is not kept
            return event->ignore();
    }
    QMainWindow::closeEvent(event);
    emit closed();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText() || event->mimeData()->hasHtml())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openMime(event->mimeData());
}
