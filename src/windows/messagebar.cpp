// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/messagebar.h"

#include "panes/theme.h"
#include "ui_messagebar.h"

#include <QAccessible>

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget *parent) : QWidget(parent)
{
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &MessageBar::dismiss);
    hide();
}

MessageBar::~MessageBar() = default;

/// Not before there is something to tell: most starts have nothing, and should not wait for it.
void MessageBar::make()
{
    m_ui = std::make_unique<Ui::MessageBar>();
    m_ui->setupUi(this);
    connect(m_ui->close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_ui->act, &QPushButton::clicked, this, &MessageBar::act);
    connect(m_ui->showDetails, &QPushButton::toggled, this, &MessageBar::showDetails);
}

void MessageBar::dress(Theme &theme)
{
    m_theme = &theme;
    connect(m_theme, &Theme::changed, this, &MessageBar::paint);
    paint();
}

void MessageBar::tell(const Notice &notice)
{
    if (!m_ui)
        make();
    m_notice = notice;
    m_ui->text->setText(notice.text);
    m_ui->text->setAccessibleName(notice.text);
    m_ui->act->setText(notice.button);
    m_ui->act->setVisible(!notice.button.isEmpty());
    m_ui->showDetails->setVisible(!notice.details.isEmpty());
    m_ui->showDetails->setChecked(false);
    m_ui->details->setPlainText(notice.details);
    m_ui->details->hide();
    paint();
    show();
    notice.seconds > 0 ? m_end.start(notice.seconds * 1000) : m_end.stop();
    QAccessibleEvent event(m_ui->text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::dismiss()
{
    m_end.stop();
    m_notice = {};
    hide();
}

QString MessageBar::text() const
{
    return m_notice.text;
}

QString MessageBar::details() const
{
    return m_notice.details;
}

void MessageBar::act()
{
    const std::function<void()> act = m_notice.act;
    dismiss();
    act();
}

void MessageBar::showDetails(bool isShown)
{
    m_end.stop();   // who reads the details does not want them to vanish
    m_ui->details->setVisible(isShown);
}

void MessageBar::paint()
{
    if (!m_theme || !m_ui)
        return;
    const QString icon = m_notice.isTrouble ? u"warning"_s : u"information"_s;
    const Theme::Role role = m_notice.isTrouble ? Theme::Role::Warning : Theme::Role::Accent;
    m_ui->icon->setPixmap(m_theme->icon(icon, role).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_ui->close->setIcon(m_theme->icon(u"close"_s));
    QPalette colors = m_theme->palette();
    colors.setColor(QPalette::Window, m_theme->color(Theme::Role::Raised));
    setPalette(colors);
}
