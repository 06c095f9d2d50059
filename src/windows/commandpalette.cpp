// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/commandpalette.h"

#include "commands/actioncollection.h"
#include "panes/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

CommandPalette::CommandPalette(const ActionCollection &actions, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_actions(actions)
    , m_edit(new QLineEdit(this))
    , m_list(new QListView(this))
{
    setWindowTitle(tr("Command Palette"));
    m_edit->setPlaceholderText(tr("Type the name of a command"));
    m_edit->setAccessibleName(tr("Name of a command"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(Theme::Unit / 2);
    m_list->setFrameShape(QFrame::NoFrame);
    m_matching.setSourceModel(&m_commands);
    m_matching.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(&m_matching);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_edit);
    rows->addWidget(m_list);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_edit, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListView::activated, this, &CommandPalette::run);
    resize(480, 400);
}

void CommandPalette::present()
{
    fill(m_actions);
    m_edit->clear();
    filter({});
    move(parentWidget()->mapToGlobal(QPoint((parentWidget()->width() - width()) / 2, 64)));
    open();
    m_edit->setFocus();
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(object, event);
    const auto *const press = static_cast<QKeyEvent *>(event);
    const int step = press->key() == Qt::Key_Down ? 1 : press->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0)
        return false;
    const QModelIndex next = m_matching.index(m_list->currentIndex().row() + step, 0);
    if (next.isValid())
        m_list->setCurrentIndex(next);
    return true;
}

void CommandPalette::fill(const ActionCollection &actions)
{
    m_commands.clear();
    for (QAction *action : actions.actions()) {
        if (!action->isEnabled() || !action->isVisible())
            continue;
        const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        const QString name = ActionCollection::plainText(action);
        auto *row = new QStandardItem(keys.isEmpty() ? name : tr("%1 (%2)", "command (keys)").arg(name, keys));
        row->setData(QVariant::fromValue(action));
        m_commands.appendRow(row);
    }
}

void CommandPalette::filter(const QString &text)
{
    // Parts of words in their order: "ma re" finds "Mark All Read".
    QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = QRegularExpression::escape(part);
    m_matching.setFilterRegularExpression(
        QRegularExpression(parts.join(u".*"_s), QRegularExpression::CaseInsensitiveOption));
    m_list->setCurrentIndex(m_matching.index(0, 0));
}

void CommandPalette::run()
{
    const QVariant chosen = m_list->currentIndex().data(Qt::UserRole + 1);
    close();
    if (auto *const action = chosen.value<QAction *>())
        action->trigger();
}
