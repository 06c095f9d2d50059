// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/originalview.h"

#include "panes/theme.h"

#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

using Kind = OriginalMark::Kind;
using Underline = QTextCharFormat::UnderlineStyle;

constexpr Kind Kinds[] = {Kind::Title,       Kind::Body, Kind::Citation, Kind::Publisher,
                          Kind::SourceTitle, Kind::Date, Kind::Link,     Kind::Junk};

struct Look
{
    std::optional<Theme::Role> text;
    std::optional<Theme::Role> background;
    Underline underline = QTextCharFormat::NoUnderline;
};

/// Each kind differs from its neighbours by its line below or its background, not by colour alone (WCAG 1.4.1).
Look lookOf(Kind kind)
{
    switch (kind) {
    case Kind::Junk:
        return {Theme::Role::TextMuted, {}, QTextCharFormat::NoUnderline};
    case Kind::Body:
        return {};
    case Kind::Title:
        return {Theme::Role::MatchText, Theme::Role::Match, QTextCharFormat::SingleUnderline};
    case Kind::Citation:
        return {{}, Theme::Role::AccentSoft, QTextCharFormat::NoUnderline};
    case Kind::Publisher:
        return {{}, Theme::Role::AccentSoft, QTextCharFormat::SingleUnderline};
    case Kind::SourceTitle:
        return {{}, Theme::Role::AccentSoft, QTextCharFormat::DashUnderline};
    case Kind::Date:
        return {Theme::Role::Mark, Theme::Role::AccentSoft, QTextCharFormat::DotLine};
    case Kind::Link:
        return {Theme::Role::Accent, Theme::Role::AccentSoft, QTextCharFormat::DashDotLine};
    }
    return {};
}

QFont marginFont(const Theme &theme)
{
    return theme.font(Theme::Type::Small);
}

}   // namespace

QTextCharFormat formatOf(Kind kind, const Theme &theme)
{
    const Look look = lookOf(kind);
    QTextCharFormat format;
    if (look.text)
        format.setForeground(theme.color(*look.text));
    if (look.background)
        format.setBackground(theme.color(*look.background));
    format.setUnderlineStyle(look.underline);
    if (look.underline != QTextCharFormat::NoUnderline)
        format.setUnderlineColor(theme.color(look.text.value_or(Theme::Role::Text)));
    return format;
}

class OriginalView::Margin final : public QWidget
{
public:
    explicit Margin(OriginalView &view) : QWidget(&view), m_view(view) {}

protected:
    void paintEvent(QPaintEvent *event) override { m_view.paintMargin(event); }

private:
    OriginalView &m_view;
};

OriginalView::OriginalView(QWidget *parent) : QPlainTextEdit(parent), m_margin(new Margin(*this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(2 * Theme::Unit);
    setFont(fixedFont());
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &OriginalView::mark);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this] { m_margin->update(); });
}

void OriginalView::dress(Theme &theme)
{
    m_theme = &theme;
    connect(&theme, &Theme::changed, this, &OriginalView::paint);
    paint();
}

void OriginalView::paint()
{
    layOutMargin();
    mark();
}

void OriginalView::show(const OriginalPage &page, const Range &current)
{
    m_page = page;
    m_current = current;
    if (page.text != toPlainText())
        setPlainText(page.text);
    paint();
}

void OriginalView::goTo(qsizetype original)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(m_page.toShown(original)));
    moveCursor(QTextCursor::End);   // from below, the line comes to the upper edge
    setTextCursor(cursor);
    const int above = 2;   // lines left in sight before it
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect().top() / fontMetrics().lineSpacing()
                                  - above);
    mark();
}

qsizetype OriginalView::place() const
{
    return m_page.toOriginal(textCursor().selectionStart());
}

Range OriginalView::chosen() const
{
    const QTextCursor cursor = textCursor();
    const QTextBlock first = document()->findBlock(cursor.selectionStart());
    QTextBlock last = document()->findBlock(cursor.selectionEnd());
    if (last != first && last.position() == cursor.selectionEnd())
        last = last.previous();   // the cursor went on to the beginning of the next line
    int begin = first.position();
    int end = last.position() + last.length() - 1;
    if (cursor.hasSelection() && first == last) {
        begin = cursor.selectionStart();
        end = std::min(end, cursor.selectionEnd());
    }
    const bool shows = !QStringView(m_page.text).sliced(begin, end - begin).trimmed().isEmpty();
    return shows ? Range::fromTo(m_page.toOriginal(begin), m_page.toOriginal(end)) : Range();
}

/// Its text cannot be changed, so the keys for that are the window's.
bool OriginalView::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QPlainTextEdit::event(event);
    event->ignore();
    return false;
}

Range OriginalView::inSight() const
{
    const QRect area = viewport()->rect();
    const int first = cursorForPosition(area.topLeft()).position();
    const int last = cursorForPosition(area.bottomRight()).position();
    return Range::fromTo(m_page.toOriginal(first), m_page.toOriginal(last) + 1);
}

void OriginalView::mark()
{
    if (!m_theme)
        return;
    const Range sight = inSight();
    QList<QTextEdit::ExtraSelection> marks;
    for (const OriginalMark &mark : m_page.marks) {
        const Range part =
            Range::fromTo(std::max<qsizetype>(mark.range.start, sight.start), std::min(mark.range.end(), sight.end()));
        if (part.isEmpty() || mark.kind == Kind::Body)
            continue;
        QTextEdit::ExtraSelection selection{textCursor(), formatOf(mark.kind, *m_theme)};
        selection.cursor.setPosition(int(m_page.toShown(part.start)));
        selection.cursor.setPosition(int(m_page.toShown(part.end())), QTextCursor::KeepAnchor);
        marks.append(selection);
    }
    setExtraSelections(marks);
    m_margin->update();
}

void OriginalView::layOutMargin()
{
    if (!m_theme)
        return;
    const QFontMetrics metrics(marginFont(*m_theme));
    int label = 0;
    for (const Kind kind : Kinds)
        label = std::max(label, metrics.horizontalAdvance(shownKind(kind)));
    const QString last = QString::number(m_page.firstLine + m_page.lines.size());
    const int width = label + metrics.horizontalAdvance(last) + 6 * Theme::Unit;
    setViewportMargins(width, 0, 0, 0);
    m_margin->setGeometry(0, 0, width, height());
}

void OriginalView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    paint();
}

void OriginalView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOutMargin();
}

void OriginalView::paintMargin(QPaintEvent *event)
{
    if (!m_theme)
        return;
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), m_theme->color(Theme::Role::Window));
    painter.setFont(marginFont(*m_theme));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > m_margin->height())
            break;
        paintLine(painter, block, place);
    }
}

void OriginalView::paintLine(QPainter &painter, const QTextBlock &block, const QRectF &place) const
{
    const qsizetype start = m_page.toOriginal(block.position());
    if (m_current.contains(start))
        painter.fillRect(QRectF(0, place.top(), Theme::Unit, place.height()), m_theme->color(Theme::Role::Accent));
    painter.setPen(m_theme->color(Theme::Role::TextMuted));
    const QRectF line(2 * Theme::Unit, place.top(), m_margin->width() - 4 * Theme::Unit, fontMetrics().lineSpacing());
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, QString::number(m_page.firstLine + block.blockNumber()));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, labelOf(block));
}

/// In words what a line begins with; nothing for blank lines and where a mark merely goes on.
QString OriginalView::labelOf(const QTextBlock &block) const
{
    const qsizetype start = m_page.toOriginal(block.position());
    const Range line{start, block.length()};
    for (const OriginalMark &mark : m_page.marks) {
        if (line.contains(mark.range.start))
            return shownKind(mark.kind);
        if (mark.range.start >= line.end())
            break;
    }
    return {};
}

OriginalLegend::OriginalLegend(QWidget *parent) : QWidget(parent)
{
    QStringList names;
    for (const Kind kind : Kinds)
        names.append(shownKind(kind));
    setAccessibleName(tr("What is marked: %1").arg(names.join(u", "_s)));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void OriginalLegend::dress(Theme &theme)
{
    m_theme = &theme;
    setFont(theme.font(Theme::Type::Small));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

template <typename Take>
int OriginalLegend::layOut(int width, Take take) const
{
    const QFontMetrics metrics(font());
    const int height = metrics.lineSpacing() + Theme::Unit;
    QPoint at;
    for (const Kind kind : Kinds) {
        const int advance = metrics.horizontalAdvance(shownKind(kind)) + 2 * Theme::Unit;
        if (at.x() > 0 && at.x() + advance > width)
            at = {0, at.y() + height};
        take(kind, QRect(at, QSize(advance, height)));
        at.rx() += advance + 2 * Theme::Unit;
    }
    return at.y() + height;
}

QSize OriginalLegend::sizeHint() const
{
    return {160 * Theme::Unit, heightForWidth(160 * Theme::Unit)};
}

int OriginalLegend::heightForWidth(int width) const
{
    return layOut(width, [](Kind, const QRect &) {});
}

void OriginalLegend::paintEvent(QPaintEvent *)
{
    if (!m_theme)
        return;
    QPainter painter(this);
    painter.setPen(m_theme->color(Theme::Role::Text));
    layOut(width(), [this, &painter](Kind kind, const QRect &place) {
        const QString name = shownKind(kind);
        QTextLayout layout(name, font());
        layout.setFormats({{0, int(name.size()), formatOf(kind, *m_theme)}});
        layout.beginLayout();
        layout.createLine().setLineWidth(place.width());
        layout.endLayout();
        layout.draw(&painter, place.topLeft() + QPoint(Theme::Unit, 0));
    });
}
