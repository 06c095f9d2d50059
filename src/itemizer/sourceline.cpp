// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/sourceline.h"

#include "bulletin/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostDigits = 3;   // a number of four digits is a year
constexpr qsizetype LongestName = 80;
constexpr auto FewestDigitsOfTwoDates = 8;   // June 2002, June 2002

bool isSeparator(QChar character)
{
    return isBlank(character) || QStringView(u",;:|-–—−·•/，、；：،؛").contains(character);
}

bool isOpening(QChar character)
{
    return QStringView(u"([{（【〔").contains(character);
}

bool isClosing(QChar character)
{
    return QStringView(u")]}）】〕").contains(character);
}

/// @p range of @p text without separators and empty brackets at its ends. A full stop stays: it may end `Inc.`.
Range stripped(QStringView text, Range range)
{
    while (range.length > 0 && (isSeparator(text[range.start]) || isClosing(text[range.start])))
        range = {range.start + 1, range.length - 1};
    while (range.length > 0 && (isSeparator(text[range.end() - 1]) || isOpening(text[range.end() - 1])))
        --range.length;
    return range;
}

/// A pair of quotation marks in @p text with something within; the range of what they hold.
Range quoted(QStringView text)
{
    struct Pair
    {
        char16_t open;
        char16_t close;
    };
    static constexpr Pair pairs[] = {{u'“', u'”'}, {u'"', u'"'},   {u'«', u'»'},
                                     {u'„', u'“'}, {u'《', u'》'}, {u'「', u'」'}};
    for (const Pair pair : pairs) {
        const qsizetype open = text.indexOf(QChar(pair.open));
        const qsizetype close = open < 0 ? -1 : text.lastIndexOf(QChar(pair.close));
        if (close > open + 1)
            return Range::fromTo(open + 1, close);
    }
    return {};
}

/// What `『』` hold: in Japanese they are for the names of newspapers and books.
Range periodical(QStringView text)
{
    const qsizetype open = text.indexOf(u'『');
    const qsizetype close = text.indexOf(u'』', open + 1);
    return open < 0 || close < open + 2 ? Range() : Range::fromTo(open + 1, close);
}

/// What stands before or after the quoted title, whichever is there; the longer one when both are.
Range besides(QStringView text, Range whole, Range title)
{
    const Range before = stripped(text, Range::fromTo(whole.start, title.start - 1));
    const Range after = stripped(text, Range::fromTo(title.end() + 1, whole.end()));
    return before.length >= after.length ? before : after;
}

QString field(QStringView text, Range range)
{
    return folded(text.sliced(range.start, range.length));
}

/// Commas and the like that stand inside the quotation marks around a title.
Range withoutComma(QStringView text, Range range)
{
    while (range.length > 0 && QStringView(u", ，،").contains(text[range.end() - 1]))
        --range.length;
    return range;
}

std::optional<FoundDate> dateOf(QStringView text, DateOrder order, int year)
{
    std::optional<FoundDate> found = findLastDate(text, order);
    return found ? found : findYearlessDate(text, year);
}

/// A part of a citation that names neither publisher nor title, from its separator to the end.
const QList<QRegularExpression> &asides()
{
    constexpr auto options = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption;
    static const QList<QRegularExpression> all = {
        // [in Chinese, edited] · [20]
        QRegularExpression(uR"(\s*\[[^\[\]]*\]?\s*$)"_s, options),
        // , AUTHOR: John Doe · | Section: World
        QRegularExpression(uR"(\s*[,;|]\s*\p{L}+\s*[:：]\s*\S.*$)"_s, options),
        // , by John Doe
        QRegularExpression(uR"(\s*[,;|–—-]\s*(?:by|von|par|por|di|door|av|af)\s+(?-i:\p{Lu})[^,;|]*$)"_s, options),
        // , p. A1 · , page 3 · , S. 5 · 第3版
        QRegularExpression(uR"(\s*[,;|(]?\s*\b(?:pp?|pg|pages?|seiten?|s|стр|с)\.?\s*\p{L}?\d[\d\s–-]*\)?$)"_s,
                           options),
        QRegularExpression(uR"(\s*[,，]?\s*第?\d+版$)"_s, options),
        // 16:19 · 1:02 pm (NZT)
        QRegularExpression(uR"([\s,;|]*\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?\p{Lu}{2,4}\)?)?$)"_s,
                           options),
    };
    return all;
}

bool isTime(QStringView text)
{
    return !text.isEmpty() && text.front().isDigit() && text.contains(u':');
}

/// @p range of @p text without authors, pages, times, weekdays and remarks at its end.
Range withoutAsides(QStringView text, Range range)
{
    const QStringView name = text.sliced(range.start, range.length);
    if (std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetter() || c == u' '; })
        && !isWeekday(name.sliced(name.lastIndexOf(u' ') + 1)))
        return range;
    for (bool isChanged = true; isChanged;) {
        isChanged = false;
        for (const QRegularExpression &aside : asides()) {
            const QRegularExpressionMatch match = aside.match(text.sliced(range.start, range.length).toString());
            if (match.hasMatch() && (match.capturedStart() > 0 || isTime(match.capturedView()))) {
                range.length = qint32(match.capturedStart());
                isChanged = true;
            }
        }
        range = stripped(text, range);
        // `Xinhua, Fri`; without the comma it is part of a name: `The Sun`.
        const QStringView rest = text.sliced(range.start, range.length);
        const qsizetype space = rest.lastIndexOf(u' ');
        if (space > 1 && isSeparator(rest[space - 1]) && isWeekday(rest.sliced(space + 1))) {
            range = stripped(text, Range{range.start, space});
            isChanged = true;
        }
    }
    return range;
}

}   // namespace

Citation readCitation(QStringView text, DateOrder order, int year)
{
    Citation citation;
    Range rest{0, text.size()};
    if (const std::optional<FoundDate> found = dateOf(text, order, year)) {
        citation.date = found->date;
        citation.dateRange = found->date.isEmpty() ? Range() : found->range;
        const Range before = stripped(text, {0, found->range.start});
        const Range after = stripped(text, Range::fromTo(found->range.end(), text.size()));
        const bool isWeekdayAlone = isWeekday(text.sliced(before.start, before.length));
        rest = before.isEmpty() || isWeekdayAlone ? after : before;
    }
    rest = withoutAsides(text, stripped(text, rest));
    if (const Range name = periodical(text.sliced(rest.start, rest.length)); !name.isEmpty())
        rest = {rest.start + name.start, name.length};
    const Range title = quoted(text.sliced(rest.start, rest.length));
    if (!title.isEmpty()) {
        const Range inText{rest.start + title.start, title.length};
        const Range publisher = besides(text, rest, inText);
        if (!publisher.isEmpty()) {
            citation.titleRange = withoutComma(text, inText);
            citation.title = field(text, citation.titleRange);
            rest = publisher;
        }
    }
    citation.publisherRange = rest;
    citation.publisher = field(text, rest);
    return citation;
}

namespace {

bool isName(QStringView text)
{
    const QStringView name = trimmed(text);
    return !name.isEmpty() && name.size() <= LongestName
           && std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
}

/// Parted by semicolons, if each part may be a name.
QList<Range> bySemicolons(QStringView text)
{
    QList<Range> parts;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != u';' && text[i] != u'；')
            continue;
        if (!isName(text.sliced(begin, i - begin)))
            return {};
        parts.append(Range::fromTo(begin, i));
        begin = i + 1;
    }
    return parts;
}

/// Parted behind each date, if each part has a name and a date.
QList<Range> byDates(QStringView text, DateOrder order)
{
    QList<Range> parts;
    qsizetype end = text.size();
    while (end > 0) {
        const std::optional<FoundDate> last = findLastDate(text.first(end), order);
        if (!last
            || !isBlank(QString(text.sliced(last->range.end(), end - last->range.end()).toString())
                            .remove(u',')
                            .remove(u'.')
                            .remove(u')')))
            return {};
        const std::optional<FoundDate> before = findLastDate(text.first(last->range.start), order);
        const qsizetype begin = before ? before->range.end() : 0;
        if (!isName(text.sliced(begin, last->range.start - begin)))
            return {};
        parts.prepend(Range::fromTo(begin, end));
        end = begin;
    }
    return parts;
}

}   // namespace

QList<Range> splitCitations(QStringView text, DateOrder order)
{
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    QList<Range> parts;
    if (text.contains(u';') || text.contains(u'；'))
        parts = bySemicolons(text);
    else if (digits >= FewestDigitsOfTwoDates)
        parts = byDates(text, order);
    if (parts.size() < 2)
        return {Range{0, text.size()}};
    for (Range &part : parts)
        part = stripped(text, part);
    return parts;
}

Enumeration readEnumeration(QStringView text)
{
    qsizetype at = 0;
    const bool isBracketed = !text.isEmpty() && (text[0] == u'[' || text[0] == u'(');
    if (isBracketed)
        ++at;
    int number = 0;
    const qsizetype digits = at;
    while (at < text.size() && text[at].isDigit() && at - digits < MostDigits + 1)
        number = number * 10 + text[at++].digitValue();
    const qsizetype count = at - digits;
    if (count == 0 || count > MostDigits || at >= text.size())
        return {};
    const QChar mark = text[at++];
    const bool isMarked = isBracketed ? mark == u']' || mark == u')' : QStringView(u".)、．:").contains(mark);
    if (!isMarked || at >= text.size())
        return {};
    // `1.5 billion` is no entry; `1、text` is one without a space.
    if (!isBlank(text[at]) && mark != u'、' && mark != u'．' && !isBracketed)
        return {};
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return {number, at};
}

bool namesAuthor(QStringView text)
{
    static const QRegularExpression expression(
        uR"(^(?:(?i:by|von|par|por|di|door|av|af)\s+(?=\p{Lu})|(?i:authors?|autore?|auteur|autora|автор|作者|著者|記者|记者)\s*[:：])[^.!?。]{1,80}\.?$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return expression.match(trimmed(text).toString()).hasMatch();
}
