// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pdf/lines.h"

#include "bulletin/text.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double Margin = 0.1;       // of a page's height, in which running heads stand
constexpr double SameLine = 0.5;     // of a word's height: those that stand further apart are two lines
constexpr double WidestGap = 4;      // of a word's height: what stands further off is another column
constexpr double RepeatedOn = 0.4;   // of the pages; running heads of left and right pages differ

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

/// Marks the lines at the edges of pages that come again on other pages.
void markFurniture(QList<PdfLine> &lines, const QList<PdfPage> &pages)
{
    QHash<QString, QSet<qsizetype>> seen;
    for (const PdfLine &line : lines) {
        if (isAtEdge(line, pages))
            seen[withoutNumbers(line.text)].insert(line.page);
    }
    const qsizetype enough = std::max<qsizetype>(2, qsizetype(RepeatedOn * double(pages.size())));
    for (PdfLine &line : lines) {
        if (isAtEdge(line, pages))
            line.isFurniture = seen.value(withoutNumbers(line.text)).size() >= enough || isPageNumber(line.text);
    }
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
