// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/entries.h"

#include "bulletin/text.h"
#include "itemizer/choice.h"
#include "itemizer/layouts/headlines.h"

namespace {

constexpr double LeastFitOfBulletin = 0.4;   // a post with a list of links in it is no bulletin yet
constexpr qsizetype FewestItems = 2;

void move(QList<Piece> &pieces, qint32 by)
{
    for (Piece &piece : pieces)
        piece.line += by;
}

/// The segments of a part of the document, by the lines of the whole.
void moveLines(Segmentation &found, qsizetype by)
{
    for (Segment &segment : found.segments) {
        segment.first += by;
        segment.end += by;
        move(segment.title, qint32(by));
        move(segment.body, qint32(by));
    }
    for (NamedLine &line : found.named)
        line.line += by;
}

class EntryReader final
{
public:
    EntryReader(const Document &document, const HouseStyle &style, QList<Block> &blocks)
        : m_document(document), m_style(style), m_blocks(blocks)
    {
    }

    Segmentation read();

private:
    void addBlocks(qsizetype begin, qsizetype end);
    void addEntry(qsizetype index);
    Segmentation contentOf(const Lines &lines) const;
    Segment whole(const Lines &lines, const Segmentation &content, const Entry &entry) const;
    Source sourceOf(const Entry &entry) const;

    const Document &m_document;
    const HouseStyle &m_style;
    QList<Block> &m_blocks;
    Segmentation m_found;
};

void EntryReader::addBlocks(qsizetype begin, qsizetype end)
{
    m_blocks += prepared(m_document.blocks.sliced(begin, end - begin), m_style);
}

/// What the entry's own text is arranged as; no segments where it is no bulletin and states no source.
Segmentation EntryReader::contentOf(const Lines &lines) const
{
    QList<Block> blocks;
    for (qsizetype i = 0; i < lines.size(); ++i)
        blocks.append(lines.block(i));
    const Choice choice = choose(blocks, {m_style});
    if (choice.layout == nullptr)
        return {};
    Segmentation found = choice.layout->read(lines);
    found.segments.removeIf([](const Segment &segment) { return segment.sources.isEmpty(); });
    const bool isBulletin = found.segments.size() >= FewestItems && choice.fit >= LeastFitOfBulletin;
    return isBulletin || found.segments.size() == 1 ? found : Segmentation();
}

/// The entry is its own source.
Source EntryReader::sourceOf(const Entry &entry) const
{
    Source source;
    source.publisher = entry.publisher.isEmpty() ? m_document.publisher : entry.publisher;
    source.title = folded(entry.title);
    source.date = entry.date;
    source.url = entry.url;
    source.citation = source.publisher;
    return source;
}

/// All of @p lines as one item.
Segment EntryReader::whole(const Lines &lines, const Segmentation &content, const Entry &entry) const
{
    Segment segment;
    segment.end = lines.size();
    if (content.segments.size() == 1) {
        const Segment &only = content.segments.first();
        segment.body = bodyPieces(lines, 0, only.first) + only.title + only.body;
        segment.sources = only.sources;
    } else {
        segment.body = bodyPieces(lines, 0, lines.size());
        if (!entry.url.isEmpty())
            segment.sources.append(sourceOf(entry));
    }
    return segment;
}

void EntryReader::addEntry(qsizetype index)
{
    const Entry &entry = m_document.entries[index];
    const bool isHeaded = entry.first < entry.end && m_document.blocks[entry.first].kind == Block::Kind::Heading
                          && folded(m_document.blocks[entry.first].text) == folded(entry.title);
    const qsizetype heading = m_blocks.size();
    addBlocks(entry.first, entry.first + (isHeaded ? 1 : 0));
    const qsizetype begin = m_blocks.size();
    addBlocks(entry.first + (isHeaded ? 1 : 0), entry.end);
    const Lines lines(m_blocks.sliced(begin), m_style);
    Segmentation content = contentOf(lines);
    if (content.segments.size() < FewestItems) {
        Segmentation one;
        one.doubts = content.doubts;
        one.segments.append(whole(lines, content, entry));
        content = one;
    }
    moveLines(content, begin);
    if (content.segments.size() == 1) {
        Segment &segment = content.segments.first();
        segment.first = heading;
        segment.entry = index;
        if (isHeaded)
            segment.title.append({qint32(heading), {0, m_blocks[heading].text.size()}});
    }
    m_found.segments += content.segments;
    m_found.named += content.named;
    m_found.doubts += content.doubts;
}

Segmentation EntryReader::read()
{
    qsizetype end = 0;
    for (qsizetype k = 0; k < m_document.entries.size(); ++k) {
        addBlocks(end, m_document.entries[k].first);
        addEntry(k);
        end = m_document.entries[k].end;
    }
    addBlocks(end, m_document.blocks.size());
    return std::move(m_found);
}

}   // namespace

Segmentation segmentEntries(const Document &document, const HouseStyle &style, QList<Block> &blocks)
{
    return EntryReader(document, style, blocks).read();
}
