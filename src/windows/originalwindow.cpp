// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/originalwindow.h"

#include "commands/ask.h"
#include "panes/theme.h"
#include "ui_originalwindow.h"
#include "windows/housestyledialog.h"
#include "windows/recognizedlist.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QScreen>
#include <QShortcut>
#include <QTextBlock>

using namespace Qt::StringLiterals;

OriginalWindow::OriginalWindow(const Means &means, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_means(means)
    , m_ui(std::make_unique<Ui::OriginalWindow>())
    , m_repairing(means.library, means.houseStyleFolder)
{
    m_ui->setupUi(this);
    setObjectName(u"originalWindow"_s);
    m_ui->legend->dress(m_means.theme);
    m_ui->originalView->dress(m_means.theme);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->sides->setStretchFactor(0, 1);
    m_ui->sides->setSizes({180 * Theme::Unit, 60 * Theme::Unit});
    m_ui->dateBox->addItems({tr("As the document tells"), tr("Month first"), tr("Day first")});
    m_ui->recognizedList->setSpacing(Theme::Unit / 2);
    m_ui->doubtList->hide();
    wire();
    wireRepairs();
    paint();
    resize(QSize(1000, 760).boundedTo(screen()->availableSize() * 0.9));
}

OriginalWindow::~OriginalWindow()
{
    stop();
}

void OriginalWindow::wire()
{
    connect(&m_askingBulletin, &QFutureWatcherBase::finished, this, &OriginalWindow::takeBulletin);
    connect(&m_askingBytes, &QFutureWatcherBase::finished, this, &OriginalWindow::takeBytes);
    connect(&m_repairing, &Repairing::read, this, &OriginalWindow::takeReading);
    connect(&m_repairing, &Repairing::failed, this, &OriginalWindow::fail);
    connect(m_ui->originalView, &QPlainTextEdit::cursorPositionChanged, this, &OriginalWindow::tellPlace);
    connect(m_ui->originalView, &QPlainTextEdit::selectionChanged, this, &OriginalWindow::tellPlace);
    const auto jump = [this](const QListWidgetItem *row) {
        goTo(placeOf(*row));
        m_ui->originalView->setFocus();   // where the letters count
    };
    for (const QListWidget *list : {m_ui->doubtList, m_ui->recognizedList}) {
        connect(list, &QListWidget::itemClicked, this, jump);
        connect(list, &QListWidget::itemActivated, this, jump);
    }
    connect(&m_means.theme, &Theme::changed, this, &OriginalWindow::paint);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
    connect(new QShortcut(QKeySequence(u"Ctrl+W"_s), this), &QShortcut::activated, this, &QWidget::close);
}

void OriginalWindow::wireRepairs()
{
    wireRepair(m_ui->actionMakeTitle, Repair::Kind::Title);
    wireRepair(m_ui->actionMakeText, Repair::Kind::Text);
    wireRepair(m_ui->actionMakeSources, Repair::Kind::Sources);
    wireRepair(m_ui->actionLeaveOut, Repair::Kind::Junk);
    wireRepair(m_ui->actionBeginItem, Repair::Kind::Split);
    wireRepair(m_ui->actionJoinItems, Repair::Kind::Join);
    m_ui->titleButton->setDefaultAction(m_ui->actionMakeTitle);
    m_ui->textButton->setDefaultAction(m_ui->actionMakeText);
    m_ui->sourcesButton->setDefaultAction(m_ui->actionMakeSources);
    m_ui->junkButton->setDefaultAction(m_ui->actionLeaveOut);
    m_ui->splitButton->setDefaultAction(m_ui->actionBeginItem);
    m_ui->joinButton->setDefaultAction(m_ui->actionJoinItems);
    m_ui->undoButton->setDefaultAction(m_ui->actionUndoRepair);
    m_ui->redoButton->setDefaultAction(m_ui->actionRedoRepair);
    connect(m_ui->actionUndoRepair, &QAction::triggered, &m_repairing.stack(), &QUndoStack::undo);
    connect(m_ui->actionRedoRepair, &QAction::triggered, &m_repairing.stack(), &QUndoStack::redo);
    connect(&m_repairing.stack(), &QUndoStack::indexChanged, this, &OriginalWindow::showState);
    connect(m_ui->styleBox, &QComboBox::activated, this,
            [this](int row) { m_repairing.setHouseStyle(m_ui->styleBox->itemData(row).toString()); });
    connect(m_ui->dateBox, &QComboBox::activated, this,
            [this](int row) { m_repairing.setDateOrder(row == 0 ? std::nullopt : std::optional(DateOrder(row - 1))); });
    connect(m_ui->styleButton, &QPushButton::clicked, this, &OriginalWindow::askForStyle);
    connect(&m_repairing, &Repairing::written, this,
            [this](const QString &path) { m_told = tr("The house style was written to %1.").arg(path); });
    connect(m_ui->keepButton, &QPushButton::clicked, this, &OriginalWindow::keep);
    connect(m_ui->dropButton, &QPushButton::clicked, this, [this] {
        m_isSettled = true;
        close();
    });
    connect(m_ui->originalView, &QWidget::customContextMenuRequested, this, &OriginalWindow::showMenu);
}

/// Its letter counts in the text alone: in a list it looks for a row.
void OriginalWindow::wireRepair(QAction *action, Repair::Kind kind)
{
    action->setShortcutContext(Qt::WidgetShortcut);
    m_ui->originalView->addAction(action);
    connect(action, &QAction::triggered, this, [this, kind] { repair(kind); });
}

void OriginalWindow::paint()
{
    m_ui->reason->setFont(m_means.theme.font(Theme::Type::Body));
    m_ui->place->setFont(m_means.theme.font(Theme::Type::Body));
    m_ui->extent->setFont(m_means.theme.font(Theme::Type::Small));
    QPalette muted = m_ui->extent->palette();
    muted.setColor(QPalette::WindowText, m_means.theme.color(Theme::Role::TextMuted));
    m_ui->extent->setPalette(muted);
}

void OriginalWindow::show(const StoredItem &item)
{
    stop();
    m_item = item;
    m_isPreview = false;
    m_ui->reason->hide();
    present(tr("Original of %1 – Coranto").arg(item.bulletinTitle));
    m_askingBulletin.setFuture(m_means.library.bulletin(item.bulletin));
}

void OriginalWindow::preview(const Reading &reading, const QString &name)
{
    stop();
    m_item = {};
    m_isPreview = true;
    m_ui->reason->setText(tr("%1 Nothing of it is kept yet: see what was recognised, put it right where you like, and "
                             "keep it or not.")
                              .arg(doubtfulness(reading)));
    m_ui->reason->show();
    present(tr("Preview of %1 – Coranto").arg(name));
    m_repairing.preview(reading);
}

void OriginalWindow::present(const QString &title)
{
    m_isLoading = true;
    m_isSettled = false;
    m_isKeeping = false;
    setWindowTitle(title);
    m_ui->originalView->show({}, {});
    m_ui->doubtList->hide();
    m_ui->recognizedList->clear();
    m_ui->place->setText(tr("The original is being read…"));
    m_ui->extent->clear();
    m_ui->dropButton->setVisible(m_isPreview);
    m_ui->keepButton->setText(m_isPreview ? tr("Keep") : tr("Keep the Repairs"));
    showState();
    QWidget::show();
    activateWindow();
    m_ui->originalView->setFocus();
}

/// What is under way is no longer wanted.
void OriginalWindow::stop()
{
    m_askingBulletin.cancel();
    m_askingBytes.cancel();
    m_repairing.stop();
    m_isLoading = false;
}

void OriginalWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        stop();
}

void OriginalWindow::closeEvent(QCloseEvent *event)
{
    if (isHidden() || m_isSettled || !m_repairing.isChanged())
        return QWidget::closeEvent(event);
    event->ignore();
    m_means.ask.agree(
        this, {tr("Close without keeping the repairs?"), tr("What you put right is lost then."), tr("Close")}, [this] {
            m_isSettled = true;
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        });
}

void OriginalWindow::takeBulletin()
{
    if (m_askingBulletin.isCanceled() || m_askingBulletin.future().resultCount() == 0)
        return;
    const Result<Bulletin> result = m_askingBulletin.result();
    if (!result)
        return fail(result.error().sentence);
    m_bulletin = result.value();
    const auto isShown = [this](const Item &item) { return item.id == m_item.item.id; };
    if (std::none_of(m_bulletin.items.cbegin(), m_bulletin.items.cend(), isShown))
        m_bulletin.items.append(m_item.item);   // it lies in the trash
    m_askingBytes.setFuture(m_means.library.original(m_item.bulletin));
}

void OriginalWindow::takeBytes()
{
    if (m_askingBytes.isCanceled() || m_askingBytes.future().resultCount() == 0)
        return;
    const Result<QByteArray> result = m_askingBytes.result();
    if (!result)
        return fail(result.error().sentence);
    if (result.value().isEmpty())
        return fail(tr("The original of this bulletin was not kept."));
    m_repairing.begin(result.value(), m_bulletin);
}

/// The first time at the item; later the reader stays where they are.
void OriginalWindow::takeReading()
{
    const Original &original = m_repairing.answer()->original;
    const bool isFirst = std::exchange(m_isLoading, false);
    listRecognized(*m_ui->recognizedList, m_repairing.answer()->reading, original.text, m_means.theme);
    showDoubts();
    showChoices();
    showState();
    if (isFirst)
        return goTo(m_item.item.range.start);
    m_ui->originalView->show(pageAround(original, m_ui->originalView->place()), m_item.item.range);
    tellPlace();
    if (!m_told.isEmpty())
        m_ui->place->setText(std::exchange(m_told, {}));
}

void OriginalWindow::fail(const QString &sentence)
{
    m_isLoading = false;
    m_isKeeping = false;
    showState();
    m_ui->place->setText(sentence);
}

void OriginalWindow::showDoubts()
{
    QListWidget &list = *m_ui->doubtList;
    const bool wasHidden = list.isHidden();
    listDoubts(list, m_repairing.answer()->original.doubts);
    list.setVisible(list.count() > 0);
    if (wasHidden)
        m_ui->splitter->setSizes({height(), std::min(list.count(), 4) * 7 * Theme::Unit});
}

void OriginalWindow::showChoices()
{
    const Repairing::Answer &answer = *m_repairing.answer();
    QComboBox &box = *m_ui->styleBox;
    box.clear();
    const QString best = answer.repairs.houseStyle.isEmpty() ? answer.reading.bulletin.houseStyle : QString();
    box.addItem(best.isEmpty() ? tr("The one that fits best") : tr("The one that fits best (%1)").arg(best), QString());
    for (const HouseStyle &style : answer.styles)
        box.addItem(style.name, style.name);
    box.setCurrentIndex(std::max(0, box.findData(answer.repairs.houseStyle)));
    m_ui->dateBox->setCurrentIndex(answer.repairs.dateOrder ? 1 + int(*answer.repairs.dateOrder) : 0);
}

/// Which commands can be given now.
void OriginalWindow::showState()
{
    const bool isReady = m_repairing.answer() && !m_isLoading && !m_isKeeping;
    const bool hasItems = isReady && !m_repairing.answer()->reading.bulletin.items.isEmpty();
    for (QAction *action : m_ui->originalView->actions())
        action->setEnabled(isReady);
    m_ui->styleBox->setEnabled(isReady);
    m_ui->styleButton->setEnabled(isReady && !m_repairing.isReading());
    m_ui->dateBox->setEnabled(isReady);
    m_ui->actionUndoRepair->setEnabled(isReady && m_repairing.stack().canUndo());
    m_ui->actionRedoRepair->setEnabled(isReady && m_repairing.stack().canRedo());
    const bool isNew = m_isPreview ? hasItems : isReady && m_repairing.isChanged();
    m_ui->keepButton->setEnabled(isNew && !m_repairing.isReading());
}

void OriginalWindow::goTo(qsizetype position)
{
    if (!m_repairing.answer())
        return;
    OriginalView &view = *m_ui->originalView;
    const Range shown = view.page().range;
    if (view.page().text.isEmpty() || position < shown.start || position > shown.end()) {
        view.show(pageAround(m_repairing.answer()->original, position), m_item.item.range);
        tellExtent();
    }
    view.goTo(position);
    tellPlace();
}

void OriginalWindow::tellPlace()
{
    if (!m_repairing.answer() || m_isLoading)
        return;
    const OriginalView &view = *m_ui->originalView;
    const QTextBlock block = view.document()->findBlock(view.textCursor().selectionStart());
    const QString line = QString::number(view.page().firstLine + block.blockNumber());
    m_ui->place->setText(
        tr("Line %1. %2").arg(line, readAs(m_repairing.answer()->original, view.page().marks, view.place())));
}

void OriginalWindow::tellExtent()
{
    const OriginalPage &page = m_ui->originalView->page();
    const bool isAll = page.range.length >= m_repairing.answer()->original.text.size();
    m_ui->extent->setVisible(!isAll);
    if (!isAll)
        m_ui->extent->setText(tr("Lines %L1 to %L2 are shown: the original is too long to be shown at once.")
                                  .arg(page.firstLine)
                                  .arg(page.firstLine + page.lines.size() - 1));
}

void OriginalWindow::repair(Repair::Kind kind)
{
    const OriginalView &view = *m_ui->originalView;
    const Range chosen = view.chosen();
    if (chosen.isEmpty())
        return m_ui->place->setText(tr("Nothing stands on this line."));
    const QList<Item> &items = m_repairing.answer()->reading.bulletin.items;
    const bool isFirst = std::none_of(items.begin(), items.end(),
                                      [&chosen](const Item &item) { return item.range.end() <= chosen.start; });
    if (kind == Repair::Kind::Join && isFirst)
        return m_ui->place->setText(tr("There is no item before this one."));
    m_repairing.repair(kind, chosen);
}

void OriginalWindow::keep()
{
    m_isKeeping = true;
    showState();
    keepReading(m_means.library, m_repairing.after(), this,
                [this](const Result<ImportOutcome> &outcome) { takeKept(outcome); });
}

void OriginalWindow::takeKept(const Result<ImportOutcome> &outcome)
{
    if (!outcome)
        return fail(outcome.error().sentence);
    m_isSettled = true;
    if (m_isPreview)
        emit kept(outcome.value(), m_repairing.after().bulletin.items.first().id);
    else
        emit repaired(m_repairing.before(), m_repairing.after());
    close();
}

void OriginalWindow::askForStyle()
{
    const LearnedStyle style = m_repairing.learned();
    const Repairing::Answer &answer = *m_repairing.answer();
    const Bulletin &bulletin = answer.reading.bulletin;
    const QString file = QFileInfo(bulletin.origin.place).completeBaseName();
    const QString owner = (style.publishers + style.hosts).value(0, bulletin.title.isEmpty() ? file : bulletin.title);
    auto *dialog = new HouseStyleDialog(style, owner, answer.styles, this);
    dialog->setObjectName(u"houseStyleDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, style] { m_repairing.write(style, dialog->name(), dialog->replace()); });
    dialog->open();
}

void OriginalWindow::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_ui->originalView->actions());
    menu->addSeparator();
    menu->addActions({m_ui->actionUndoRepair, m_ui->actionRedoRepair});
    menu->popup(m_ui->originalView->viewport()->mapToGlobal(place));
}
