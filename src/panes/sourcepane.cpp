// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/sourcepane.h"

#include "models/sourcemodel.h"
#include "models/wording.h"
#include "panes/sourcedelegate.h"
#include "panes/theme.h"
#include "ui_sourcepane.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

SourcePane::SourcePane(Theme &theme, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::SourcePane>()), m_theme(theme), m_model(new SourceModel(this))
{
    m_ui->setupUi(this);
    setObjectName(u"sourcePane"_s);
    m_ui->empty->dress(theme);
    m_ui->open->setIcon(theme.icon(u"link"_s));
    m_ui->copyLink->setIcon(theme.icon(u"copy-link"_s));
    m_ui->copyCitation->setIcon(theme.icon(u"citation"_s));
    m_ui->sourceList->setModel(m_model);
    m_ui->sourceList->setModelColumn(SourceModel::Publisher);
    m_ui->sourceList->setItemDelegate(new SourceDelegate(theme, this));
    m_ui->sourceList->viewport()->installEventFilter(this);
    wire();
    paint();
    clear();
}

SourcePane::~SourcePane() = default;

void SourcePane::wire()
{
    connect(m_ui->open, &QToolButton::clicked, this, [this] { tell(&SourcePane::openAsked); });
    connect(m_ui->copyLink, &QToolButton::clicked, this, [this] { tell(&SourcePane::copyLinkAsked); });
    connect(m_ui->copyCitation, &QToolButton::clicked, this, [this] { tell(&SourcePane::copyCitationAsked); });
    connect(m_ui->sourceList, &QListView::activated, this, [this] { tell(&SourcePane::openAsked); });
    connect(m_ui->sourceList, &QListView::entered, this, &SourcePane::showTarget);
    connect(m_ui->sourceList->selectionModel(), &QItemSelectionModel::currentChanged, this, &SourcePane::showTarget);
    connect(m_ui->sourceList, &QListView::customContextMenuRequested, this, [this](const QPoint &position) {
        const QModelIndex index = m_ui->sourceList->indexAt(position);
        if (index.isValid())
            emit contextMenuAsked(index.row(), m_ui->sourceList->viewport()->mapToGlobal(position));
    });
    connect(&m_theme, &Theme::changed, this, &SourcePane::paint);
}

void SourcePane::show(const QList<Source> &sources, const Query &query)
{
    m_model->setQuery(query);
    if (sources != m_model->sources()) {
        m_model->show(sources);
        if (!sources.isEmpty())
            m_ui->sourceList->setCurrentIndex(m_model->index(0, SourceModel::Publisher));
    }
    m_ui->title->setText(sources.isEmpty() ? tr("Sources") : shownSources(sources.size()));
    m_ui->empty->show(EmptyState::NoSources);
    m_ui->pages->setCurrentWidget(sources.isEmpty() ? static_cast<QWidget *>(m_ui->empty) : m_ui->sourceList);
    for (QToolButton *button : {m_ui->open, m_ui->copyLink, m_ui->copyCitation})
        button->setEnabled(!sources.isEmpty());
    showTarget(m_ui->sourceList->currentIndex());
}

void SourcePane::setQuery(const Query &query)
{
    m_model->setQuery(query);
}

void SourcePane::clear()
{
    show({}, {});
    m_ui->empty->show(EmptyState::Nothing);
}

int SourcePane::current() const
{
    return m_ui->sourceList->currentIndex().row();
}

const QList<Source> &SourcePane::sources() const
{
    return m_model->sources();
}

void SourcePane::focusList()
{
    m_ui->sourceList->setFocus(Qt::ShortcutFocusReason);
}

bool SourcePane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        showTarget(m_ui->sourceList->currentIndex());
        emit targetHovered({});
    }
    return QWidget::eventFilter(watched, event);
}

void SourcePane::tell(Asked asked)
{
    const int row = current();
    if (row >= 0)
        emit(this->*asked)(m_model->sources()[row]);
}

/// The address that a source really leads to, before it is opened.
void SourcePane::showTarget(const QModelIndex &index)
{
    const QString target = index.data(SourceModel::TargetRole).toString();
    const QString text = target.isEmpty() ? QString() : tr("Leads to %1").arg(target);
    const int room = m_ui->target->width() - 2 * m_ui->target->indent();
    m_ui->target->setText(text.isEmpty() ? text : m_ui->target->fontMetrics().elidedText(text, Qt::ElideMiddle, room));
    m_ui->target->setAccessibleName(text);
    m_ui->target->setToolTip(target);
    if (m_ui->sourceList->underMouse())
        emit targetHovered(target);
}

void SourcePane::paint()
{
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Window, m_theme.color(Theme::Role::Base));
    setPalette(colors);
    m_ui->title->setFont(m_theme.font(Theme::Type::Small));
    m_ui->target->setFont(m_theme.font(Theme::Type::Small));
    colors.setColor(QPalette::WindowText, m_theme.color(Theme::Role::TextMuted));
    m_ui->title->setPalette(colors);
    m_ui->target->setPalette(colors);
}
