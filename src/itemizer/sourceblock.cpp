// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/sourceblock.h"

#include "bulletin/text.h"
#include "itemizer/addresses.h"
#include "itemizer/layouts/headlines.h"
#include "itemizer/links.h"
#include "itemizer/sourcedraft.h"
#include "itemizer/sourceline.h"

#include <QCoreApplication>

#include <utility>

namespace {

constexpr qsizetype LongestCitation = 300;   // of one line; what is longer is prose
constexpr qsizetype LookAhead = 3;           // lines over which one citation may run before its address
constexpr qsizetype WrappedAddress = 60;     // addresses are broken where a page is full, not before
constexpr qsizetype LongestBare = 120;       // of a citation without label and address
constexpr qsizetype LongestDateLine = 60;
constexpr qsizetype MostWords = 9;          // of its publisher
constexpr qsizetype FewestBare = 2;         // one dated line may be anything
constexpr qsizetype Sample = 2000;          // lines that tell whether they recur
constexpr qsizetype FewestTitleWords = 4;   // shorter entries above an address are publishers

QString tr(const char *text)
{
    return QCoreApplication::translate("SourceBlock", text);
}

/// `[Source: Xinhua]` without the bracket that closes what its first character opened; other texts as they are.
QStringView bracketed(QStringView text)
{
    const qsizetype pair = text.isEmpty() ? -1 : QStringView(u"[(（【〔").indexOf(text.front());
    return pair >= 0 && text.back() == QStringView(u"])）】〕")[pair] ? text.chopped(1) : text;
}

/// Reads one block of sources, line by line, until a line comes that belongs to none.
class Reader final
{
public:
    Reader(const Lines &lines, qsizetype first, Bare bare) : m_lines(lines), m_bare(bare)
    {
        m_block.first = m_block.end = first;
    }

    SourceBlock read();
    SourceBlock readAddresses(qsizetype end);
    SourceBlock readGiven(qsizetype end);

private:
    bool begins(qsizetype i) const;
    bool take(qsizetype i);
    bool takeLabel(qsizetype i);
    bool takeAddress(qsizetype i);
    bool takeText(qsizetype i);
    bool takeWrappedAddress(qsizetype i);
    bool continuesCitation(qsizetype i) const;
    bool startsCitation(qsizetype i) const;
    bool leadsToAddress(qsizetype i) const;
    void addText(qsizetype i, qsizetype from, bool isNew);
    bool addLinked(qsizetype i, qsizetype from);
    void addSources(qsizetype k);
    void makeTitle(qsizetype i);
    SourceBlock finished(qsizetype end);
    bool isBareCitation(qsizetype i) const { return m_bare == Bare::DatedLines && isDatedCitation(m_lines, i); }
    bool isOpen() const { return !m_drafts.isEmpty() && !m_drafts.last().hasAddress(); }

    const Lines &m_lines;
    Bare m_bare;
    SourceBlock m_block;
    QList<SourceDraft> m_drafts;
    QList<bool> m_isTitle;   // of each draft: its text is a headline and no publisher
    Range m_pendingLabel;    // a label that stood alone, for the range of the first source
    int m_number = 0;        // of the last numbered source
};

/// Lines that only addresses follow, within a few lines and without a gap.
bool Reader::leadsToAddress(qsizetype i) const
{
    for (qsizetype next = i + 1; next < m_lines.size() && next <= i + LookAhead; ++next) {
        if (m_lines.is(next, Line::Kind::Address))
            return true;
        if (!m_lines.is(next, Line::Kind::Text) || m_lines.block(next).gap > 0
            || readEnumeration(m_lines.block(next).text).length > 0)
            return false;
    }
    return false;
}

bool Reader::begins(qsizetype i) const
{
    if (m_lines.is(i, Line::Kind::Label)) {
        const QStringView rest = m_lines.afterLabel(i);
        if (rest.size() > LongestCitation)
            return false;
        // A label alone, without its colon, is a word like any other unless sources do follow.
        const QStringView text = m_lines.block(i).text;
        const bool hasColon = text.contains(u':') || text.contains(u'：');
        return hasColon || !linksOf(m_lines.block(i)).isEmpty() || leadsToAddress(i)
               || (i + 1 < m_lines.size() && m_lines.isDated(i + 1));
    }
    if (i > 0 && isBareCitation(i))
        return true;
    return i > 0 && m_lines.is(i, Line::Kind::Text) && m_lines.block(i).gap > 0
           && m_lines.is(i + 1, Line::Kind::Address) && m_lines.block(i + 1).gap == 0 && m_lines.isDated(i);
}

SourceBlock Reader::read()
{
    qsizetype i = m_block.first;
    if (!begins(i))
        return m_block;
    while (i < m_lines.size() && take(i))
        ++i;
    return finished(i);
}

SourceBlock Reader::finished(qsizetype end)
{
    m_block.end = end;
    for (qsizetype k = 0; k < m_drafts.size(); ++k)
        addSources(k);
    return std::move(m_block);
}

SourceBlock Reader::readAddresses(qsizetype end)
{
    qsizetype i = m_block.first;
    for (; i < end; ++i) {
        const bool isEntry =
            m_lines.block(i).kind == Block::Kind::ListEntry && i + 1 < end && m_lines.is(i + 1, Line::Kind::Address);
        if (isEntry) {
            addText(i, 0, true);
            m_isTitle.last() = m_lines.text(i).count(u' ') + 1 >= FewestTitleWords && !m_lines.isDated(i);
        } else if (!(m_lines.is(i, Line::Kind::Address) ? takeAddress(i)
                                                        : m_lines.isText(i) && takeWrappedAddress(i))) {
            break;
        }
    }
    return finished(i);
}

SourceBlock Reader::readGiven(qsizetype end)
{
    for (qsizetype i = m_block.first; i < end; ++i) {
        if (!m_lines.is(i, Line::Kind::Junk) && !m_lines.is(i, Line::Kind::Rule) && !take(i))
            addText(i, m_lines.line(i).label, true);
    }
    return finished(end);
}

bool Reader::take(qsizetype i)
{
    switch (m_lines.line(i).kind) {
    case Line::Kind::Label:
        return takeLabel(i);
    case Line::Kind::Address:
        return takeAddress(i);
    case Line::Kind::Text:
        return takeWrappedAddress(i) || takeText(i);
    case Line::Kind::Junk:
    case Line::Kind::Rule:
        break;
    }
    return false;
}

bool Reader::takeLabel(qsizetype i)
{
    const QStringView rest = m_lines.afterLabel(i);
    if (rest.size() > LongestCitation)
        return false;
    if (!rest.isEmpty()) {
        addText(i, m_lines.line(i).label, true);
        return true;
    }
    const QList<Link> links = linksOf(m_lines.block(i));
    if (!links.isEmpty()) {   // `Read more`, which is a link itself
        addText(i, m_lines.line(i).label, true);
        m_drafts.last().setLink(m_lines, i, links.first().whole, links.first().url);
        return true;
    }
    m_pendingLabel = m_lines.block(i).whole();
    return true;
}

bool Reader::takeAddress(qsizetype i)
{
    if (!isOpen()) {
        m_drafts.append(SourceDraft());
        m_isTitle.append(false);
    }
    SourceDraft &draft = m_drafts.last();
    const QStringView text = m_lines.text(i);
    // `<http://x.example/index.` goes on in the next line, so its full stop ends no sentence.
    const bool isOpen = text.startsWith(u'<') && !text.contains(u'>');
    draft.setAddress(m_lines, i, isOpen ? Range::fromTo(1, text.size()) : findAddresses(text).first());
    draft.cover(m_lines.block(i).whole().united(m_pendingLabel));
    m_pendingLabel = {};
    return true;
}

/// The second line of an address that was too long for the page.
bool Reader::takeWrappedAddress(qsizetype i)
{
    const Block &block = m_lines.block(i);
    if (m_drafts.isEmpty() || !m_drafts.last().hasAddress() || block.gap > 0 || i == 0
        || !m_lines.is(i - 1, Line::Kind::Address))
        return false;
    const QStringView before = m_lines.text(i - 1);
    const QStringView text = m_lines.text(i);
    const bool isOneWord = std::none_of(text.begin(), text.end(), [](QChar c) { return isBlank(c); });
    const bool isAngled = before.startsWith(u'<') && !before.contains(u'>');
    const bool isBroken =
        isAngled || before.size() >= WrappedAddress || QStringView(u"/-_=&?%").contains(before.back());
    const auto isAddressMark = [](QChar c) { return QStringView(u"/-_=&?%.").contains(c) || c.isDigit(); };
    const bool isMarked = isAngled || std::any_of(text.begin(), text.end(), isAddressMark);
    if (!isOneWord || !isBroken || !isMarked)
        return false;
    m_drafts.last().extendAddress(m_lines, i, {0, text.size() - (text.endsWith(u'>') ? 1 : 0)});
    m_drafts.last().cover(block.whole());
    m_block.doubts.append(
        {block.range, block.line, tr("An address seems to go on in this line; both parts were joined.")});
    return true;
}

/// A line that goes on with the citation above it: `… Prepared by the Office of` / `Senator Tom Cotton`.
bool Reader::continuesCitation(qsizetype i) const
{
    return isOpen() && m_lines.block(i).gap == 0 && !m_drafts.last().isDated(m_lines) && leadsToAddress(i)
           && bracketed(m_lines.text(i - 1)).size() == m_lines.text(i - 1).size() && !m_lines.isDated(i)
           && m_lines.block(i).kind != Block::Kind::ListEntry;
}

bool Reader::startsCitation(qsizetype i) const
{
    const Block &block = m_lines.block(i);
    if (isBareCitation(i))
        return true;
    if (m_bare == Bare::DatedLines && m_pendingLabel.isEmpty() && !leadsToAddress(i))
        return false;
    if (m_drafts.isEmpty())
        return block.gap <= 1 || leadsToAddress(i) || m_lines.isDated(i);
    if (block.gap == 0 && block.kind == Block::Kind::ListEntry)
        return m_lines.block(i - 1).kind == Block::Kind::ListEntry || leadsToAddress(i);
    if (block.gap == 0)
        return m_lines.isDated(i) || (!isOpen() && leadsToAddress(i));
    const bool hasAddress = m_lines.is(i + 1, Line::Kind::Address) && m_lines.block(i + 1).gap == 0;
    return hasAddress && m_lines.isDated(i);
}

bool Reader::takeText(qsizetype i)
{
    const Block &block = m_lines.block(i);
    if (block.text.size() > LongestCitation)
        return false;
    if (const Enumeration entry = readEnumeration(block.text); entry.length > 0) {
        if (entry.number != m_number + 1 || (m_number == 0 && !m_drafts.isEmpty()))
            return false;
        m_number = entry.number;
        addText(i, entry.length, true);
        return true;
    }
    if (continuesCitation(i)) {
        addText(i, 0, false);
        return true;
    }
    if (!startsCitation(i) || isDateLine(m_lines, i))
        return false;
    addText(i, 0, true);
    makeTitle(i);
    return true;
}

/// `* Another headline` above an address names no publisher.
void Reader::makeTitle(qsizetype i)
{
    const bool isHeadline = m_lines.block(i).kind == Block::Kind::ListEntry && m_drafts.size() > 1
                            && m_lines.text(i).count(u' ') + 1 >= FewestTitleWords && !m_lines.isDated(i);
    m_isTitle.last() = isHeadline;
}

/// Publishers that are links: each is a source with what stands before the next.
bool Reader::addLinked(qsizetype i, qsizetype from)
{
    const QStringView line = bracketed(m_lines.text(i));
    QList<Link> links = linksOf(m_lines.block(i));
    links.removeIf([from](const Link &link) { return link.text.isEmpty() || link.text.start < from; });
    if (links.isEmpty())
        return false;
    for (qsizetype k = 0; k < links.size(); ++k) {
        if (k > 0) {
            m_drafts.append(SourceDraft());
            m_isTitle.append(false);
        }
        const Link &link = links[k];
        const qsizetype begin = k == 0 ? from : link.whole.start;
        const qsizetype end = k + 1 < links.size() ? links[k + 1].whole.start : line.size();
        SourceDraft &draft = m_drafts.last();
        if (link.urlRange.isEmpty())
            draft.setLink(m_lines, i, link.whole, link.url);
        else
            draft.setAddress(m_lines, i, link.urlRange);
        if (link.urlRange.isEmpty()) {
            draft.addText(m_lines, i, Range::fromTo(begin, end));
        } else {
            draft.addText(m_lines, i, link.text);
            draft.addText(m_lines, i, Range::fromTo(link.whole.end(), end));
        }
    }
    return true;
}

/// Adds line @p i, without its first @p from characters, to a new source or to the last one.
void Reader::addText(qsizetype i, qsizetype from, bool isNew)
{
    const Block &block = m_lines.block(i);
    const QStringView line = bracketed(m_lines.text(i));
    if (from > 0 && m_lines.is(i, Line::Kind::Label)) {   // `Sources: 1. Xinhua, …`
        if (const Enumeration entry = readEnumeration(line.sliced(from)); entry.length > 0) {
            m_number = entry.number;
            from += entry.length;
        }
    }
    if (isNew) {
        m_drafts.append(SourceDraft());
        m_isTitle.append(false);
    }
    SourceDraft &draft = m_drafts.last();
    draft.cover(m_pendingLabel.united(block.whole()));
    m_pendingLabel = {};
    if (from == 0)
        from = m_lines.looseLabel(i);
    Range part = Range::fromTo(from, line.size());
    if (addLinked(i, from))
        return;
    const QList<Range> addresses = findAddresses(line.sliced(from));
    if (!addresses.isEmpty()) {
        const Range first{from + addresses.first().start, addresses.first().length};
        draft.setAddress(m_lines, i, first);
        part = Range::fromTo(from, first.start);
    }
    draft.addText(m_lines, i, part);
    for (qsizetype k = 1; k < addresses.size(); ++k) {   // several links on one line
        m_drafts.append(SourceDraft());
        m_isTitle.append(false);
        m_drafts.last().setAddress(m_lines, i, {from + addresses[k].start, addresses[k].length});
        const Range between = Range::fromTo(from + addresses[k - 1].end(), from + addresses[k].start);
        m_drafts.last().addText(m_lines, i, between);
    }
}

void Reader::addSources(qsizetype k)
{
    const SourceDraft &draft = m_drafts[k];
    QList<Source> sources = draft.sources(m_lines);
    if (m_isTitle[k] && sources.size() == 1) {
        Source &source = sources.first();
        source.title = std::exchange(source.publisher, {});
        source.ranges.title = std::exchange(source.ranges.publisher, {});
    }
    m_block.sources.append(sources);
    if (draft.pieceCount() > 1)
        m_block.doubts.append({draft.range(), draft.line(), tr("This citation was read over several lines as one.")});
    else if (!draft.hasText() && k > 0)
        m_block.doubts.append({draft.range(), draft.line(), tr("This address has no citation of its own.")});
}

/// `2.4.1`, which no publisher has in its name.
bool hasVersion(QStringView name)
{
    for (qsizetype i = 1; i + 1 < name.size(); ++i) {
        if (name[i] == u'.' && name[i - 1].isDigit() && name[i + 1].isDigit())
            return true;
    }
    return false;
}

/// What of @p text is not its last date; the longer side, as long as the other shows nothing.
QStringView besidesDate(const Lines &lines, QStringView text)
{
    const std::optional<FoundDate> found = findLastDate(text, lines.dateOrder());
    // A year alone ends the names of books.
    if (!found || found->date.precision() == PartialDate::Precision::Year)
        return {};
    const auto shows = [](QStringView part) {
        return std::any_of(part.begin(), part.end(), [](QChar c) { return c.isLetter(); });
    };
    const QStringView before = text.first(found->range.start);
    const QStringView after = text.sliced(found->range.end());
    if (shows(before) && !shows(after))
        return before;
    return shows(after) && !shows(before) ? after : QStringView();
}

}   // namespace

bool isDatedCitation(const Lines &lines, qsizetype i)
{
    const QStringView text = lines.text(i);
    if (!lines.isText(i) || text.size() > LongestBare || lines.block(i).kind == Block::Kind::Heading
        || lines.isDateLabel(i) || std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }))
        return false;
    const QList<Range> parts = splitCitations(text, lines.dateOrder());
    return std::all_of(parts.begin(), parts.end(), [&lines, text](const Range &part) {
        const QStringView name = trimmed(besidesDate(lines, text.sliced(part.start, part.length)));
        const auto isFirst = std::find_if(name.begin(), name.end(), [](QChar c) { return c.isLetterOrNumber(); });
        return isFirst != name.end() && !isFirst->isLower() && name.count(u' ') < MostWords
               && !QStringView(u".!?。！？").contains(name.back()) && !findLastDate(name, lines.dateOrder())
               && !hasVersion(name);
    });
}

bool isDateLine(const Lines &lines, qsizetype i)
{
    const QStringView text = lines.text(i);
    if (!lines.isText(i) || text.size() > LongestDateLine
        || std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); })
        || !findLastDate(text, lines.dateOrder()))
        return false;
    return readCitation(text, lines.dateOrder()).publisher.isEmpty();
}

bool hasDateLines(const Lines &lines)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < std::min(lines.size(), Sample) && count < FewestBare; ++i)
        count += isDateLine(lines, i) ? 1 : 0;
    return count >= FewestBare;
}

bool hasDatedCitations(const Lines &lines)
{
    qsizetype count = 0;
    const qsizetype sample = std::min(lines.size(), Sample);
    for (qsizetype i = 1; i < sample; ++i)
        count += isDatedCitation(lines, i) ? 1 : 0;
    // Where headlines are marked, one dated line below a body is enough.
    const bool isMarked = hasRunInHeadlines(lines) || titleLevel(lines) > 0;
    return count >= (isMarked ? 1 : FewestBare)
           && count * 3 <= sample * 2;   // where nearly all lines are dated it is a log
}

SourceBlock readSourceBlock(const Lines &lines, qsizetype first, Bare bare)
{
    return Reader(lines, first, bare).read();
}

SourceBlock readGivenSources(const Lines &lines, qsizetype first, qsizetype end)
{
    return Reader(lines, first, Bare::Nothing).readGiven(end);
}

SourceBlock readAddresses(const Lines &lines, qsizetype first, qsizetype end)
{
    return Reader(lines, first, Bare::Nothing).readAddresses(end);
}
