// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/assembler.h"

#include "bulletin/text.h"
#include "itemizer/spans.h"

using namespace Qt::StringLiterals;

namespace {

using Pieces = QList<Piece>;

/// Written without spaces between words: Han, kana, full-width forms.
bool isWide(QChar character)
{
    return character.unicode() >= 0x2E80 && character.unicode() < 0xD7A4;
}

class Assembler final
{
public:
    Assembler(Lines &lines, const Document &document) : m_document(document), m_lines(lines) {}

    Itemized assemble(Segmentation &found);

private:
    Item itemOf(Segment &segment);
    void addBody(Item &item, const Segment &segment);
    qsizetype addRun(Item &item, const Pieces &body, qsizetype begin, qsizetype own);
    bool continues(const Pieces &body, qsizetype at) const;
    SpannedText joined(const Pieces &pieces, qsizetype begin, qsizetype end) const;
    Range rangeOf(const Piece &piece, bool isWhole) const;
    Range rangeOf(const Pieces &pieces, qsizetype begin, qsizetype end, bool isWhole) const;
    QList<Range> placesOf(const Segment &segment, const Item &item) const;
    void accountFor(const Segmentation &found, const QList<Range> &placed, qsizetype first, qsizetype end);
    void addLeftover(qsizetype line, qsizetype start, qsizetype end, const QString &name);
    QString leftoverName(qsizetype line, bool isInside, const QString &given) const;
    void addBetween();
    void addStretch(qsizetype from, qsizetype to);

    const Document &m_document;
    Lines &m_lines;
    Itemized m_result;
    qsizetype m_lastJunkLine = -1;
    qsizetype m_nextLine = 0;    // to be accounted for
    qsizetype m_nextNamed = 0;   // of Segmentation::named
};

/// Lines as one text: with a space between, save between characters that are written without spaces, and where
/// undecoded mail broke a line with `=`.
SpannedText Assembler::joined(const Pieces &pieces, qsizetype begin, qsizetype end) const
{
    const Block &only = m_lines.block(pieces[begin].line);
    // Nearly always a whole line, whose text is shared then: bodies weigh as much as the document.
    if (end - begin == 1 && only.spans.isEmpty() && pieces[begin].part.length == only.text.size())
        return {folded(only.text), {}};
    SpannedText text;
    for (qsizetype k = begin; k < end; ++k) {
        const Block &block = m_lines.block(pieces[k].line);
        const QStringView part = QStringView(block.text).sliced(pieces[k].part.start, pieces[k].part.length);
        if (part.isEmpty())
            continue;
        const bool isBroken = k > begin && m_lines.block(pieces[k - 1].line).text.endsWith(u'=')
                              && !m_lines.text(pieces[k - 1].line).endsWith(u'=');
        const bool isTight = isBroken || (!text.text.isEmpty() && isWide(text.text.back()) && isWide(part.front()));
        text.append(block, pieces[k].part, text.text.isEmpty() || isTight ? u""_s : u" "_s);
    }
    return text.folded();
}

/// With the bullet before it where @p isWhole and the piece begins its line.
Range Assembler::rangeOf(const Piece &piece, bool isWhole) const
{
    const Block &block = m_lines.block(piece.line);
    const Range range = block.original(piece.part);
    return isWhole && piece.part.start == 0 ? Range::fromTo(block.whole().start, range.end()) : range;
}

Range Assembler::rangeOf(const Pieces &pieces, qsizetype begin, qsizetype end, bool isWhole) const
{
    Range range;
    for (qsizetype k = begin; k < end; ++k)
        range = range.united(rangeOf(pieces[k], isWhole));
    return range;
}

/// Piece @p at goes on with the paragraph of the piece before it.
bool Assembler::continues(const Pieces &body, qsizetype at) const
{
    const Piece &piece = body[at];
    const Piece &before = body[at - 1];
    const Block &block = m_lines.block(piece.line);
    if (piece.line == before.line)
        return true;
    const bool isSameSort = block.kind == Block::Kind::Paragraph
                            || (block.kind == Block::Kind::Quote && m_lines.block(before.line).kind == block.kind);
    return piece.line == before.line + 1 && piece.part.start == 0 && m_lines.isText(piece.line) && block.gap == 0
           && isSameSort;
}

/// The pieces from @p begin on that are one paragraph, a list under a colon, or one entry; answers the piece after
/// them. An item that is an entry itself begins in line @p own, and its text is a paragraph.
qsizetype Assembler::addRun(Item &item, const Pieces &body, qsizetype begin, qsizetype own)
{
    qsizetype end = begin + 1;
    while (end < body.size() && continues(body, end))
        ++end;
    const Block &first = m_lines.block(body[begin].line);
    if (m_lines.isHardWrapped()) {
        SpannedText text = joined(body, begin, end);
        const bool isOwn = body[begin].line == own && first.kind == Block::Kind::ListEntry;
        item.body.append({isOwn ? Block::Kind::Paragraph : first.kind, isOwn ? qint8(0) : first.level, text.text,
                          rangeOf(body, begin, end, true), text.spans});
        return end;
    }
    const QString before = item.body.isEmpty() ? QString() : item.body.last().text;
    const bool isUnderColon =
        (before.endsWith(u':') || before.endsWith(u'：')) && first.gap > 0 && first.kind == Block::Kind::Paragraph;
    const Block::Kind kind = isUnderColon && end - begin >= 2 ? Block::Kind::ListEntry : Block::Kind::Paragraph;
    for (qsizetype k = begin; k < end; ++k) {
        const Block &block = m_lines.block(body[k].line);
        const bool isOwn = body[k].line == own && block.kind == Block::Kind::ListEntry;
        const bool isEntry = block.kind != Block::Kind::Paragraph && !isOwn;
        qsizetype next = k + 1;
        while (next < end && body[next].line == body[k].line)
            ++next;
        SpannedText text = joined(body, k, next);
        item.body.append({isEntry ? block.kind : kind, isEntry ? block.level : 0, text.text,
                          rangeOf(body, k, next, true), text.spans});
        k = next - 1;
    }
    return end;
}

void Assembler::addBody(Item &item, const Segment &segment)
{
    const Pieces &body = segment.body;
    for (qsizetype k = 0; k < body.size();) {
        if (m_lines.is(body[k].line, Line::Kind::Rule)) {
            item.body.append({Block::Kind::Rule, 0, QString(), m_lines.block(body[k].line).whole(), {}});
            ++k;
        } else if (m_lines.is(body[k].line, Line::Kind::Junk) || body[k].part.isEmpty()) {
            ++k;
        } else {
            k = addRun(item, body, k, segment.first);
        }
    }
}

/// What the form of the document declares of the item.
void addDeclared(Item &item, const Entry &entry)
{
    if (item.title.isEmpty())
        item.title = folded(entry.title);
    if (item.date.isEmpty())
        item.date = entry.date;
    item.url = entry.url;
    item.authors = entry.authors;
}

Item Assembler::itemOf(Segment &segment)
{
    Item item;
    item.date = segment.date;
    if (!segment.title.isEmpty()) {
        item.title = joined(segment.title, 0, segment.title.size()).text;
        item.titleRange = rangeOf(segment.title, 0, segment.title.size(), false);
    }
    if (segment.entry >= 0)
        addDeclared(item, m_document.entries[segment.entry]);
    addBody(item, segment);
    item.sources = std::exchange(segment.sources, {});
    for (qsizetype i = segment.first; i < segment.end; ++i)
        item.range = item.range.united(m_lines.block(i).whole());
    return item;
}

/// What of line @p line from @p start to @p end of the original is left, if it shows. Lines of one sort that follow
/// one another are one piece.
void Assembler::addLeftover(qsizetype line, qsizetype start, qsizetype end, const QString &name)
{
    const Block &block = m_lines.block(line);
    const qsizetype before = block.range.start;
    if (start >= before && block.range.length == block.text.size()
        && isBlank(QStringView(block.text).sliced(start - before, std::max<qsizetype>(0, end - start))))
        return;
    if (start >= end)
        return;
    QList<Junk> &junk = m_result.junk;
    const Range range = Range::fromTo(start, end);
    const bool goesOn = !junk.isEmpty() && junk.last().name == name && m_lastJunkLine >= 0 && m_lastJunkLine == line - 1
                        && range.start == block.whole().start;
    if (goesOn)
        junk.last().range = junk.last().range.united(range);
    else
        junk.append({range, name});
    m_lastJunkLine = line;
}

QString Assembler::leftoverName(qsizetype line, bool isInside, const QString &given) const
{
    const Line &form = m_lines.line(line);
    if (form.kind == Line::Kind::Junk)
        return form.junk >= 0             ? m_lines.style().junk[form.junk].name
               : form.junk == Line::Aside ? u"related"_s
                                          : u"blank"_s;
    if (form.kind == Line::Kind::Rule)
        return u"rule"_s;
    if (!given.isEmpty())
        return given;
    if (!isInside)
        return u"unplaced"_s;
    return form.kind == Line::Kind::Label ? u"label"_s : u"mark"_s;
}

/// Accounts for the lines before @p end that were not yet accounted for: what of them is in @p placed, which are
/// sorted, and what is not. @p first is where the item of these lines begins.
void Assembler::accountFor(const Segmentation &found, const QList<Range> &placed, qsizetype first, qsizetype end)
{
    qsizetype next = 0;
    for (; m_nextLine < end; ++m_nextLine) {
        while (m_nextNamed < found.named.size() && found.named[m_nextNamed].line < m_nextLine)
            ++m_nextNamed;
        const bool isNamed = m_nextNamed < found.named.size() && found.named[m_nextNamed].line == m_nextLine;
        const QString name =
            leftoverName(m_nextLine, first <= m_nextLine, isNamed ? found.named[m_nextNamed].name : QString());
        const Range whole = m_lines.block(m_nextLine).whole();
        while (next < placed.size() && placed[next].end() <= whole.start)
            ++next;
        qsizetype at = whole.start;
        for (qsizetype k = next; at < whole.end(); ++k) {
            const bool isLast = k >= placed.size();
            addLeftover(m_nextLine, at, isLast ? whole.end() : std::min<qsizetype>(placed[k].start, whole.end()), name);
            at = isLast ? whole.end() : std::max<qsizetype>(at, placed[k].end());
        }
    }
}

/// What is between two things placed: white space, or what its form kept out of the blocks of the document.
void Assembler::addStretch(qsizetype from, qsizetype to)
{
    if (from >= to)
        return;
    const bool isFurniture =
        !m_document.text.isEmpty() && !isBlank(QStringView(m_document.text).sliced(from, to - from));
    m_result.junk.append({Range::fromTo(from, to), isFurniture ? u"page-furniture"_s : u"blank"_s});
}

/// Names the stretches between what was placed, so that nothing of the original is left out.
void Assembler::addBetween()
{
    QList<Range> placed;
    for (const Junk &junk : std::as_const(m_result.junk))
        placed.append(junk.range);
    for (const Item &item : std::as_const(m_result.bulletin.items))
        placed.append(item.range);
    std::sort(placed.begin(), placed.end(), [](const Range &a, const Range &b) { return a.start < b.start; });
    qsizetype at = 0;
    for (const Range &range : placed) {
        addStretch(at, range.start);
        at = std::max(at, range.end());
    }
    addStretch(at, m_document.length);
}

/// The stretches of the original that are in the item, in order.
QList<Range> Assembler::placesOf(const Segment &segment, const Item &item) const
{
    QList<Range> places;
    places.reserve(segment.title.size() + segment.body.size() + item.sources.size());
    for (const Piece &piece : segment.title)
        places.append(rangeOf(piece, false));   // its bullet is a mark
    for (const Piece &piece : segment.body)
        places.append(m_lines.is(piece.line, Line::Kind::Rule) ? m_lines.block(piece.line).whole()
                                                               : rangeOf(piece, true));
    for (const Source &source : item.sources) {
        if (!source.range.isEmpty())
            places.append(source.range);
        if (!source.ranges.url.isEmpty() && !source.range.contains(source.ranges.url.start))
            places.append(source.ranges.url);   // below the body, where the citation stands above
    }
    std::sort(places.begin(), places.end(), [](const Range &a, const Range &b) { return a.start < b.start; });
    return places;
}

Itemized Assembler::assemble(Segmentation &found)
{
    m_result.doubts = found.doubts;
    m_result.bulletin.items.reserve(found.segments.size());
    for (Segment &segment : found.segments) {
        while (!segment.body.isEmpty() && m_lines.is(segment.body.last().line, Line::Kind::Rule))
            segment.body.removeLast();
        m_result.bulletin.items.append(itemOf(segment));
        accountFor(found, placesOf(segment, m_result.bulletin.items.last()), segment.first, segment.end);
        m_lines.release(segment.first, segment.end);
        segment.title = {};
        segment.body = {};
    }
    accountFor(found, {}, m_lines.size(), m_lines.size());
    addBetween();
    return std::move(m_result);
}

}   // namespace

Itemized assemble(Lines &lines, Segmentation &found, const Document &document)
{
    return Assembler(lines, document).assemble(found);
}
