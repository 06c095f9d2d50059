// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/sourceline.h"

#include "bulletin/text.h"

namespace {

constexpr int MostDigits = 3;   // a number of four digits is a year

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

}   // namespace

Citation readCitation(QStringView text, DateOrder order)
{
    Citation citation;
    Range rest{0, text.size()};
    if (const std::optional<FoundDate> found = findLastDate(text, order)) {
        citation.date = found->date;
        citation.dateRange = found->range;
        const Range before = stripped(text, {0, found->range.start});
        const Range after = stripped(text, Range::fromTo(found->range.end(), text.size()));
        rest = before.isEmpty() ? after : before;
    }
    rest = stripped(text, rest);
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
