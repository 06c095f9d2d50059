// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/layouts/headlines.h"
#include "itemizer/layouts/layouts.h"
#include "itemizer/sourceblock.h"

namespace {

constexpr qsizetype FewestItems = 3;
constexpr double FewestAddressed = 0.5;   // part of the stanzas that have an address
constexpr qsizetype LongestHeading = 60;

/// Lines without a gap between them.
struct Stanza
{
    qsizetype begin = 0;
    qsizetype end = 0;
    bool hasAddress = false;
    bool isHeading = false;
};

QList<Stanza> stanzas(const Lines &lines)
{
    QList<Stanza> list;
    for (qsizetype i = lines.nextShown(0, lines.size()); i < lines.size();) {
        Stanza stanza{i, lines.stanzaEnd(i, lines.size())};
        for (qsizetype k = i + 1; k < stanza.end; ++k)
            stanza.hasAddress = stanza.hasAddress || (lines.is(k, Line::Kind::Address) && lines.isText(i));
        stanza.isHeading = stanza.end - i == 1 && lines.text(i).size() <= LongestHeading && !isBodyLike(lines, i);
        list.append(stanza);
        i = lines.nextShown(stanza.end, lines.size());
    }
    return list;
}

/// Prose and addresses may alternate; the body is all the prose.
Segment segmentOf(const Lines &lines, const Stanza &stanza, QList<Doubt> &doubts)
{
    Segment segment;
    segment.first = stanza.begin;
    segment.end = stanza.end;
    for (qsizetype i = stanza.begin; i < stanza.end;) {
        if (!lines.is(i, Line::Kind::Address)) {
            segment.body += bodyPieces(lines, i, i + 1);
            ++i;
            continue;
        }
        const SourceBlock block = readAddresses(lines, i, stanza.end);
        segment.sources += block.sources;
        doubts += block.doubts;
        i = std::max(block.end, i + 1);
    }
    // A headline is alone above its address; what follows the address is its text then.
    const bool isTitled = stanza.end - stanza.begin > 1 && lines.is(stanza.begin + 1, Line::Kind::Address)
                          && !isBodyLike(lines, stanza.begin) && looksLikeHeadline(lines.text(stanza.begin))
                          && !lines.text(stanza.begin).endsWith(u'?') && !lines.text(stanza.begin).endsWith(u'!');
    if (isTitled && !segment.body.isEmpty()) {
        segment.body.removeFirst();
        segment.title = {headlinePiece(lines, stanza.begin)};
    }
    return segment;
}

}   // namespace

Segmentation addressStanzas(const Lines &lines)
{
    Segmentation found;
    const QList<Stanza> list = stanzas(lines);
    const auto addressed =
        std::count_if(list.begin(), list.end(), [](const Stanza &stanza) { return stanza.hasAddress; });
    const auto headings = std::count_if(list.begin(), list.end(), [](const Stanza &stanza) { return stanza.isHeading; });
    const double share = double(addressed) / double(std::max<qsizetype>(1, list.size() - headings));
    if (addressed < FewestItems || share < FewestAddressed)
        return {};
    for (const Stanza &stanza : list) {
        if (stanza.hasAddress)
            found.segments.append(segmentOf(lines, stanza, found.doubts));
        else if (stanza.isHeading)
            found.named.append({stanza.begin, QStringLiteral("heading")});
    }
    found.regularity = 0.5 + std::min(1.0, share) / 2;
    return found;
}
