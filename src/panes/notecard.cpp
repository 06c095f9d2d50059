// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/notecard.h"

#include "panes/theme.h"
#include "ui_notecard.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostLines = 6;   // more are scrolled
constexpr int BarWidth = Theme::Unit - 1;

}   // namespace

NoteCard::NoteCard(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::NoteCard>())
{
    m_ui->setupUi(this);
    m_ui->edit->installEventFilter(this);
    connect(m_ui->edit->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &NoteCard::fit);
    hide();
}

NoteCard::~NoteCard() = default;

void NoteCard::dress(Theme &theme)
{
    m_theme = &theme;
    connect(m_theme, &Theme::changed, this, &NoteCard::paint);
    paint();
}

void NoteCard::show(const QString &id, const QString &note)
{
    const bool isWriting = m_ui->edit->hasFocus();
    if (id == m_id && isWriting) {
        m_note = note;
        return;
    }
    keep();
    m_id = id;
    m_note = note;
    m_ui->edit->setPlainText(note);
    setVisible(!note.isEmpty());
}

void NoteCard::edit()
{
    if (m_id.isEmpty())
        return;
    setVisible(true);
    m_ui->edit->setFocus(Qt::ShortcutFocusReason);
    m_ui->edit->moveCursor(QTextCursor::End);
}

/// Tells of what was written, when it is something else than before.
void NoteCard::keep()
{
    const QString written = m_ui->edit->toPlainText().trimmed();
    if (m_id.isEmpty() || written == m_note)
        return;
    m_note = written;
    emit edited(m_id, written);
}

bool NoteCard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusOut:
        // A menu or another window takes the focus for a while only; what is written is kept all the same.
        keep();
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            setVisible(!m_note.isEmpty());
        break;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isOurs = key->key() == Qt::Key_Escape
                            || (key->key() == Qt::Key_Return && key->modifiers().testFlag(Qt::ControlModifier));
        if (!isOurs)
            break;
        event->accept();
        return event->type() == QEvent::ShortcutOverride || leave();
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

/// What was written is kept, by Esc too: undo takes it back, and nothing else could bring it back.
bool NoteCard::leave()
{
    keep();
    emit left();
    return true;
}

/// As high as what is written.
void NoteCard::fit()
{
    const int lines = std::clamp(int(m_ui->edit->document()->size().height()), 1, MostLines);   // counted so by Qt
    const qreal margins = 2 * m_ui->edit->document()->documentMargin() + 2 * m_ui->edit->frameWidth();
    m_ui->edit->setFixedHeight(lines * m_ui->edit->fontMetrics().lineSpacing() + int(std::ceil(margins)) + 2);
}

void NoteCard::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, BarWidth, height()), m_theme->color(Theme::Role::Mark));
}

void NoteCard::paint()
{
    QPalette colors = m_theme->palette();
    colors.setColor(QPalette::Window, m_theme->color(Theme::Role::Raised));
    colors.setColor(QPalette::Base, m_theme->color(Theme::Role::Raised));
    setPalette(colors);
    m_ui->edit->setFont(m_theme->font(Theme::Type::Body));
    constexpr int Icon = 4 * Theme::Unit;
    m_ui->icon->setPixmap(m_theme->icon(u"note"_s, Theme::Role::Mark).pixmap(QSize(Icon, Icon), devicePixelRatioF()));
    fit();
}
