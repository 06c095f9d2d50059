// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/text.h"
#include "itemizer/layouts/headlines.h"
#include "itemizer/layouts/layouts.h"
#include "itemizer/layouts/linkedentry.h"
#include "itemizer/layouts/placement.h"
#include "itemizer/sourcedraft.h"
#include "itemizer/sourceline.h"

namespace {

constexpr qsizetype FewestItems = 2;
constexpr double FewestLed = 0.5;   // part of the paragraphs that begin with a citation
constexpr qsizetype LongestCitation = 80;
constexpr qsizetype ShortestText = 20;   // what follows it

/// A citation at the start of a paragraph, and where the text behind it begins.
struct Lead
{
    qsizetype line = 0;
    Range citation;
    qsizetype textBegin = 0;
};

/// `(Xinhua, 3 May 2021) Text`, `Xinhua, 3 May: Text`
std::optional<Lead> leadAt(const Lines &lines, qsizetype i)
{
    if (!lines.isText(i))
        return {};
    const QStringView text = lines.text(i);
    const qsizetype pair = text.isEmpty() ? -1 : QStringView(u"([（【").indexOf(text.front());
    const qsizetype from = pair >= 0 ? 1 : 0;
    qsizetype end = from;
    const auto isEnd = [pair](QChar c) {
        return pair >= 0 ? c == QStringView(u")]）】")[pair] : c == u':' || c == u'：';
    };
    while (end < std::min(text.size(), LongestCitation) && !isEnd(text[end]))
        ++end;
    if (end >= text.size() || !isEnd(text[end]) || text.size() - end < ShortestText)
        return {};
    const QStringView citation = text.sliced(from, end - from);
    const Citation read = readCitation(citation, lines.dateOrder(), lines.yearAt(lines.block(i).line));
    const bool isDated = !read.date.isEmpty() || findYearlessDate(citation, 0).has_value();
    if (!isDated || !isPublisherName(read.publisher))
        return {};
    return Lead{i, Range::fromTo(from, end), end + 1};
}

Segment segmentOf(const Lines &lines, const Lead &lead, qsizetype title, qsizetype end)
{
    Segment segment;
    segment.first = title;
    segment.end = end;
    segment.title = headlinePieces(lines, title, lead.line);
    SourceDraft draft;
    draft.addText(lines, lead.line, lead.citation);
    segment.sources = draft.sources(lines);
    segment.body = {{qint32(lead.line), Range::fromTo(lead.textBegin, lines.text(lead.line).size())}};
    segment.body += bodyPieces(lines, lead.line + 1, end);
    return segment;
}

}   // namespace

Segmentation leadingCitations(const Lines &lines)
{
    QList<Lead> leads;
    qsizetype paragraphs = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const std::optional<Lead> lead = leadAt(lines, i);
        paragraphs += lead || (isBodyLike(lines, i) && lines.block(i).gap > 0) ? 1 : 0;
        if (lead)
            leads.append(*lead);
    }
    if (leads.size() < FewestItems || double(leads.size()) < FewestLed * double(paragraphs))
        return {};
    const auto titleOf = [&lines](const Lead &lead) {
        const qsizetype above = lastShown(lines, lead.line);
        const bool isTitled = above >= 0 && lines.isText(above) && !isBodyLike(lines, above) && !leadAt(lines, above);
        return isTitled ? above : lead.line;
    };
    const auto titled =
        std::count_if(leads.begin(), leads.end(), [&titleOf](const Lead &lead) { return titleOf(lead) < lead.line; });
    const bool areTitled = titled * 2 > leads.size();
    Segmentation found;
    for (qsizetype k = 0; k < leads.size(); ++k) {
        const qsizetype next = k + 1 == leads.size() ? lines.size()
                               : areTitled           ? titleOf(leads[k + 1])
                                                     : leads[k + 1].line;
        const qsizetype end = withoutHeadings(lines, leads[k].line, next);
        found.segments.append(segmentOf(lines, leads[k], areTitled ? titleOf(leads[k]) : leads[k].line, end));
        for (qsizetype i = end; i < next; ++i)
            found.named.append({i, QStringLiteral("heading")});
    }
    return found;
}
