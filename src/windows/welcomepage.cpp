// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/welcomepage.h"

#include "panes/theme.h"
#include "ui_welcomepage.h"

#include <QAction>
#include <QPushButton>

namespace {

constexpr int PictureSize = 16 * Theme::Unit;
constexpr int ButtonWidth = 40 * Theme::Unit;
constexpr int ButtonHeight = 9 * Theme::Unit;

}   // namespace

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::WelcomePage>())
{
    m_ui->setupUi(this);
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::dress(Theme &theme)
{
    m_theme = &theme;
    connect(m_theme, &Theme::changed, this, &WelcomePage::paint);
    paint();
}

void WelcomePage::setText(const QString &title, const QString &sentence)
{
    m_ui->title->setText(title);
    m_ui->sentence->setText(sentence);
}

void WelcomePage::addButton(QAction *action, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setDefault(m_ui->buttons->count() == 0);
    button->setMinimumSize(ButtonWidth, ButtonHeight);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_ui->buttons->addWidget(button);
}

void WelcomePage::paint()
{
    QPalette colors = m_theme->palette();
    colors.setColor(QPalette::Window, m_theme->color(Theme::Role::Base));
    setPalette(colors);
    const QIcon picture = m_theme->icon(QStringLiteral("bulletin"), Theme::Role::Accent);
    m_ui->picture->setPixmap(picture.pixmap(QSize(PictureSize, PictureSize), devicePixelRatioF()));
    m_ui->title->setFont(m_theme->font(Theme::Type::Title));
    QPalette muted = colors;
    muted.setColor(QPalette::WindowText, m_theme->color(Theme::Role::TextMuted));
    m_ui->sentence->setPalette(muted);
}
