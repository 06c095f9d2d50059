// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/links.h"

#include "bulletin/text.h"
#include "itemizer/addresses.h"

namespace {

constexpr qsizetype LongestLinkText = 400;   // how far its brackets are looked for

/// The bracket that opens what `]` at @p close closes, or -1.
qsizetype openingOf(QStringView text, qsizetype close)
{
    int depth = 0;
    for (qsizetype i = close; i >= std::max<qsizetype>(0, close - LongestLinkText); --i) {
        depth += text[i] == u']' ? 1 : text[i] == u'[' ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return -1;
}

/// The link whose address @p address of @p text is.
Link written(QStringView text, const Range &address)
{
    Link link{.whole = address,
              .text = {},
              .urlRange = address,
              .url = text.sliced(address.start, address.length).toString()};
    qsizetype begin = address.start;
    qsizetype end = address.end();
    const bool isAngled = begin > 0 && text[begin - 1] == u'<' && end < text.size() && text[end] == u'>';
    if (isAngled)
        link.whole = Range::fromTo(--begin, ++end);
    if (begin == 0 || text[begin - 1] != u'(')
        return link;
    qsizetype close = begin - 2;
    while (close >= 0 && isBlank(text[close]))
        --close;
    const qsizetype open = close >= 0 && text[close] == u']' ? openingOf(text, close) : -1;
    // Behind the address only its title in quotation marks may stand.
    const qsizetype stop = end + text.sliced(end, std::min(LongestLinkText, text.size() - end)).indexOf(u')');
    if (open < 0 || stop < end)
        return link;
    link.text = Range::fromTo(open + 1, close);
    link.isImage = open > 0 && text[open - 1] == u'!';
    link.whole = Range::fromTo(link.isImage ? open - 1 : open, stop + 1);
    return link;
}

}   // namespace

QList<Link> linksOf(const Block &block)
{
    QList<Link> links;
    for (const Span &span : block.spans) {
        if (span.kind == Span::Kind::Link && isAddress(span.url))
            links.append({span.range, span.range, {}, span.url});
    }
    if (!links.isEmpty())
        return links;
    for (const Range &address : findAddresses(block.text))
        links.append(written(block.text, address));
    return links;
}
