// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/searchbox.h"

#include "panes/searchhelp.h"
#include "panes/theme.h"
#include "query/fields.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostRecent = 20;
constexpr qsizetype MostChoices = 50;
constexpr qsizetype FewLetters = 2;   // of a field, before it is offered
constexpr qreal WaveHeight = 1.5;
constexpr qreal WaveLength = 4;

QPainterPath wave(qreal from, qreal to, qreal y)
{
    QPainterPath path({from, y});
    bool isUp = true;
    for (qreal x = from + WaveLength / 2; x < to; x += WaveLength / 2) {
        path.lineTo(x, isUp ? y + WaveHeight : y);
        isUp = !isUp;
    }
    return path;
}

/// As it must be typed after a field.
QString asValue(const QString &name)
{
    QString quoted = name;
    quoted.remove(u'"');
    const bool isWord = std::none_of(quoted.begin(), quoted.end(),
                                     [](QChar letter) { return letter.isSpace() || letter == u')' || letter == u'('; });
    return isWord ? quoted : u'"' % quoted % u'"';
}

/// Names that begin with @p typed, then those that hold it.
QStringList fitting(const QStringList &names, const QString &typed)
{
    QStringList first;
    QStringList others;
    for (const QString &name : names) {
        if (name.startsWith(typed, Qt::CaseInsensitive))
            first.append(name);
        else if (name.contains(typed, Qt::CaseInsensitive))
            others.append(name);
    }
    return (first + others).mid(0, MostChoices);
}

}   // namespace

SearchBox::SearchBox(QWidget *parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, &SearchBox::read);
    connect(this, &QLineEdit::textEdited, this, &SearchBox::offer);
}

void SearchBox::dress(Theme &theme)
{
    m_theme = &theme;
    addAction(theme.icon(u"search"_s, Theme::Role::TextMuted), LeadingPosition);
}

void SearchBox::read(const QString &typed)
{
    const TypedQuery read = readQuery(typed);
    m_query = read.query;
    if (m_complaints == read.complaints)
        return;
    m_complaints = read.complaints;
    setToolTip(complaints());
    setAccessibleDescription(complaints());
    update();
    emit complaintsChanged();
}

QString SearchBox::complaints() const
{
    QStringList sentences;
    for (const Complaint &complaint : m_complaints)
        sentences.append(complaint.sentence);
    sentences.removeDuplicates();
    return sentences.join(u'\n');
}

/// A line edit has no formats of its own, so the lines are drawn where its text stands.
void SearchBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_complaints.isEmpty() || !m_theme)
        return;
    QTextLayout layout(text(), font());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const qreal origin = cursorRect().center().x() - line.cursorToX(cursorPosition());
    const qreal bottom = height() / 2.0 + fontMetrics().height() / 2.0 - 1;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme->color(Theme::Role::Warning), 1.2));
    painter.setClipRect(rect().adjusted(Theme::Unit, 0, -Theme::Unit, 0));
    for (const Complaint &complaint : std::as_const(m_complaints)) {
        const qreal from = origin + line.cursorToX(int(complaint.range.start));
        const qreal to = origin + line.cursorToX(int(complaint.range.end()));
        painter.drawPath(wave(std::min(from, to), std::max(from, to), bottom));
    }
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && text().isEmpty() && !m_recent.isEmpty()) {
        offerRecent();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

/// The first time, offers what a start need not wait for: icons are drawn when they are made.
void SearchBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (!m_theme || findChild<QAction *>(u"searchHelpAction"_s))
        return;
    QAction *help = addAction(m_theme->icon(u"help"_s, Theme::Role::TextMuted), TrailingPosition);
    help->setObjectName(u"searchHelpAction"_s);
    help->setText(tr("What can be typed here"));
    help->setToolTip(help->text());
    connect(help, &QAction::triggered, this, &SearchBox::explain);
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        remember();
    QLineEdit::focusOutEvent(event);
}

void SearchBox::remember()
{
    const QString typed = text().trimmed();
    if (typed.isEmpty() || m_query.isEmpty() || typed == m_recent.value(0))
        return;
    m_recent.removeAll(typed);
    m_recent.prepend(typed);
    m_recent = m_recent.mid(0, MostRecent);
    emit recentChanged(m_recent);
}

void SearchBox::forget()
{
    m_recent.clear();
    emit recentChanged(m_recent);
}

void SearchBox::explain()
{
    if (!m_help && m_theme) {
        m_help = new SearchHelp(*m_theme, this);
        connect(m_help, &SearchHelp::exampleChosen, this, [this](const QString &example) {
            setText(example);
            setFocus(Qt::OtherFocusReason);
        });
    }
    if (m_help)
        m_help->openUnder(*this);
}

/// Of the word before the cursor: behind white space, brackets and a hyphen, unless they stand between quotation marks.
int SearchBox::wordStart() const
{
    const QString before = text().left(cursorPosition());
    qsizetype start = 0;
    bool isQuoted = false;
    for (qsizetype at = 0; at < before.size(); ++at) {
        if (before[at] == u'"')
            isQuoted = !isQuoted;
        const bool isHyphen = before[at] == u'-' && at == start;
        if (!isQuoted && (before[at].isSpace() || before[at] == u'(' || isHyphen))
            start = at + 1;
    }
    return int(start);
}

QStringList SearchBox::completions() const
{
    const int start = wordStart();
    const QString word = text().mid(start, cursorPosition() - start);
    const qsizetype colon = word.indexOf(u':');
    QStringList result;
    if (colon < 0) {
        for (const QueryField &field : queryFields()) {
            if (word.size() >= FewLetters && field.name.startsWith(word, Qt::CaseInsensitive))
                result.append(field.name % u':');
        }
        return result;
    }
    const QueryField *field = queryField(word.left(colon));
    if (!field)
        return {};
    const bool isPublisher = field->kind == QueryField::Kind::Text && field->text == TextField::Publisher;
    const QStringList names = isPublisher                                 ? m_names.publishers
                              : field->kind == QueryField::Kind::Bulletin ? m_names.bulletins
                              : field->kind == QueryField::Kind::Tag      ? m_names.tags
                              : field->kind == QueryField::Kind::Language ? m_names.languages
                                                                          : queryValues(field->kind);
    const QStringList fit = fitting(names, word.sliced(colon + 1).remove(u'"'));
    for (const QString &name : fit)
        result.append(field->name % u':' % asValue(name));
    result.removeAll(word);
    return result;
}

void SearchBox::offer()
{
    m_isOfferingRecent = false;
    show(cursorPosition() == text().size() || text().at(cursorPosition()).isSpace() ? completions() : QStringList());
}

void SearchBox::offerRecent()
{
    m_isOfferingRecent = true;
    show(m_recent + QStringList{tr("Clear recent searches")});
}

void SearchBox::show(const QStringList &choices)
{
    if (choices.isEmpty() && !m_completer)
        return;
    if (!m_completer) {
        m_completer = new QCompleter(&m_choices, this);
        m_completer->setCompletionMode(QCompleter::PopupCompletion);
        m_completer->setWidget(this);
        m_completer->popup()->setAccessibleName(tr("Completions"));
        connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &SearchBox::take);
    }
    m_choices.setStringList(choices);
    if (choices.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void SearchBox::take(const QString &choice)
{
    if (m_isOfferingRecent)
        return choice == m_choices.stringList().constLast() ? forget() : setText(choice);
    const int start = wordStart();
    const QString rest = text().sliced(cursorPosition());
    const QString taken = choice % (choice.endsWith(u':') || rest.startsWith(u' ') ? QString() : u" "_s);
    setText(text().left(start) % taken % rest);
    setCursorPosition(start + int(taken.size()));
    if (choice.endsWith(u':'))
        offer();
}
