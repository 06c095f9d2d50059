// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pdf/lines.h"

#include "bulletin/text.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double Margin = 0.1;     // of a page's height, in which running heads stand
constexpr double SameLine = 0.5;   // of a word's height: those that stand further apart are two lines
constexpr double WidestGap = 4;    // of a word's height: what stands further off is another column
constexpr double SetApart = 1.8;   // of a line's height: the distance of a running head from the text
constexpr qsizetype MostHeadLines = 3;

/// The link under the middle of @p word, if any.
const PdfLink *linkUnder(const PdfWord &word, const QList<PdfLink> &links)
{
    const auto found = std::find_if(links.begin(), links.end(),
                                    [&word](const PdfLink &link) { return link.area.contains(word.box.center()); });
    return found == links.end() ? nullptr : &*found;
}

/// What of @p word the link covers: a full stop or a bracket at its ends may stand outside.
Range linkedPart(const PdfWord &word, const PdfLink &link)
{
    const double slack = word.box.height() / 20;
    qsizetype begin = 0;
    qsizetype end = word.text.size();
    while (link.area.right() + slack < word.box.right() && end > 1 && word.text[end - 1].isPunct())
        --end;
    while (link.area.left() - slack > word.box.left() && begin + 1 < end && word.text[begin].isPunct())
        ++begin;
    return Range::fromTo(begin, end);
}

/// True when @p word goes on in the line of @p last.
bool goesOn(const PdfWord &last, const PdfWord &word)
{
    const double height = std::max(last.box.height(), 1.0);
    return !last.endsLine && std::abs(word.box.center().y() - last.box.center().y()) < SameLine * height
           && word.box.left() - last.box.right() < WidestGap * height;
}

void addLink(PdfLine &line, const Range &range, const QString &url)
{
    Span *last = line.spans.isEmpty() ? nullptr : &line.spans.last();
    const auto between = [&] {
        return QStringView(line.text).sliced(last->range.end(), range.start - last->range.end());
    };
    if (last && last->url == url && isBlank(between()))
        last->range = Range::fromTo(last->range.start, range.end());
    else
        line.spans.append({Span::Kind::Link, range, url});
}

void extend(PdfLine &line, const PdfWord &word, const PdfLink *link)
{
    const qsizetype start = line.text.size();
    line.text += word.text;
    if (start == 0)
        line.firstWidth = word.box.width();
    line.box = start == 0 ? word.box : line.box.united(word.box);
    line.height = std::max(line.height, word.box.height());
    if (!link)
        return;
    const Range part = linkedPart(word, *link);
    addLink(line, {start + part.start, part.length}, link->url);
}

void addLines(const PdfPage &page, qsizetype number, QList<PdfLine> &lines)
{
    const PdfWord *last = nullptr;
    for (const PdfWord &word : page.words) {
        if (isBlank(word.text))
            continue;
        if (!last || !goesOn(*last, word)) {
            lines.append(PdfLine());
            lines.last().page = number;
        } else if (last->hasSpaceAfter) {
            lines.last().text += u' ';
        }
        extend(lines.last(), word, linkUnder(word, page.links));
        last = &word;
    }
}

/// What is the same in `Page 3` and `Page 4`.
QString withoutNumbers(const QString &text)
{
    static const QRegularExpression numbers(u"\\d+"_s);
    return folded(text).replace(numbers, u"#"_s);
}

bool isPageNumber(const QString &text)
{
    static const QRegularExpression number(u"^\\W*\\d{1,4}(\\W+\\d{1,4})?\\W*$"_s);
    return number.match(text).hasMatch();
}

bool isAtEdge(const PdfLine &line, const QList<PdfPage> &pages)
{
    const double height = pages[line.page].size.height();
    return line.box.bottom() < Margin * height || line.box.top() > (1 - Margin) * height;
}

/// From the first of @p page, which is sorted from an edge inwards, the lines that stand together, where they are few,
/// all at the edge, and set apart from what follows; else none.
QList<qsizetype> edgeGroup(const QList<qsizetype> &page, const QList<PdfLine> &lines, const QList<PdfPage> &pages)
{
    QList<qsizetype> group;
    for (const qsizetype index : page) {
        const PdfLine &line = lines[index];
        if (!group.isEmpty() && std::abs(line.box.top() - lines[group.last()].box.top()) > SetApart * line.height)
            return group;
        if (group.size() == MostHeadLines || !isAtEdge(line, pages))
            return {};
        group.append(index);
    }
    return group;
}

/// The lines that may be running heads and page numbers, by where they stand.
QList<qsizetype> edgeLines(const QList<PdfLine> &lines, const QList<PdfPage> &pages)
{
    QList<QList<qsizetype>> byPage(pages.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        byPage[lines[i].page].append(i);
    QList<qsizetype> found;
    for (QList<qsizetype> &page : byPage) {
        const auto isHigher = [&lines](qsizetype a, qsizetype b) { return lines[a].box.top() < lines[b].box.top(); };
        std::stable_sort(page.begin(), page.end(), isHigher);
        found += edgeGroup(page, lines, pages);
        std::reverse(page.begin(), page.end());
        found += edgeGroup(page, lines, pages);
    }
    return found;
}

/// Marks the lines at the edges of pages that come again on other pages; three are enough, since heads of chapters
/// change.
void markFurniture(QList<PdfLine> &lines, const QList<PdfPage> &pages)
{
    const QList<qsizetype> candidates = edgeLines(lines, pages);
    QHash<QString, QSet<qsizetype>> seen;
    for (const qsizetype i : candidates)
        seen[withoutNumbers(lines[i].text)].insert(lines[i].page);
    const qsizetype enough = std::clamp<qsizetype>(pages.size() / 2, 2, 3);
    for (const qsizetype i : candidates)
        lines[i].isFurniture =
            isPageNumber(lines[i].text) || seen.value(withoutNumbers(lines[i].text)).size() >= enough;
}

}   // namespace

QList<PdfLine> linesOf(const QList<PdfPage> &pages)
{
    QList<PdfLine> lines;
    for (qsizetype i = 0; i < pages.size(); ++i)
        addLines(pages[i], i, lines);
    markFurniture(lines, pages);
    return lines;
}
