// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/original.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype PageSize = 400'000;   // UTF-16 units; laid out in about 100 ms
constexpr qsizetype CountedSize = 65'536;
constexpr qsizetype HeadlineSize = 80;

QString tr(const char *text)
{
    return QCoreApplication::translate("Original", text);
}

using Kind = OriginalMark::Kind;

class Marks final
{
public:
    explicit Marks(QList<OriginalMark> &marks) : m_marks(marks) {}

    void addItem(const Item &item, qsizetype number)
    {
        add(Kind::Title, item.titleRange, number);
        for (const BodyBlock &block : item.body)
            add(Kind::Body, block.range, number);
        for (qsizetype source = 0; source < item.sources.size(); ++source)
            addSource(item.sources[source], number, source + 1);
    }

    void addJunk(const Junk &junk)
    {
        if (junk.name != u"blank"_s)
            m_marks.append({Kind::Junk, junk.range, 0, 0, junk.name});
    }

private:
    void add(Kind kind, const Range &range, qsizetype item, qsizetype source = 0)
    {
        if (!range.isEmpty())
            m_marks.append({kind, range, item, source});
    }

    void addSource(const Source &source, qsizetype item, qsizetype number)
    {
        add(Kind::Citation, source.range, item, number);
        add(Kind::Publisher, source.ranges.publisher, item, number);
        add(Kind::SourceTitle, source.ranges.title, item, number);
        add(Kind::Date, source.ranges.date, item, number);
        add(Kind::Link, source.ranges.url, item, number);
    }

    QList<OriginalMark> &m_marks;
};

bool standsBefore(const OriginalMark &one, const OriginalMark &other)
{
    return std::pair(one.range.start, int(one.kind)) < std::pair(other.range.start, int(other.kind));
}

QString headlineOf(const Item &item)
{
    const QString text = (item.title.isEmpty() ? bodyText(item.body) : item.title).simplified();
    return text.size() <= HeadlineSize ? text : QString(text.left(HeadlineSize - 1).trimmed() % u'…');
}

/// Ends lines where formats do.
bool isLineEnd(QChar character)
{
    return character == u'\n' || character == u'\r' || character == u'\u0085' || character == u'\u2028'
           || character == u'\u2029';
}

qsizetype lineStart(const QString &text, qsizetype position)
{
    while (position > 0 && !isLineEnd(text[position - 1]))
        --position;
    return position;
}

/// Behind the line end at @p position.
qsizetype behindEnd(const QString &text, qsizetype position)
{
    const bool isPair = text[position] == u'\r' && position + 1 < text.size() && text[position + 1] == u'\n';
    return position + (isPair ? 2 : 1);
}

/// Lines that end in [@p from, @p to); CR LF ends where its LF stands.
qsizetype lineEnds(const QString &text, qsizetype from, qsizetype to)
{
    qsizetype lines = 0;
    for (qsizetype at = from; at < to; ++at)
        lines += isLineEnd(text[at]) && behindEnd(text, at) == at + 1 ? 1 : 0;
    return lines;
}

QList<qsizetype> countedLines(const QString &text)
{
    QList<qsizetype> lines{0};
    for (qsizetype at = CountedSize; at <= text.size(); at += CountedSize)
        lines.append(lines.last() + lineEnds(text, at - CountedSize, at));
    return lines;
}

qsizetype linesBefore(const Original &original, qsizetype end)
{
    if (original.linesBefore.isEmpty())
        return lineEnds(original.text, 0, end);
    const qsizetype counted = end / CountedSize;
    return original.linesBefore[counted] + lineEnds(original.text, counted * CountedSize, end);
}

/// What is shown around @p position. A line longer than a page is cut.
Range pageRange(const QString &text, qsizetype position)
{
    if (text.size() <= PageSize)
        return {0, text.size()};
    const qsizetype wanted = std::clamp<qsizetype>(position - PageSize / 4, 0, text.size() - PageSize);
    const qsizetype line = lineStart(text, wanted);
    const qsizetype start = wanted - line < PageSize / 2 ? line : wanted;
    return {start, std::min(PageSize, text.size() - start)};
}

void fillLines(OriginalPage &page, const QString &text)
{
    page.text.reserve(page.range.length);
    page.lines.first().original = page.range.start;
    for (qsizetype at = page.range.start; at < page.range.end();) {
        if (isLineEnd(text[at])) {
            at = behindEnd(text, at);
            page.text += u'\n';
            page.lines.append({at, page.text.size()});
        } else {
            // Qt keeps two non-characters for itself and would end a line at them.
            const bool isQts = text[at] == u'\ufdd0' || text[at] == u'\ufdd1';
            page.text += isQts ? QChar(QChar::ReplacementCharacter) : text[at];
            ++at;
        }
    }
}

const OriginalMark *innermost(const QList<OriginalMark> &marks, qsizetype position)
{
    const OriginalMark *found = nullptr;
    for (const OriginalMark &mark : marks) {
        if (mark.range.contains(position) && (!found || mark.kind >= found->kind))
            found = &mark;
    }
    return found;
}

}   // namespace

qsizetype OriginalPage::toShown(qsizetype original) const
{
    const qsizetype position = std::clamp<qsizetype>(original, range.start, range.end());
    auto line = std::upper_bound(lines.begin(), lines.end(), position,
                                 [](qsizetype value, const Line &each) { return value < each.original; });
    --line;   // the first line begins where the page does
    const qsizetype end = line + 1 == lines.end() ? text.size() : (line + 1)->shown - 1;
    return std::min(line->shown + position - line->original, end);
}

qsizetype OriginalPage::toOriginal(qsizetype shown) const
{
    auto line = std::upper_bound(lines.begin(), lines.end(), std::clamp<qsizetype>(shown, 0, text.size()),
                                 [](qsizetype value, const Line &each) { return value < each.shown; });
    --line;
    return line->original + shown - line->shown;
}

Original markedOriginal(QString text, const Bulletin &bulletin, const QList<Junk> &junk, const QList<Doubt> &doubts)
{
    Original original;
    original.text = std::move(text);
    original.doubts = doubts;
    original.linesBefore = countedLines(original.text);
    Marks marks(original.marks);
    for (const Junk &piece : junk)
        marks.addJunk(piece);
    for (const Item &item : bulletin.items) {
        original.items.append(headlineOf(item));
        marks.addItem(item, original.items.size());
    }
    std::stable_sort(original.marks.begin(), original.marks.end(), standsBefore);
    return original;
}

OriginalPage pageAround(const Original &original, qsizetype position)
{
    OriginalPage page;
    page.range = pageRange(original.text, position);
    page.firstLine = linesBefore(original, page.range.start) + 1;
    fillLines(page, original.text);
    for (const OriginalMark &mark : original.marks) {
        if (mark.range.end() > page.range.start && mark.range.start < page.range.end())
            page.marks.append(mark);
    }
    return page;
}

QString shownKind(Kind kind)
{
    switch (kind) {
    case Kind::Junk:
        return tr("Left out");
    case Kind::Body:
        return tr("Text");
    case Kind::Title:
        return tr("Headline");
    case Kind::Citation:
        return tr("Source");
    case Kind::Publisher:
        return tr("Publisher");
    case Kind::SourceTitle:
        return tr("Title of source");
    case Kind::Date:
        return tr("Date");
    case Kind::Link:
        return tr("Link");
    }
    return {};
}

QString readAs(const Original &original, const QList<OriginalMark> &marks, qsizetype position)
{
    const OriginalMark *mark = innermost(marks, position);
    if (!mark)
        return tr("Not part of any item.");
    if (mark->kind == Kind::Junk)
        return tr("Left out: %1.").arg(mark->name);
    const QString item = original.items.value(mark->item - 1);
    if (mark->source == 0)
        return tr("%1 of “%2”.").arg(shownKind(mark->kind), item);
    if (mark->kind == Kind::Citation)
        return tr("Source %1 of “%2”.").arg(QString::number(mark->source), item);
    return tr("%1, source %2 of “%3”.").arg(shownKind(mark->kind), QString::number(mark->source), item);
}
