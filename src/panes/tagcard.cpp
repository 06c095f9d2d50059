// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/tagcard.h"

#include "panes/theme.h"
#include "ui_tagcard.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

TagCard::TagCard(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::TagCard>())
{
    m_ui->setupUi(this);
    m_ui->edit->installEventFilter(this);
    hide();
}

TagCard::~TagCard() = default;

void TagCard::dress(Theme &theme)
{
    m_theme = &theme;
    connect(m_theme, &Theme::changed, this, &TagCard::paint);
    paint();
}

void TagCard::show(const QString &id, const QStringList &tags)
{
    if (id == m_id && m_ui->edit->hasFocus()) {
        m_tags = tags;
        return;
    }
    keep();
    m_id = id;
    m_tags = tags;
    m_ui->edit->setText(tags.join(u", "_s));
    setVisible(!tags.isEmpty());
    if (isVisible())
        paint();
}

void TagCard::edit()
{
    if (m_id.isEmpty())
        return;
    setVisible(true);
    paint();
    if (!m_tags.isEmpty())
        m_ui->edit->setText(QString(m_tags.join(u", "_s) % u", "_s));
    m_ui->edit->setFocus(Qt::ShortcutFocusReason);
    m_ui->edit->end(false);
}

/// Each once, as the library would keep them.
QStringList TagCard::written() const
{
    QStringList tags;
    const QStringList parts = m_ui->edit->text().split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    tags.sort();
    return tags;
}

void TagCard::keep()
{
    const QStringList tags = written();
    if (m_id.isEmpty() || tags == m_tags)
        return;
    m_tags = tags;
    emit edited(m_id, tags);
}

bool TagCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        keep();
        m_ui->edit->setText(m_tags.join(u", "_s));
        setVisible(!m_tags.isEmpty());
    }
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Escape && key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        keep();   // by Esc too: undo takes it back
        emit left();
    }
    return true;
}

/// The icon only when it is seen: most items have no tags.
void TagCard::paint()
{
    QPalette colors = m_theme->palette();
    colors.setColor(QPalette::Window, m_theme->color(Theme::Role::Raised));
    colors.setColor(QPalette::Base, m_theme->color(Theme::Role::Raised));
    setPalette(colors);
    m_ui->edit->setFont(m_theme->font(Theme::Type::Body));
    constexpr int Icon = 4 * Theme::Unit;
    if (!isHidden())
        m_ui->icon->setPixmap(
            m_theme->icon(u"tag"_s, Theme::Role::TextMuted).pixmap(QSize(Icon, Icon), devicePixelRatioF()));
}
