// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/originalwindow.h"

#include "panes/theme.h"
#include "reading/reading.h"
#include "ui_originalwindow.h"

#include <QScreen>
#include <QShortcut>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

constexpr int PlaceRole = Qt::UserRole;
constexpr qsizetype MostDoubts = 1'000;   // listed; more would be read by nobody and hold up the window

Result<Original> marked(const QByteArray &bytes, const Bulletin &bulletin, Progress &progress)
{
    ReadOptions options;
    options.houseStyle = bulletin.houseStyle;
    Result<OriginalReading> reading = readOriginal(bytes, bulletin.origin, options, progress);
    if (!reading)
        return reading.error();
    OriginalReading original = std::move(reading).value();
    return markedOriginal(std::move(original.text), bulletin, original.reading.junk, original.reading.doubts);
}

}   // namespace

OriginalWindow::OriginalWindow(Library &library, Theme &theme, QWidget *parent)
    : QWidget(parent, Qt::Window), m_library(library), m_theme(theme), m_ui(std::make_unique<Ui::OriginalWindow>())
{
    m_ui->setupUi(this);
    setObjectName(u"originalWindow"_s);
    m_ui->legend->dress(theme);
    m_ui->originalView->dress(theme);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->doubtList->hide();
    wire();
    paint();
    resize(QSize(860, 720).boundedTo(screen()->availableSize() * 0.9));
}

OriginalWindow::~OriginalWindow()
{
    stop();
}

void OriginalWindow::wire()
{
    connect(&m_askingBulletin, &QFutureWatcherBase::finished, this, &OriginalWindow::takeBulletin);
    connect(&m_askingBytes, &QFutureWatcherBase::finished, this, &OriginalWindow::takeBytes);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &OriginalWindow::takeOriginal);
    connect(m_ui->originalView, &QPlainTextEdit::cursorPositionChanged, this, &OriginalWindow::tellPlace);
    const auto jump = [this](const QListWidgetItem *doubt) { goTo(doubt->data(PlaceRole).toLongLong()); };
    connect(m_ui->doubtList, &QListWidget::itemClicked, this, jump);
    connect(m_ui->doubtList, &QListWidget::itemActivated, this, jump);
    connect(&m_theme, &Theme::changed, this, &OriginalWindow::paint);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
    connect(new QShortcut(QKeySequence(u"Ctrl+W"_s), this), &QShortcut::activated, this, &QWidget::close);
}

void OriginalWindow::paint()
{
    m_ui->place->setFont(m_theme.font(Theme::Type::Body));
    m_ui->extent->setFont(m_theme.font(Theme::Type::Small));
    QPalette muted = m_ui->extent->palette();
    muted.setColor(QPalette::WindowText, m_theme.color(Theme::Role::TextMuted));
    m_ui->extent->setPalette(muted);
}

void OriginalWindow::show(const StoredItem &item)
{
    stop();
    m_item = item;
    m_original.reset();
    m_isLoading = true;
    setWindowTitle(tr("Original of %1 – Coranto").arg(item.bulletinTitle));
    m_ui->originalView->show({}, {});
    m_ui->doubtList->hide();
    m_ui->place->setText(tr("The original is being read…"));
    m_ui->extent->clear();
    m_askingBulletin.setFuture(m_library.bulletin(item.bulletin));
    QWidget::show();
    activateWindow();
    m_ui->originalView->setFocus();
}

/// What is under way is no longer wanted.
void OriginalWindow::stop()
{
    m_askingBulletin.cancel();
    m_askingBytes.cancel();
    m_reading.cancel();
    if (m_progress)
        m_progress->cancel();
    m_isLoading = false;
}

void OriginalWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        stop();
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
    m_askingBytes.setFuture(m_library.original(m_item.bulletin));
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
    m_progress = std::make_shared<Progress>();
    m_reading.setFuture(
        QtConcurrent::run([bytes = result.value(), bulletin = m_bulletin, progress = m_progress]() -> Answer {
            return std::make_shared<const Result<Original>>(marked(bytes, bulletin, *progress));
        }));
}

void OriginalWindow::takeOriginal()
{
    if (m_reading.isCanceled() || m_reading.future().resultCount() == 0)
        return;
    const Answer answer = m_reading.result();
    if (!*answer)
        return fail(answer->error().sentence);
    m_isLoading = false;
    m_original = answer;
    showDoubts();
    goTo(m_item.item.range.start);
}

void OriginalWindow::fail(const QString &sentence)
{
    m_isLoading = false;
    m_ui->place->setText(sentence);
}

void OriginalWindow::showDoubts()
{
    m_ui->doubtList->clear();
    const QList<Doubt> doubts =
        m_original->value().doubts.first(std::min(m_original->value().doubts.size(), MostDoubts));
    for (const Doubt &doubt : doubts) {
        const QString line =
            doubt.line > 0 ? tr("Line %1: %2").arg(QString::number(doubt.line), doubt.reason) : doubt.reason;
        auto *row = new QListWidgetItem(line, m_ui->doubtList);
        row->setData(PlaceRole, qlonglong(doubt.range.start));
    }
    if (const qsizetype more = m_original->value().doubts.size() - doubts.size(); more > 0) {
        auto *row = new QListWidgetItem(tr("Not listed: %Ln more.", nullptr, int(more)), m_ui->doubtList);
        row->setFlags(Qt::NoItemFlags);
    }
    m_ui->doubtList->setVisible(m_ui->doubtList->count() > 0);
    m_ui->splitter->setSizes({height(), 24 * Theme::Unit});
}

void OriginalWindow::goTo(qsizetype position)
{
    OriginalView &view = *m_ui->originalView;
    const Range shown = view.page().range;
    if (view.page().text.isEmpty() || position < shown.start || position > shown.end()) {
        view.show(pageAround(m_original->value(), position), m_item.item.range);
        tellExtent();
    }
    view.goTo(position);
    tellPlace();
}

void OriginalWindow::tellPlace()
{
    if (!m_original)
        return;
    const OriginalView &view = *m_ui->originalView;
    const QString line = QString::number(view.page().firstLine + view.textCursor().blockNumber());
    m_ui->place->setText(tr("Line %1. %2").arg(line, readAs(m_original->value(), view.page().marks, view.place())));
}

void OriginalWindow::tellExtent()
{
    const OriginalPage &page = m_ui->originalView->page();
    const bool isAll = page.range.length >= m_original->value().text.size();
    m_ui->extent->setVisible(!isAll);
    if (!isAll)
        m_ui->extent->setText(tr("Lines %L1 to %L2 are shown: the original is too long to be shown at once.")
                                  .arg(page.firstLine)
                                  .arg(page.firstLine + page.lines.size() - 1));
}
