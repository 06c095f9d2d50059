// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/text.h"
#include "itemizer/layouts/headlines.h"
#include "itemizer/layouts/layouts.h"
#include "itemizer/layouts/linkedentry.h"
#include "itemizer/layouts/tails.h"
#include "itemizer/sourcedraft.h"
#include "itemizer/sourceline.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype FewestItems = 2;
constexpr double FewestFitting = 0.6;   // part of the headlines that have the form
constexpr double FewestWeak = 0.75;     // where the form is one that headlines have without any source
constexpr qsizetype FewestWeakItems = 3;
constexpr double WeakWorth = 0.9;
constexpr qsizetype LongestHeadline = 240;
constexpr qsizetype ShortestPublisher = 2;   // `Q:` and `A:` are no publishers

/// A headline that names its source: where both stand in the line.
struct Parts
{
    Range title;
    QList<Range> citations;

    bool isValid() const { return !title.isEmpty() && !citations.isEmpty(); }
};

using Form = Parts (*)(const Lines &lines, qsizetype i);

/// `Title (Xinhua)`, `Title [Reuters, 3 May]`
Parts bracketed(const Lines &lines, qsizetype i)
{
    const Tail tail = tailOf(lines, i);
    const QStringView title = trimmed(lines.text(i).first(tail.begin));
    const bool isSentence = title.endsWith(u'.') || title.endsWith(u'。');   // a text, see bracketTails()
    return isSentence ? Parts() : Parts{{0, tail.begin}, tail.names};
}

/// `Reuters: Title`
Parts publisherFirst(const Lines &lines, qsizetype i)
{
    const QStringView text = lines.text(i);
    const qsizetype from = readEnumeration(text).length;
    for (qsizetype colon = from; colon < text.size(); ++colon) {
        if (text[colon] != u':' && text[colon] != u'：')
            continue;
        const bool isApart = text[colon] == u'：' || (colon + 1 < text.size() && isBlank(text[colon + 1]));
        const QStringView title = trimmed(text.sliced(colon + 1));
        const bool isSentence = title.endsWith(u'.') || title.endsWith(u'。');
        if (!isApart || title.isEmpty() || isSentence || colon - from < ShortestPublisher
            || !isPublisherName(text.sliced(from, colon - from)) || findLastDate(text.first(colon), lines.dateOrder()))
            return {};
        return {{title.data() - text.data(), title.size()}, {Range::fromTo(from, colon)}};
    }
    return {};
}

/// `Title - Reuters`, `Title | Xinhua, May 3, 2010`: behind the last mark with a space on both sides.
Parts publisherLast(const Lines &lines, qsizetype i)
{
    const QStringView text = lines.text(i);
    for (qsizetype at = text.size() - 3; at > 0; --at) {
        if (!QStringView(u"|–—-·").contains(text[at]) || !isBlank(text[at - 1]) || !isBlank(text[at + 1]))
            continue;
        qsizetype begin = at;
        while (begin > 0 && (isBlank(text[begin - 1]) || text[begin - 1] == text[at]))
            --begin;
        const QStringView citation = text.sliced(at + 1);
        const Citation read = readCitation(citation, lines.dateOrder());
        if (!isPublisherName(read.publisher))
            return {};
        return {{0, begin}, {Range::fromTo(at + 1, text.size())}};
    }
    return {};
}

/// `「Title」=7月21日付『朝日新聞』`, `“Title” – Reuters, May 3`: behind a closing quotation mark and a mark.
Parts quotedTitle(const Lines &lines, qsizetype i)
{
    const QStringView text = lines.text(i);
    for (qsizetype at = text.size() - 1; at > 0; --at) {
        if (!QStringView(u"」』”»》").contains(text[at]))
            continue;
        const QStringView rest = text.sliced(at + 1);
        const QStringView citation = trimmed(rest);
        if (citation.isEmpty() || !QStringView(u"=＝–—-,，(（").contains(citation.front()))
            continue;
        const Range part = Range::fromTo(text.size() - citation.size() + 1, text.size());
        const Citation read = readCitation(text.sliced(part.start, part.length), lines.dateOrder());
        if (read.publisher.isEmpty())
            continue;
        return {Range::fromTo(0, at + 1), {part}};
    }
    return {};
}

class Finder final
{
public:
    explicit Finder(const Lines &lines) : m_lines(lines) {}

    Segmentation find();

private:
    bool isHeadline(qsizetype i) const;
    QList<qsizetype> fitting(Form form) const;
    void addItem(Form form, qsizetype begin, qsizetype end);

    const Lines &m_lines;
    qsizetype m_headlines = 0;
    Segmentation m_found;
};

/// A line over a body.
bool Finder::isHeadline(qsizetype i) const
{
    if (!m_lines.isText(i) || m_lines.text(i).size() > LongestHeadline)
        return false;
    const qsizetype next = m_lines.nextShown(i + 1, m_lines.size());
    const bool isFollowed = next == m_lines.size() || isBodyLike(m_lines, next)
                            || m_lines.nextShown(next + 1, m_lines.size()) == m_lines.size();
    const bool isListed = next < m_lines.size() && m_lines.block(i).kind == Block::Kind::ListEntry
                          && m_lines.block(next).kind == Block::Kind::ListEntry;
    const bool isFirst = i == 0 || !m_lines.isHardWrapped() || m_lines.block(i).gap > 0 || isBodyLike(m_lines, i - 1)
                         || m_lines.block(i).kind == Block::Kind::ListEntry;
    return isFollowed && !isListed && isFirst && !m_lines.text(i).endsWith(u':');
}

QList<qsizetype> Finder::fitting(Form form) const
{
    QList<qsizetype> list;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (isHeadline(i) && form(m_lines, i).isValid())
            list.append(i);
    }
    return list;
}

void Finder::addItem(Form form, qsizetype begin, qsizetype end)
{
    const Parts parts = form(m_lines, begin);
    Segment segment;
    segment.first = begin;
    segment.title.append(headlinePiece(m_lines, begin, parts.title));
    for (const Range &citation : parts.citations) {
        SourceDraft draft;
        draft.addText(m_lines, begin, citation);
        segment.sources += draft.sources(m_lines);
    }
    segment.end = withoutHeadings(m_lines, begin + 1, end);
    for (qsizetype i = segment.end; i < end; ++i)
        m_found.named.append({i, u"heading"_s});
    segment.body = bodyPieces(m_lines, begin + 1, segment.end);
    m_found.segments.append(segment);
}

Segmentation Finder::find()
{
    static constexpr Form forms[] = {quotedTitle, bracketed, publisherFirst, publisherLast};
    Form best = nullptr;
    QList<qsizetype> titles;
    for (const Form form : forms) {
        const QList<qsizetype> list = fitting(form);
        if (list.size() > titles.size()) {
            best = form;
            titles = list;
        }
    }
    if (titles.size() < FewestItems)
        return {};
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_headlines += isHeadline(i) && !isBodyLike(m_lines, i) ? 1 : 0;
    const double share = double(titles.size()) / double(std::max(titles.size(), m_headlines));
    const bool isWeak = best == publisherFirst || best == publisherLast;
    if (share < (isWeak ? FewestWeak : FewestFitting) || (isWeak && titles.size() < FewestWeakItems))
        return {};
    for (qsizetype k = 0; k < titles.size(); ++k)
        addItem(best, titles[k], k + 1 < titles.size() ? titles[k + 1] : m_lines.size());
    m_found.regularity = (0.5 + share / 2) * (isWeak ? WeakWorth : 1);
    return std::move(m_found);
}

}   // namespace

Segmentation titleCitations(const Lines &lines)
{
    return Finder(lines).find();
}
