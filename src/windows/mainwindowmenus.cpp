// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/ask.h"
#include "commands/pasting.h"
#include "commands/printout.h"
#include "commands/whendone.h"
#include "panes/articlepane.h"
#include "panes/itempane.h"
#include "parts/paper.h"
#include "parts/parts.h"
#include "parts/requestlog.h"
#include "settings/places.h"
#include "settings/settings.h"
#include "ui_mainwindow.h"
#include "windows/bulletindialog.h"
#include "windows/commandpalette.h"
#include "windows/helpwindow.h"
#include "windows/mainwindow.h"
#include "windows/originalwindow.h"
#include "windows/preferencesdialog.h"
#include "windows/shownitem.h"

#include <QActionGroup>
#include <QClipboard>
#include <QMessageBox>
#include <QMimeData>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

void MainWindow::wireFileMenu()
{
    connect(m_ui->actionOpen, &QAction::triggered, this, [this] {
        m_means.ask.files(this, tr("Open Bulletins"), [this](const QStringList &files) { open(files); });
    });
    connect(m_ui->actionOpenAddress, &QAction::triggered, this, &MainWindow::askAddress);
    connect(&m_addresses, &AddressOpener::chosen, this, [this](const QString &address) { open({address}); });
    connect(&m_addresses, &AddressOpener::refused, this, &MainWindow::say);
    connect(m_ui->actionOpenFolder, &QAction::triggered, this, [this] {
        m_means.ask.folder(this, tr("Open a Folder of Bulletins"), [this](const QString &folder) { open({folder}); });
    });
    connect(m_ui->actionOpenClipboard, &QAction::triggered, this,
            [this] { openMime(QGuiApplication::clipboard()->mimeData()); });
    connect(m_ui->actionOpenSample, &QAction::triggered, this, [this] { open({u":/sample/bulletin.txt"_s}); });
    connect(m_ui->actionChooseLibrary, &QAction::triggered, this, [this] {
        m_means.ask.folder(this, tr("Folder of the Library"),
                           [this](const QString &folder) { emit libraryChosen(folder); });
    });
    connect(m_ui->actionPrint, &QAction::triggered, this, &MainWindow::print);
    connect(m_ui->actionClose, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->actionQuit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::wireEditMenu()
{
    connect(m_ui->actionUndo, &QAction::triggered, this, [this] { turnBack(true); });
    connect(m_ui->actionRedo, &QAction::triggered, this, [this] { turnBack(false); });
    connect(m_ui->actionCopy, &QAction::triggered, this, &MainWindow::copy);
    connect(m_ui->actionSearch, &QAction::triggered, m_items, &ItemPane::focusSearch);
    connect(m_ui->actionFindInItem, &QAction::triggered, this, [this] {
        m_ui->actionShowArticle->setChecked(true);
        m_article->openFind();
    });
    connect(m_ui->actionFindNext, &QAction::triggered, m_article, &ArticlePane::findNext);
    connect(m_ui->actionFindPrevious, &QAction::triggered, m_article, &ArticlePane::findPrevious);
    connect(m_ui->actionPreferences, &QAction::triggered, this, &MainWindow::showPreferences);
}

void MainWindow::wireViewMenu()
{
    wireThemeMenu();
    wireZoom();
    connect(m_ui->actionFullScreen, &QAction::triggered, this,
            [this](bool isFull) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, isFull)); });
    connect(m_ui->actionShowOriginal, &QAction::triggered, this, &MainWindow::showOriginal);
    connect(m_ui->actionCommandPalette, &QAction::triggered, this, &MainWindow::showPalette);
    connect(&m_means.theme, &Theme::changed, this, &MainWindow::applyIcons);
    applyIcons();
}

void MainWindow::wireThemeMenu()
{
    auto *group = new QActionGroup(this);
    const QList<QAction *> choices = m_ui->menuTheme->actions();
    for (int choice = 0; choice < choices.size(); ++choice) {
        group->addAction(choices[choice]);
        connect(choices[choice], &QAction::triggered, this,
                [this, choice] { m_means.settings.setValue(settings::theme, choice); });
    }
}

void MainWindow::wireZoom()
{
    connect(m_ui->actionZoomIn, &QAction::triggered, this, [this] { setZoom(m_article->zoom() + 1); });
    connect(m_ui->actionZoomOut, &QAction::triggered, this, [this] { setZoom(m_article->zoom() - 1); });
    connect(m_ui->actionZoomReset, &QAction::triggered, this, [this] { setZoom(0); });
}

void MainWindow::wireHelpMenu()
{
    connect(m_ui->actionManual, &QAction::triggered, this, [this] { help().showManual(); });
    connect(m_ui->actionShortcuts, &QAction::triggered, this, [this] { help().showShortcuts(*m_ui->menuBar); });
    connect(m_ui->actionRequests, &QAction::triggered, this, &MainWindow::showRequests);
    connect(m_ui->actionAbout, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::applyTheme()
{
    const int choice = std::clamp(m_means.settings.value(settings::theme), 0, 2);
    if (m_themeChoice != choice)
        m_means.theme.choose(Theme::Choice(choice));
    m_themeChoice = choice;
}

void MainWindow::applySettings()
{
    applyTheme();
    m_ui->menuTheme->actions().at(*m_themeChoice)->setChecked(true);
    m_article->setFontSize(m_means.settings.value(settings::articleFontSize));
    m_article->setMeasure(std::clamp(m_means.settings.value(settings::measure), 45, 90));
    m_article->setLineSpacing(std::clamp(m_means.settings.value(settings::lineSpacing), 100, 250));
}

void MainWindow::applyIcons()
{
    QPixmap blank(1, 1);   // a button without any would show its text until there is one
    blank.fill(Qt::transparent);
    for (QAction *action : m_actions->actions()) {
        const QString name = action->property("iconName").toString();
        if (!name.isEmpty())
            action->setIcon(m_isFurnished ? m_means.theme.icon(name) : QIcon(blank));
    }
}

void MainWindow::setZoom(int steps)
{
    m_article->setZoom(steps);
    const int zoom = m_article->zoom();
    say(zoom == 0  ? tr("Normal size.")
        : zoom > 0 ? (zoom == 1 ? tr("1 step larger.") : tr("%Ln steps larger.", nullptr, zoom))
                   : (-zoom == 1 ? tr("1 step smaller.") : tr("%Ln steps smaller.", nullptr, -zoom)));
}

void MainWindow::askAddress()
{
    const QMimeData *const copied = QGuiApplication::clipboard()->mimeData();
    const std::optional<QUrl> address = copied ? pastedAddress(*copied) : std::nullopt;
    m_addresses.ask(address ? address->toString(QUrl::FullyEncoded) : QString());
}

void MainWindow::openMime(const QMimeData *data)
{
    QStringList files;
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    if (!files.isEmpty())
        open(files);
    else if (const std::optional<QUrl> address = data ? pastedAddress(*data) : std::nullopt)
        m_addresses.offer(*address);
    else if (const QByteArray pasted = data ? pastedBytes(*data) : QByteArray(); !pasted.isEmpty())
        openText(pasted);
    else
        say(tr("There is no text and no file to open."));
}

void MainWindow::copy()
{
    const QString selected = m_article->selectedText();
    const std::optional<StoredItem> &item = m_shown->item();
    if (selected.isEmpty() && !item)
        return say(tr("Nothing is selected."));
    QGuiApplication::clipboard()->setText(selected.isEmpty() ? item->item.title : selected);
    say(selected.isEmpty() ? tr("Copied the headline.") : tr("Copied the selected text."));
}

void MainWindow::turnBack(bool isUndo)
{
    QUndoStack &stack = m_history.stack();
    if (isUndo ? !stack.canUndo() : !stack.canRedo())
        return say(isUndo ? tr("There is nothing to undo.") : tr("There is nothing to redo."));
    const QString sentence =
        isUndo ? tr("Undone: %1").arg(stack.undoText()) : tr("Done again: %1").arg(stack.redoText());
    if (isUndo)
        stack.undo();
    else
        stack.redo();
    dismissMessage();
    say(sentence);
}

void MainWindow::print()
{
    if (!m_shown->item())
        return say(tr("No item is open."));
    const Result<Paper *> paper = part<Paper>(u"printing"_s);
    if (!paper)
        return say(paper.error().sentence);
    paper.value()->print(this, m_shown->item()->item.title, printoutOf(*m_shown->item()));
}

void MainWindow::showPreferences()
{
    if (!m_preferences)
        m_preferences =
            new PreferencesDialog(m_means.settings, *m_actions, {m_means.library.folder(), m_means.settingsFile}, this);
    m_preferences->show();
    m_preferences->activateWindow();
}

HelpWindow &MainWindow::help()
{
    if (!m_help)
        m_help = new HelpWindow(this);
    return *m_help;
}

void MainWindow::showRequests()
{
    const auto read = [file = places::requestFile()] { return requestsIn(file); };
    whenDone(QtConcurrent::run(read), this,
             [this](const QList<FetchRecord> &requests) { help().showRequests(requests); });
}

void MainWindow::showPalette()
{
    if (!m_palette)
        m_palette = new CommandPalette(*m_actions, this);
    m_palette->present();
}

void MainWindow::showOriginal()
{
    if (!m_shown->item())
        return say(tr("No item is open."));
    if (!m_original)
        m_original = newOriginal();
    m_original->show(*m_shown->item());
}

OriginalWindow *MainWindow::newOriginal()
{
    auto *window = new OriginalWindow({m_means.library, m_means.theme, m_means.ask, m_means.houseStyleFolder}, this);
    connect(window, &OriginalWindow::repaired, &m_history, &UndoHistory::repaired);
    return window;
}

/// Each has a window of its own, which it takes with it.
void MainWindow::showFirst(const ImportReport &report)
{
    OriginalWindow *const window = newOriginal();
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &OriginalWindow::kept, this, [this, report](const ImportOutcome &outcome, const QString &item) {
        ImportReport kept = report;
        kept.shown.reset();
        kept.outcome = outcome;
        kept.firstItem = item;
        imported({kept});
    });
    window->preview(*report.shown, report.input.name);
}

/// To look at the originals, one after another.
void MainWindow::listDoubtful(const QList<ImportReport> &reports)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"doubtfulMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ImportReport &report : reports) {
        for (const DoubtfulPart &doubtful : report.doubtful) {
            QString name = nameOf(report, doubtful.part);
            connect(menu->addAction(name.replace(u'&', u"&&"_s)), &QAction::triggered, this, [this, doubtful] {
                whenDone(m_means.library.itemById(doubtful.item), this, [this](const Result<StoredItem> &item) {
                    if (!item)
                        return say(item.error().sentence);
                    if (!m_original)
                        m_original = newOriginal();
                    m_original->show(item.value());
                });
            });
        }
    }
    menu->popup(m_ui->messageBar->mapToGlobal(QPoint(0, m_ui->messageBar->height())));
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Coranto"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Coranto %1, a reader for sourced bulletins").arg(QLatin1StringView(CORANTO_VERSION)));
    box->setInformativeText(tr("Free software under the GNU General Public License, version 3 or later. It comes "
                               "without any warranty.\n\nLibrary: %1\nSettings: %2\n\nWith Qt %3.")
                                .arg(m_means.library.folder(), m_means.settingsFile, QLatin1StringView(qVersion())));
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}

void MainWindow::editBulletin(BulletinHandle bulletin)
{
    whenDone(m_means.library.facts(bulletin), this, [this](const Result<BulletinFacts> &facts) {
        if (!facts)
            return say(facts.error().sentence);
        auto *dialog = new BulletinDialog(facts.value(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &BulletinDialog::changed, &m_history, &UndoHistory::editBulletin);
        dialog->open();
    });
}

void MainWindow::showMenu(const QList<QAction *> &actions, const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions);
    menu->popup(global);
}
