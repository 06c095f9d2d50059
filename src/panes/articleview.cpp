// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/articleview.h"

#include "panes/corrections.h"
#include "panes/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace {

constexpr int SideMargin = 6 * Theme::Unit;   // at least
constexpr int TopMargin = 7 * Theme::Unit;
constexpr int BottomMargin = 10 * Theme::Unit;
constexpr int WheelStep = 120;   // an eighth of a degree each

}   // namespace

ArticleView::ArticleView(QWidget *parent) : QTextBrowser(parent), m_target(new QLabel(viewport()))
{
    setOpenLinks(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_target->setObjectName(u"linkTarget"_s);
    m_target->setTextFormat(Qt::PlainText);
    m_target->setAutoFillBackground(true);
    m_target->setBackgroundRole(QPalette::ToolTipBase);
    m_target->setForegroundRole(QPalette::ToolTipText);
    m_target->setMargin(Theme::Unit);
    m_target->hide();
    connect(this, &QTextBrowser::highlighted, this,
            [this](const QUrl &url) { showTarget(url.toString(QUrl::FullyEncoded)); });
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { follow(url.toString(QUrl::FullyEncoded)); });
    document()->setDocumentMargin(0);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_isSettling)
            m_position = cursorForPosition({0, 0}).position();
        mark();
    });
}

void ArticleView::show(const StoredItem &item, const ArticleType &type, Corrections corrections)
{
    const QScopedValueRollback settling(m_isSettling, true);
    {
        const QScopedValueRollback editing(m_isEditing, true);
        setArticle(*document(), item, type, corrections);
    }
    showTarget({});
    moveCursor(QTextCursor::Start);
    setMargins();
    mark();
}

void ArticleView::empty()
{
    const QScopedValueRollback editing(m_isEditing, true);
    clear();
}

void ArticleView::setMeasure(qreal width)
{
    m_measure = width;
    setMargins();
    restore();
}

void ArticleView::setMatchColors(const QColor &back, const QColor &text)
{
    m_marked.setBackground(back);
    m_marked.setForeground(text);
    mark();
}

void ArticleView::setQuery(const Query &query)
{
    m_query = query;
    mark();
}

void ArticleView::setWords(const QString &words)
{
    m_words = words;
    mark();
}

QList<Range> ArticleView::matches(const QTextBlock &block) const
{
    const QString text = block.text();
    if (m_words.isEmpty()) {
        const std::optional<TextField> field = m_query.isEmpty() ? std::nullopt : fieldOf(block);
        return field ? matchesIn(text, m_query, *field) : QList<Range>();
    }
    QList<Range> ranges;
    for (qsizetype at = text.indexOf(m_words, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(m_words, at + m_words.size(), Qt::CaseInsensitive))
        ranges.append({at, m_words.size()});
    return ranges;
}

int ArticleView::matchCount() const
{
    qsizetype count = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        count += matches(block).size();
    return int(count);
}

bool ArticleView::step(Direction direction)
{
    const bool isForward = direction == Direction::Forward;
    const QTextCursor cursor = textCursor();
    const int from = isForward ? cursor.selectionEnd() : cursor.selectionStart();
    const QTextBlock start = document()->findBlock(from);
    QTextBlock block = start;
    if (stepWithin(block, from - block.position(), direction))
        return true;
    do {   // all around, the rest of the first block included
        block = isForward ? block.next() : block.previous();
        if (!block.isValid())
            block = isForward ? document()->firstBlock() : document()->lastBlock();
        if (stepWithin(block, isForward ? 0 : block.length(), direction))
            return true;
    } while (block != start);
    return false;
}

bool ArticleView::stepWithin(const QTextBlock &block, int from, Direction direction)
{
    const QList<Range> ranges = matches(block);
    if (direction == Direction::Forward) {
        const auto next =
            std::find_if(ranges.begin(), ranges.end(), [from](const Range &range) { return range.start >= from; });
        return next != ranges.end() && select(block, *next);
    }
    const auto next =
        std::find_if(ranges.rbegin(), ranges.rend(), [from](const Range &range) { return range.end() <= from; });
    return next != ranges.rend() && select(block, *next);
}

bool ArticleView::select(const QTextBlock &block, const Range &range)
{
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + int(range.start));
    cursor.setPosition(block.position() + int(range.end()), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

void ArticleView::showFirstMatch()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QList<Range> ranges = matches(block);
        if (ranges.isEmpty())
            continue;
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + int(ranges.first().start));
        setTextCursor(cursor);
        ensureCursorVisible();
        return;
    }
}

bool ArticleView::scrollPage(int direction)
{
    const QScrollBar *bar = verticalScrollBar();
    const int before = bar->value();
    verticalScrollBar()->triggerAction(direction > 0 ? QScrollBar::SliderPageStepAdd : QScrollBar::SliderPageStepSub);
    return bar->value() != before;
}

int ArticleView::position() const
{
    return m_position;
}

void ArticleView::setPosition(int position)
{
    m_position = position;
    restore();
}

/// Puts the line at the reading position on top.
void ArticleView::restore()
{
    const QScopedValueRollback settling(m_isSettling, true);
    if (m_position == 0) {
        verticalScrollBar()->setValue(0);
        return;
    }
    QTextCursor cursor(document());
    cursor.setPosition(std::min(m_position, document()->characterCount() - 1));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top());
}

/// Empty bytes, not nothing: on a null answer QTextDocument reads the file itself.
QVariant ArticleView::loadResource(int, const QUrl &)
{
    return QByteArray();
}

void ArticleView::resizeEvent(QResizeEvent *event)
{
    const QScopedValueRollback settling(m_isSettling, true);
    QTextBrowser::resizeEvent(event);
    setMargins();
    restore();
    mark();
}

void ArticleView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QTextBrowser::wheelEvent(event);
        return;
    }
    event->accept();
    if (const int steps = event->angleDelta().y() / WheelStep; steps != 0)
        emit zoomAsked(steps);
}

void ArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    emit contextMenuAsked(event->globalPos());
}

/// Tab goes from link to link.
bool ArticleView::focusNextPrevChild(bool next)
{
    const bool isMoved = QTextBrowser::focusNextPrevChild(next);
    showTarget(textCursor().charFormat().anchorHref());
    return isMoved;
}

void ArticleView::follow(const QString &target)
{
    if (target == ChangesTarget)
        emit correctionsAsked();
    else
        emit linkAsked(target);
}

/// In the corner, as browsers do; cut in its middle where it is too long, so that its host stays to be seen.
void ArticleView::showTarget(const QString &target)
{
    const int room = viewport()->width() - 2 * Theme::Unit;
    m_target->setText(m_target->fontMetrics().elidedText(target, Qt::ElideMiddle, room));
    m_target->adjustSize();
    m_target->move(0, viewport()->height() - m_target->height());
    m_target->setVisible(!target.isEmpty() && target != ChangesTarget);
}

/// Centres the column. The margins are the document's own, so that a selection can begin in them.
void ArticleView::setMargins()
{
    const qreal free = viewport()->width() - m_measure;
    const qreal side = m_measure > 0 ? std::max<qreal>(SideMargin, std::floor(free / 2)) : SideMargin;
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    if (format.leftMargin() == side && format.topMargin() == TopMargin)
        return;
    format.setLeftMargin(side);
    format.setRightMargin(side);
    format.setTopMargin(TopMargin);
    format.setBottomMargin(BottomMargin);
    const QScopedValueRollback editing(m_isEditing, true);
    document()->rootFrame()->setFrameFormat(format);
}

/// Marks matches in the blocks in view, which are few however long the item is. Not in the middle of an edit, which may
/// well resize the view: QTextDocument then goes through its cursors, and those of the old marks would be deleted under it.
void ArticleView::mark()
{
    if (m_isEditing)
        return;
    QList<QTextEdit::ExtraSelection> selections;
    const int end = cursorForPosition(viewport()->rect().bottomRight()).position();
    QTextBlock block = cursorForPosition({0, 0}).block();
    for (; block.isValid() && block.position() <= end; block = block.next()) {
        const QList<Range> ranges = matches(block);
        for (const Range &range : ranges) {
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + int(range.start));
            cursor.setPosition(block.position() + int(range.end()), QTextCursor::KeepAnchor);
            selections.append({cursor, m_marked});
        }
    }
    setExtraSelections(selections);
}
