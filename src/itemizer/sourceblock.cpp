// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/sourceblock.h"

#include "bulletin/text.h"
#include "itemizer/addresses.h"
#include "itemizer/sourceline.h"

#include <QCoreApplication>

namespace {

constexpr qsizetype LongestCitation = 300;   // of one line; what is longer is prose
constexpr qsizetype LookAhead = 3;           // lines over which one citation may run before its address
constexpr qsizetype WrappedAddress = 60;     // addresses are broken where a page is full, not before

QString tr(const char *text)
{
    return QCoreApplication::translate("SourceBlock", text);
}

/// A citation as it is gathered: stretches of lines, and the address.
struct Draft
{
    struct Piece
    {
        QStringView text;
        Range range;   // in the original
    };

    QList<Piece> pieces;
    QString url;
    Range urlRange;
    Range range;   // all of it, label and number included
    qint32 line = 0;
    bool isDated = false;
    bool hasLooseAddress = false;
};

/// Reads one block of sources, line by line, until a line comes that belongs to none.
class Reader final
{
public:
    Reader(const Lines &lines, qsizetype first) : m_lines(lines) { m_block.first = m_block.end = first; }

    SourceBlock read();

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
    void addSource(const Draft &draft);
    bool isOpen() const { return !m_drafts.isEmpty() && m_drafts.last().url.isEmpty(); }

    const Lines &m_lines;
    SourceBlock m_block;
    QList<Draft> m_drafts;
    Range m_pendingLabel;   // a label that stood alone, for the range of the first source
    int m_number = 0;       // of the last numbered source
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
        return hasColon || leadsToAddress(i) || (i + 1 < m_lines.size() && m_lines.isDated(i + 1));
    }
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
    m_block.end = i;
    if (!m_pendingLabel.isEmpty())
        m_block.looseLabels.append(m_pendingLabel);
    for (const Draft &draft : m_drafts)
        addSource(draft);
    return m_block;
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
    if (!m_pendingLabel.isEmpty())
        m_block.looseLabels.append(m_pendingLabel);
    m_pendingLabel = m_lines.block(i).whole();
    return true;
}

bool Reader::takeAddress(qsizetype i)
{
    const Block &block = m_lines.block(i);
    if (!isOpen()) {
        m_drafts.append(Draft{});
        m_drafts.last().line = block.line;
        m_drafts.last().hasLooseAddress = m_drafts.size() > 1;
    }
    Draft &draft = m_drafts.last();
    const Range found = findAddresses(block.text).first();
    // Nearly always the whole line, whose text is shared then: there are as many addresses as sources.
    draft.url = found.length == block.text.size() ? block.text : block.text.sliced(found.start, found.length);
    draft.urlRange = block.original(found);
    draft.range = draft.range.united(block.whole());
    return true;
}

/// The second line of an address that was too long for the page.
bool Reader::takeWrappedAddress(qsizetype i)
{
    const Block &block = m_lines.block(i);
    if (m_drafts.isEmpty() || m_drafts.last().url.isEmpty() || block.gap > 0 || i == 0
        || !m_lines.is(i - 1, Line::Kind::Address))
        return false;
    const QStringView before = m_lines.block(i - 1).text;
    const QStringView text = block.text;
    const bool isOneWord = std::none_of(text.begin(), text.end(), [](QChar c) { return isBlank(c); });
    const bool isBroken = before.size() >= WrappedAddress || QStringView(u"/-_=&?%").contains(before.back());
    const auto isAddressMark = [](QChar c) { return QStringView(u"/-_=&?%.").contains(c) || c.isDigit(); };
    if (!isOneWord || !isBroken || std::none_of(text.begin(), text.end(), isAddressMark))
        return false;
    Draft &draft = m_drafts.last();
    draft.url += text;
    draft.urlRange = draft.urlRange.united(block.range);
    draft.range = draft.range.united(block.whole());
    m_block.doubts.append(
        {block.range, block.line, tr("An address seems to go on in this line; both parts were joined.")});
    return true;
}

/// A line that goes on with the citation above it: `… Prepared by the Office of` / `Senator Tom Cotton`.
bool Reader::continuesCitation(qsizetype i) const
{
    return isOpen() && m_lines.block(i).gap == 0 && !m_drafts.last().isDated && leadsToAddress(i)
           && !m_lines.isDated(i);
}

bool Reader::startsCitation(qsizetype i) const
{
    const Block &block = m_lines.block(i);
    if (m_drafts.isEmpty())
        return block.gap <= 1 || leadsToAddress(i) || m_lines.isDated(i);
    if (block.gap == 0)
        return m_lines.isDated(i) || (!isOpen() && leadsToAddress(i)) || block.kind == Block::Kind::ListEntry;
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
    if (!startsCitation(i))
        return false;
    addText(i, 0, true);
    return true;
}

/// Adds line @p i, without its first @p from characters, to a new source or to the last one.
void Reader::addText(qsizetype i, qsizetype from, bool isNew)
{
    const Block &block = m_lines.block(i);
    if (from > 0 && m_lines.is(i, Line::Kind::Label)) {   // `Sources: 1. Xinhua, …`
        if (const Enumeration entry = readEnumeration(QStringView(block.text).sliced(from)); entry.length > 0) {
            m_number = entry.number;
            from += entry.length;
        }
    }
    if (isNew)
        m_drafts.append(Draft{});
    Draft &draft = m_drafts.last();
    if (isNew)
        draft.line = block.line;
    draft.range = draft.range.united(m_pendingLabel).united(block.whole());
    m_pendingLabel = {};
    QStringView text = QStringView(block.text).sliced(from);
    const QList<Range> addresses = findAddresses(text);
    if (!addresses.isEmpty()) {
        const Range first = addresses.first();
        draft.url = text.sliced(first.start, first.length).toString();
        draft.urlRange = block.original({from + first.start, first.length});
        text = trimmed(text.first(first.start));
    }
    if (!text.isEmpty())
        draft.pieces.append({text, block.original({text.data() - block.text.constData(), text.size()})});
    draft.isDated = draft.isDated || findLastDate(text, m_lines.style().dateOrder).has_value();
}

/// Where @p part of the pieces, joined by single spaces, stands in the original.
Range originalOf(const QList<Draft::Piece> &pieces, const Range &part)
{
    Range original;
    qsizetype begin = 0;
    for (const Draft::Piece &piece : pieces) {
        const qsizetype from = std::max<qsizetype>(part.start, begin);
        const qsizetype to = std::min(part.end(), begin + piece.text.size());
        if (from < to && piece.range.length == piece.text.size())
            original = original.united({piece.range.start + from - begin, to - from});
        else if (from < to)
            original = original.united(piece.range);
        begin += piece.text.size() + 1;
    }
    return original;
}

void Reader::addSource(const Draft &draft)
{
    QString whole;
    for (const Draft::Piece &piece : draft.pieces)
        whole += whole.isEmpty() ? piece.text.toString() : QString(u' ' % piece.text);
    const Citation citation = readCitation(whole, m_lines.style().dateOrder);

    Source source;
    source.citation = folded(whole);
    source.publisher = citation.publisher;
    source.title = citation.title;
    source.date = citation.date;
    source.url = draft.url;
    source.range = draft.range;
    source.ranges.citation = originalOf(draft.pieces, {0, whole.size()});
    source.ranges.publisher = originalOf(draft.pieces, citation.publisherRange);
    source.ranges.title = originalOf(draft.pieces, citation.titleRange);
    source.ranges.date = originalOf(draft.pieces, citation.dateRange);
    source.ranges.url = draft.urlRange;
    m_block.sources.append(source);

    if (draft.pieces.size() > 1)
        m_block.doubts.append({draft.range, draft.line, tr("This citation was read over several lines as one.")});
    else if (draft.hasLooseAddress)
        m_block.doubts.append({draft.range, draft.line, tr("This address has no citation of its own.")});
}

}   // namespace

SourceBlock readSourceBlock(const Lines &lines, qsizetype first)
{
    return Reader(lines, first).read();
}
