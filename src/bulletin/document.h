// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/partialdate.h"
#include "bulletin/range.h"

#include <QList>
#include <QString>
#include <QStringList>

/// A stretch of a block's text that its form sets apart. Spans of a block stand in the order of their starts and may
/// nest; plain text has none.
struct Span
{
    enum class Kind : quint8 { Link, Strong, Emphasis, Code };

    Kind kind = Kind::Link;
    Range range;   ///< of the block's `text`
    QString url;   ///< of a link: absolute where the document's own address is known, else as written

    bool operator==(const Span &) const = default;
};

/// One line of a document, with what its form says of it. A paragraph that its author broke into lines is
/// several blocks, of which all but the first have `gap` 0: whoever reads a document decides which breaks mean
/// something.
struct Block
{
    enum class Kind : quint8 { Paragraph, Heading, ListEntry, Quote, Rule, Table, ImageText };

    Kind kind = Kind::Paragraph;
    qint8 level = 0;          ///< of a heading, 1 to 6; of a list entry or quote, its depth from 1; else 0
    qint16 gap = 0;           ///< blank lines before it, 32,767 at most; 0 for a mere line break
    qint16 indent = 0;        ///< columns of white space before it, 32,767 at most
    qint32 lead = 0;          ///< UTF-16 units of the original between its bullet and its text, the bullet included; of
                              ///< quoted mail, the marks of the empty lines before it too
    qint32 line = 0;          ///< of the original, from 1
    QString text;             ///< as written, save for white space at both ends and the bullet; empty for a rule
    Range range;              ///< what `text` covers of the original
    QList<Span> spans = {};   ///< links and emphasis within `text`

    /// Where @p part of `text` stands in the original. Exact where `range` and `text` are of one length, as in
    /// plain text; else the whole range.
    Range original(const Range &part) const
    {
        return range.length == text.size() ? Range{range.start + part.start, part.length} : range;
    }

    /// What it covers of the original, its bullet included.
    Range whole() const { return {range.start - lead, range.length + lead}; }

    bool operator==(const Block &) const = default;
};

/// Something in a document that could not be read with certainty.
struct Doubt
{
    Range range;          ///< of the original
    qsizetype line = 0;   ///< of the original, from 1; 0 when it concerns the whole
    QString reason;       ///< a sentence for the reader

    bool operator==(const Doubt &) const = default;
};

/// A stretch of a document that its form marks off as one entry, with what the form declares of it: an entry of a
/// feed, a post of an export. What is not declared is empty. Its first block is its title as a heading where it
/// has one; an entry that shows nothing has no blocks.
struct Entry
{
    qsizetype first = 0;   ///< its first block
    qsizetype end = 0;     ///< the block behind its last
    QString title;
    QString url;
    QString id;          ///< as the form names it; not necessarily an address
    QString publisher;   ///< whom the entry itself credits, where that is not the document's own publisher
    QStringList authors;
    PartialDate date;

    bool operator==(const Entry &) const = default;
};

/// A file reduced to its blocks: what every format yields. It knows nothing of items. What the file does not declare
/// is empty.
struct Document
{
    QString title;
    QString publisher;
    PartialDate date;
    QString language;   ///< BCP 47
    QString url;        ///< where the document itself stands
    QList<Block> blocks;
    QList<Entry> entries;   ///< in order, apart; blocks between them belong to none
    /// The text that ranges count in, where that is not simply the decoded file: what a person would see of a page, a
    /// mail, a feed, block after block. Empty for plain text.
    QString text;
    qsizetype length = 0;   ///< of the text that ranges count in, in UTF-16 units

    bool operator==(const Document &) const = default;
};
