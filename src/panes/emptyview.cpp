// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/emptyview.h"

#include "panes/theme.h"
#include "ui_emptyview.h"

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    QString icon;
    QString headline;
    QString advice;
};

Words wordsOf(EmptyState state)
{
    switch (state) {
    case EmptyState::Nothing:
        return {};
    case EmptyState::EmptyLibrary:
        return {u"bulletin"_s, EmptyView::tr("No bulletins yet"),
                EmptyView::tr("Open one with Ctrl+O, drop a file here, or paste its text with Ctrl+V.")};
    case EmptyState::NothingChosen:
        return {u"article"_s, EmptyView::tr("No item chosen"), EmptyView::tr("Choose an item in the list to read it.")};
    case EmptyState::NoResult:
        return {u"search"_s, EmptyView::tr("Nothing found"),
                EmptyView::tr("No item here holds all of these words. Try fewer of them, or press Esc for all items.")};
    case EmptyState::NoUnread:
        return {u"check"_s, EmptyView::tr("Everything is read"),
                EmptyView::tr("Open another bulletin with Ctrl+O, or choose All items.")};
    case EmptyState::NoBookmarks:
        return {u"bookmark"_s, EmptyView::tr("No bookmarks yet"),
                EmptyView::tr("Press S, or click the ribbon of an item, to keep it here.")};
    case EmptyState::EmptyShelf:
        return {u"all"_s, EmptyView::tr("No items here"), EmptyView::tr("Choose another shelf in the library.")};
    case EmptyState::NoSources:
        break;
    }
    return {u"link"_s, EmptyView::tr("No sources"), EmptyView::tr("This item names none.")};
}

}   // namespace

EmptyView::EmptyView(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::EmptyView>())
{
    m_ui->setupUi(this);
    connect(m_ui->offer, &QPushButton::clicked, this, &EmptyView::offerTaken);
}

EmptyView::~EmptyView() = default;

void EmptyView::dress(Theme &theme)
{
    m_theme = &theme;
    connect(m_theme, &Theme::changed, this, &EmptyView::paint);
    paint();
}

void EmptyView::show(EmptyState state)
{
    m_state = state;
    m_ui->offer->hide();
    const Words words = wordsOf(state);
    m_ui->headline->setText(words.headline);
    m_ui->advice->setText(words.advice);
    for (QLabel *label : {m_ui->icon, m_ui->headline, m_ui->advice})
        label->setVisible(state != EmptyState::Nothing);   // its type is not even loaded then
    setAccessibleName(words.headline);
    setAccessibleDescription(words.advice);
    paint();
}

void EmptyView::offer(const QString &text)
{
    m_ui->offer->setText(text);
    m_ui->offer->show();
}

bool EmptyView::isOffering() const
{
    return !m_ui->offer->isHidden();
}

void EmptyView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    paintIcon();
}

void EmptyView::paint()
{
    QPalette colors = m_theme->palette();
    colors.setColor(QPalette::Window, m_theme->color(Theme::Role::Base));
    setPalette(colors);
    setAutoFillBackground(true);
    colors.setColor(QPalette::WindowText, m_theme->color(Theme::Role::TextMuted));
    m_ui->advice->setPalette(colors);
    m_ui->headline->setFont(m_theme->font(Theme::Type::Heading));
    if (isVisible())
        paintIcon();
}

/// Only when it is seen: most of these views never are.
void EmptyView::paintIcon()
{
    constexpr int Icon = 10 * Theme::Unit;
    const QIcon icon = m_theme->icon(wordsOf(m_state).icon, Theme::Role::TextMuted);
    m_ui->icon->setPixmap(icon.pixmap(QSize(Icon, Icon), devicePixelRatioF()));
}
