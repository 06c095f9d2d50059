// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/articlepane.h"

#include "panes/theme.h"
#include "ui_articlepane.h"

#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal ReadingScale = 1.3;   // of the system's font: a serif looks smaller, and one reads longer
constexpr qreal ZoomStep = 1.1;
constexpr int LeastZoom = -5;
constexpr int MostZoom = 12;
constexpr int LeastMeasure = 30;
constexpr int MostMeasure = 120;
constexpr int LeastSpacing = 100;
constexpr int MostSpacing = 250;

}   // namespace

ArticlePane::ArticlePane(Theme &theme, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::ArticlePane>()), m_theme(theme)
{
    m_ui->setupUi(this);
    setObjectName(u"articlePane"_s);
    m_ui->note->dress(theme);
    m_ui->tags->dress(theme);
    m_ui->empty->dress(theme);
    m_ui->findBar->dress(theme);
    wire();
    paint();
    clear(EmptyState::Nothing);
}

ArticlePane::~ArticlePane() = default;

void ArticlePane::wire()
{
    connect(m_ui->note, &NoteCard::edited, this, &ArticlePane::noteEdited);
    connect(m_ui->note, &NoteCard::left, this, &ArticlePane::focusText);
    connect(m_ui->tags, &TagCard::edited, this, &ArticlePane::tagsEdited);
    connect(m_ui->tags, &TagCard::left, this, &ArticlePane::focusText);
    connect(m_ui->articleView, &ArticleView::contextMenuAsked, this, &ArticlePane::contextMenuAsked);
    connect(m_ui->articleView, &ArticleView::linkAsked, this, &ArticlePane::linkAsked);
    connect(m_ui->articleView, &ArticleView::correctionsAsked, this, [this] {
        m_corrections = m_corrections == Corrections::Hidden ? Corrections::Shown : Corrections::Hidden;
        reset();
    });
    connect(m_ui->articleView, &ArticleView::zoomAsked, this, [this](int steps) {
        setZoom(m_zoom + steps);
        emit zoomed(m_zoom);
    });
    connect(m_ui->findBar, &FindBar::nextAsked, this, &ArticlePane::findNext);
    connect(m_ui->findBar, &FindBar::previousAsked, this, &ArticlePane::findPrevious);
    connect(m_ui->findBar, &FindBar::wordsChanged, this, &ArticlePane::find);
    connect(m_ui->findBar, &FindBar::closed, this, [this] {
        m_ui->articleView->setWords({});
        focusText();
    });
    connect(&m_theme, &Theme::changed, this, &ArticlePane::paint);
}

void ArticlePane::show(const StoredItem &item, const Query &query)
{
    const bool isSame = m_item && m_item->item.id == item.item.id;
    const bool isUnchanged = isSame && m_item->formers == item.formers && m_item->absentSince == item.absentSince
                             && m_item->item == item.item && m_item->date == item.date
                             && m_item->bulletinTitle == item.bulletinTitle;
    const int position = isSame ? readingPosition() : 0;
    if (!isSame)
        m_corrections = Corrections::Hidden;
    m_item = item;
    m_ui->note->show(item.item.id, item.state.note);
    m_ui->tags->show(item.item.id, item.state.tags);
    m_ui->articleView->setQuery(query);
    if (!isUnchanged) {
        render();
        setReadingPosition(position);
        find(m_ui->findBar->words());
    }
    m_ui->pages->setCurrentWidget(m_ui->articleView);
    if (!isSame && !query.isEmpty())
        m_ui->articleView->showFirstMatch();
}

void ArticlePane::clear(EmptyState state)
{
    m_item.reset();
    m_ui->note->show({}, {});
    m_ui->articleView->empty();
    m_ui->tags->show({}, {});
    m_ui->empty->show(state);
    m_ui->pages->setCurrentWidget(m_ui->empty);
}

void ArticlePane::setQuery(const Query &query)
{
    m_ui->articleView->setQuery(query);
}

void ArticlePane::setZoom(int steps)
{
    m_zoom = std::clamp(steps, LeastZoom, MostZoom);
    reset();
}

int ArticlePane::zoom() const
{
    return m_zoom;
}

void ArticlePane::setFontSize(int points)
{
    m_fontSize = points;
    reset();
}

void ArticlePane::setMeasure(int characters)
{
    m_measure = std::clamp(characters, LeastMeasure, MostMeasure);
    reset();
}

void ArticlePane::setLineSpacing(int percent)
{
    m_lineSpacing = std::clamp(percent, LeastSpacing, MostSpacing);
    reset();
}

ArticleType ArticlePane::type() const
{
    const QFont interface = m_theme.font(Theme::Type::Body);
    const qreal base = m_fontSize > 0 ? m_fontSize : QFontInfo(interface).pointSizeF() * ReadingScale;
    return {readingFont(base * std::pow(ZoomStep, m_zoom)),
            interface,
            m_lineSpacing,
            m_theme.color(Theme::Role::Text),
            m_theme.color(Theme::Role::TextMuted),
            m_theme.color(Theme::Role::Line),
            m_theme.color(Theme::Role::Accent)};
}

void ArticlePane::render()
{
    if (!m_item)
        return;   // the reading font is not even loaded before there is something to read
    const ArticleType type = this->type();
    m_ui->articleView->setMeasure(m_measure * characterWidth(type.reading));
    m_ui->articleView->show(*m_item, type, m_corrections);
}

/// Sets the article anew, at the same place.
void ArticlePane::reset()
{
    const int position = readingPosition();
    render();
    setReadingPosition(position);
}

bool ArticlePane::scrollPage(int direction)
{
    return m_item && m_ui->articleView->scrollPage(direction);
}

int ArticlePane::readingPosition() const
{
    return m_ui->articleView->position();
}

void ArticlePane::setReadingPosition(int position)
{
    m_ui->articleView->setPosition(position);
}

void ArticlePane::openFind()
{
    if (m_item)
        m_ui->findBar->open();
}

void ArticlePane::find(const QString &words)
{
    m_ui->articleView->setWords(words);
    m_ui->findBar->showCount(words.isEmpty() ? 0 : m_ui->articleView->matchCount());
}

void ArticlePane::findNext()
{
    if (!m_ui->articleView->isLooking())
        openFind();
    m_ui->articleView->step(ArticleView::Direction::Forward);
}

void ArticlePane::findPrevious()
{
    m_ui->articleView->step(ArticleView::Direction::Backward);
}

void ArticlePane::editNote()
{
    if (m_item)
        m_ui->note->edit();
}

void ArticlePane::editTags()
{
    if (m_item)
        m_ui->tags->edit();
}

void ArticlePane::focusText()
{
    m_ui->articleView->setFocus(Qt::OtherFocusReason);
}

QString ArticlePane::selectedText() const
{
    return m_ui->articleView->textCursor().selection().toPlainText();
}

const QTextDocument &ArticlePane::document() const
{
    return *m_ui->articleView->document();
}

void ArticlePane::paint()
{
    setPalette(m_theme.palette());
    QPalette colors = m_theme.palette();   // a match found by the find bar is seen while the bar has the focus
    colors.setColor(QPalette::Inactive, QPalette::Highlight, m_theme.color(Theme::Role::Accent));
    colors.setColor(QPalette::Inactive, QPalette::HighlightedText, m_theme.color(Theme::Role::AccentText));
    m_ui->articleView->setPalette(colors);
    m_ui->articleView->setMatchColors(m_theme.color(Theme::Role::Match), m_theme.color(Theme::Role::MatchText));
    reset();
}
