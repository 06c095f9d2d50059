// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/findbar.h"

#include "panes/theme.h"
#include "ui_findbar.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::FindBar>())
{
    m_ui->setupUi(this);
    m_ui->edit->installEventFilter(this);
    connect(m_ui->edit, &QLineEdit::textChanged, this, &FindBar::wordsChanged);
    connect(m_ui->next, &QToolButton::clicked, this, &FindBar::nextAsked);
    connect(m_ui->previous, &QToolButton::clicked, this, &FindBar::previousAsked);
    connect(m_ui->close, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

FindBar::~FindBar() = default;

void FindBar::dress(Theme &theme)
{
    m_theme = &theme;
    m_ui->next->setIcon(theme.icon(u"next"_s));
    m_ui->previous->setIcon(theme.icon(u"previous"_s));
    m_ui->close->setIcon(theme.icon(u"close"_s));
    connect(m_theme, &Theme::changed, this, &FindBar::paint);
    paint();
}

void FindBar::open()
{
    m_ui->edit->setClearButtonEnabled(true);   // not before: its icon is sought through all of the desktop's
    show();
    m_ui->edit->setFocus(Qt::ShortcutFocusReason);
    m_ui->edit->selectAll();
    emit wordsChanged(words());
}

QString FindBar::words() const
{
    return isHidden() ? QString() : m_ui->edit->text();
}

void FindBar::showCount(int count)
{
    QString text;
    if (!m_ui->edit->text().isEmpty())
        text = count == 0 ? tr("No match") : count == 1 ? tr("1 match") : tr("%Ln matches", nullptr, count);
    m_ui->count->setText(text);
    m_ui->count->setAccessibleName(text);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEscape = key->key() == Qt::Key_Escape;
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEscape && !isReturn)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (isEscape)
        close();
    else if (key->modifiers().testFlag(Qt::ShiftModifier))
        emit previousAsked();
    else
        emit nextAsked();
    return true;
}

void FindBar::close()
{
    hide();
    emit closed();
}

void FindBar::paint()
{
    setPalette(m_theme->palette());
    QPalette box = m_theme->palette();
    box.setColor(QPalette::Base, m_theme->color(Theme::Role::Raised));
    m_ui->edit->setPalette(box);
    m_ui->count->setFont(m_theme->font(Theme::Type::Small));
}
