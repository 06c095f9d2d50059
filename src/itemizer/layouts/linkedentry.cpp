// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/layouts/linkedentry.h"

#include "bulletin/text.h"
#include "itemizer/layouts/headlines.h"
#include "itemizer/sourcedraft.h"
#include "itemizer/sourceline.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 60;
constexpr qsizetype MostNameWords = 7;
constexpr qsizetype LongestTitle = 200;
constexpr qsizetype LongestCitation = 120;

bool isMark(QChar character)
{
    return isBlank(character) || QStringView(u"-–—:：.,;|*_•·»«“”\"").contains(character);
}

bool isLeadMark(QChar character)
{
    return isBlank(character) || QStringView(u"*_•·#>").contains(character);
}

/// @p range of @p text without white space and marks that part: `: `, ` - `.
Range unmarked(QStringView text, Range range, bool (*isIt)(QChar))
{
    while (range.length > 0 && isIt(text[range.start]))
        range = {range.start + 1, range.length - 1};
    return range;
}

Range withoutTrailing(QStringView text, Range range, QStringView marks)
{
    while (range.length > 0 && (isBlank(text[range.end() - 1]) || marks.contains(text[range.end() - 1])))
        --range.length;
    return range;
}

class Parser final
{
public:
    Parser(const Lines &lines, qsizetype begin, qsizetype end) : m_lines(lines), m_begin(begin), m_end(end) {}

    Segment parse();

private:
    struct Place
    {
        qsizetype line;
        Link link;
    };

    void findLinks();
    void readLinkedTitle();
    void readNamedTitle();
    void readTitleBefore();
    void readSentence();
    void readRemark(qsizetype line, Range rest, qsizetype nextLink);
    Range readSites(qsizetype line, Range rest, qsizetype &nextLink);
    bool readPublisher(qsizetype line, Range rest);
    void addSource(const Place &place, Range publisher);
    QStringView text(qsizetype line) const { return m_lines.text(line); }

    const Lines &m_lines;
    qsizetype m_begin;
    qsizetype m_end;
    QList<Place> m_links;
    Range m_lead;   // of the first line: what stands before the first link
    Segment m_segment;
};

void Parser::findLinks()
{
    for (qsizetype i = m_begin; i < m_end; ++i) {
        for (const Link &link : linksOf(m_lines.block(i))) {
            if (!link.isImage)
                m_links.append({i, link});
        }
    }
}

void Parser::addSource(const Place &place, Range publisher)
{
    SourceDraft draft;
    if (place.link.urlRange.isEmpty())
        draft.setLink(m_lines, place.line, publisher, place.link.url);
    else
        draft.setAddress(m_lines, place.line, place.link.urlRange);
    if (!publisher.isEmpty())
        draft.addText(m_lines, place.line, publisher);
    m_segment.sources += draft.sources(m_lines);
}

/// `([Site](address), [Site](address))` behind a title names further sources; answers what stands behind it.
Range Parser::readSites(qsizetype line, Range rest, qsizetype &nextLink)
{
    const QStringView whole = text(line);
    const Range open = unmarked(whole, rest, [](QChar c) { return isBlank(c); });
    if (open.isEmpty() || whole[open.start] != u'(')
        return rest;
    qsizetype at = open.start + 1;
    qsizetype link = nextLink;
    while (link < m_links.size() && m_links[link].line == line) {
        const Range between = Range::fromTo(at, m_links[link].link.whole.start);
        if (between.start > m_links[link].link.whole.start || !unmarked(whole, between, isMark).isEmpty())
            break;
        at = m_links[link++].link.whole.end();
    }
    const Range close = unmarked(whole, Range::fromTo(at, whole.size()), [](QChar c) { return isBlank(c); });
    if (link == nextLink || close.isEmpty() || whole[close.start] != u')')
        return rest;
    for (; nextLink < link; ++nextLink)
        addSource(m_links[nextLink], m_links[nextLink].link.text);
    return Range::fromTo(close.start + 1, rest.end());
}

/// `(Reuters)`, `Reuters, 5 May 2020` behind a title names its publisher.
bool Parser::readPublisher(qsizetype line, Range rest)
{
    const QStringView whole = text(line);
    rest = withoutTrailing(whole, unmarked(whole, rest, isMark), u".");
    if (rest.isEmpty() || rest.length > LongestCitation)
        return false;
    const QStringView remark = whole.sliced(rest.start, rest.length);
    const bool isBracketed = remark.front() == u'(' && remark.indexOf(u')') == remark.size() - 1;
    const Citation citation = readCitation(isBracketed ? remark.sliced(1).chopped(1) : remark, m_lines.dateOrder());
    const bool isDated = !citation.date.isEmpty() && isPublisherName(citation.publisher);
    const bool isDateAlone = !citation.date.isEmpty() && citation.publisher.isEmpty();
    const bool isNamed = isBracketed && isPublisherName(citation.publisher);
    if (!isDated && !isDateAlone && !isNamed)
        return false;
    SourceDraft draft;
    const Place &first = m_links.first();
    if (first.link.urlRange.isEmpty())
        draft.setLink(m_lines, first.line, first.link.whole, first.link.url);
    else
        draft.setAddress(m_lines, first.line, first.link.urlRange);
    draft.addText(m_lines, line, isBracketed ? Range{rest.start + 1, rest.length - 2} : rest);
    m_segment.sources.first() = draft.sources(m_lines).first();
    return true;
}

void Parser::readRemark(qsizetype line, Range rest, qsizetype nextLink)
{
    const QStringView whole = text(line);
    rest = readSites(line, rest, nextLink);
    if (readPublisher(line, rest))
        return;
    rest = withoutTrailing(whole, unmarked(whole, rest, isMark), {});
    if (!rest.isEmpty() && !namesAuthor(whole.sliced(rest.start, rest.length)))
        m_segment.body.append({qint32(line), rest});
}

void Parser::readLinkedTitle()
{
    const Place &first = m_links.first();
    m_segment.title.append(headlinePiece(m_lines, first.line, first.link.text));
    addSource(first, {});
    readRemark(first.line, Range::fromTo(first.link.whole.end(), text(first.line).size()), 1);
    m_segment.body += bodyPieces(m_lines, first.line + 1, m_end);
}

/// `Publisher: [Title](address)`
void Parser::readNamedTitle()
{
    readLinkedTitle();
    SourceDraft draft;
    const Place &first = m_links.first();
    draft.addText(m_lines, m_begin, m_lead);
    if (first.link.urlRange.isEmpty())
        draft.setLink(m_lines, first.line, m_lead, first.link.url);
    else
        draft.setAddress(m_lines, first.line, first.link.urlRange);
    m_segment.sources.first() = draft.sources(m_lines).first();
}

/// `Title: address` or the address on the next line.
void Parser::readTitleBefore()
{
    const Place &first = m_links.first();
    for (qsizetype i = m_begin; i <= first.line; ++i) {
        Range part = i == first.line ? Range::fromTo(0, first.link.whole.start) : m_lines.shown(i);
        if (i == m_begin)
            part = Range::fromTo(m_lead.start, std::min(part.end(), m_lead.end()));
        const bool isLast = i == first.line || (i + 1 == first.line && first.link.whole.start == 0);
        if (isLast)
            part = withoutTrailing(text(i), part, u":：-–—(<[|");
        if (!part.isEmpty())
            m_segment.title.append(i == m_begin || isLast ? headlinePiece(m_lines, i, part) : Piece{qint32(i), part});
    }
    for (const Place &place : std::as_const(m_links))
        addSource(place, {});
    const Place &last = m_links.last();
    Range rest = Range::fromTo(last.link.whole.end(), text(last.line).size());
    rest = unmarked(text(last.line), rest, [](QChar c) { return isMark(c) || c == u')' || c == u'>' || c == u']'; });
    if (!rest.isEmpty())
        m_segment.body.append({qint32(last.line), rest});
    for (qsizetype i = last.line + 1; i < m_end; ++i)
        m_segment.body += bodyPieces(m_lines, i, i + 1);
}

/// Links within a sentence: all of it is body.
void Parser::readSentence()
{
    for (qsizetype i = m_begin; i < m_end; ++i) {
        const Range part = i == m_begin ? Range::fromTo(m_lead.start, text(i).size()) : m_lines.shown(i);
        if (!m_lines.is(i, Line::Kind::Address))
            m_segment.body.append({qint32(i), part});
    }
    for (const Place &place : std::as_const(m_links))
        addSource(place, {});
}

Segment Parser::parse()
{
    m_segment.first = m_begin;
    m_segment.end = m_end;
    findLinks();
    const qsizetype number = readEnumeration(text(m_begin)).length;
    const Place &first = m_links.first();
    const qsizetype leadEnd = first.line == m_begin ? first.link.whole.start : text(m_begin).size();
    m_lead = unmarked(text(m_begin), Range::fromTo(number, leadEnd), isLeadMark);
    const QStringView lead = trimmed(text(m_begin).sliced(m_lead.start, m_lead.length));
    const bool isNamed = !first.link.text.isEmpty() && (lead.endsWith(u':') || lead.endsWith(u'：'))
                         && isPublisherName(lead.chopped(1)) && m_links.size() == 1;
    if (first.line == m_begin && isNamed)
        readNamedTitle();
    else if (first.line == m_begin && unmarked(lead, {0, lead.size()}, isMark).isEmpty() && !first.link.text.isEmpty())
        readLinkedTitle();
    else if (first.link.text.isEmpty() && lead.size() <= LongestTitle && !lead.endsWith(u'.') && !lead.endsWith(u'。'))
        readTitleBefore();
    else
        readSentence();
    return std::move(m_segment);
}

}   // namespace

bool isPublisherName(QStringView text)
{
    const QStringView name = trimmed(text);
    if (name.isEmpty() || name.size() > LongestName || name.count(u' ') >= MostNameWords)
        return false;
    const QChar first = name.front();
    const bool hasLetter = std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
    const bool isBegun = first.isUpper() || first.isDigit() || first == u'@' || (first.isLetter() && !first.isLower());
    return hasLetter && isBegun && !QStringView(u".!?。！？:：").contains(name.back());
}

Segment linkedEntry(const Lines &lines, qsizetype begin, qsizetype end)
{
    return Parser(lines, begin, end).parse();
}
