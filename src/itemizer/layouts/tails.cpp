// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/layouts/tails.h"

#include "bulletin/text.h"
#include "itemizer/layouts/linkedentry.h"
#include "itemizer/sourcedraft.h"
#include "itemizer/sourceline.h"

namespace {

constexpr qsizetype LongestBracket = 120;
constexpr qsizetype ShortestBefore = 12;   // what the names stand behind

struct Pair
{
    char16_t open;
    char16_t close;
};
constexpr Pair pairs[] = {{u'(', u')'}, {u'[', u']'}, {u'（', u'）'}, {u'【', u'】'}, {u'〔', u'〕'}};

/// Where the bracket opens that closes at the end of @p text; -1 when none does.
qsizetype lastBracket(QStringView text)
{
    for (const Pair pair : pairs) {
        if (text.back() != QChar(pair.close))
            continue;
        const qsizetype from = std::max<qsizetype>(0, text.size() - LongestBracket);
        const qsizetype open = text.sliced(from).lastIndexOf(QChar(pair.open));
        return open < 0 ? -1 : from + open;
    }
    return -1;
}

/// A name, with or without a date; no number of a footnote and no remark.
bool isSource(QStringView text, DateOrder order)
{
    const Citation citation = readCitation(text, order);
    return !citation.publisher.isEmpty() && isPublisherName(citation.publisher);
}

QString linkOf(const Block &block, const Range &range)
{
    for (const Span &span : block.spans) {
        if (span.kind == Span::Kind::Link && span.range.start < range.end() && span.range.end() > range.start)
            return span.url;
    }
    return {};
}

/// `… he said. — Reuters`: a name behind a dash that follows a sentence's end.
Tail dashedTail(const Lines &lines, QStringView text)
{
    qsizetype dash = text.size() - 1;
    const qsizetype from = std::max(ShortestBefore, text.size() - LongestBracket);
    while (dash >= from && !QStringView(u"—–-").contains(text[dash]))
        --dash;
    if (dash < from || !isSource(text.sliced(dash + 1), lines.dateOrder()))
        return {};
    qsizetype end = dash;
    while (end > 0 && (isBlank(text[end - 1]) || text[end - 1] == text[dash]))
        --end;
    const bool isAfterSentence = end > 0 && QStringView(u".!?。！？”\"»").contains(text[end - 1]);
    if (!isAfterSentence || end < ShortestBefore)
        return {};
    return {end, {Range::fromTo(dash + 1, text.size())}};
}

}   // namespace

Tail tailOf(const Lines &lines, qsizetype i)
{
    Tail tail;
    const QStringView whole = lines.text(i);
    QStringView text = whole;
    // A full stop may stand behind the brackets.
    if (text.endsWith(u'.') || text.endsWith(u'。'))
        text = trimmed(text.chopped(1));
    while (text.size() > ShortestBefore) {
        const qsizetype open = lastBracket(text);
        if (open < 0 || !isSource(text.sliced(open + 1).chopped(1), lines.dateOrder()))
            break;
        tail.names.prepend(Range::fromTo(open + 1, text.size() - 1));
        text = trimmed(text.first(open));
        while (text.endsWith(u',') || text.endsWith(u';'))
            text = trimmed(text.chopped(1));
        tail.begin = text.size();
    }
    if (tail.names.isEmpty())
        return dashedTail(lines, whole);
    return tail.begin < ShortestBefore ? Tail() : tail;
}

QList<Source> tailSources(const Lines &lines, qsizetype i, const Tail &tail)
{
    QList<Source> sources;
    for (const Range &name : tail.names) {
        SourceDraft draft;
        if (const QString url = linkOf(lines.block(i), name); !url.isEmpty())
            draft.setLink(lines, i, name, url);
        draft.addText(lines, i, name);
        draft.cover(lines.block(i).original({name.start - 1, name.length + 2}));
        sources += draft.sources(lines);
    }
    return sources;
}
