// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"

#include <QList>
#include <QString>
#include <QStringView>

/// What parts a block from the one before it.
enum class Break : quint8 {
    Line,        ///< a line ends
    Box,         ///< a div ends: a paragraph on most pages, a mere line in what mail programs write
    Paragraph,   ///< white space
};

/// A block, and whether it stands around the main text of its page rather than in it.
struct PageBlock
{
    Block block;
    bool isFurniture = false;
};

/// The text of a page on its way into blocks: white space is folded as a browser does, blank lines are counted,
/// links and emphasis keep their places. No-break spaces stay.
class Flow final
{
public:
    /// What the next block is.
    struct Form
    {
        Block::Kind kind = Block::Kind::Paragraph;
        int level = 0;
        int indent = 0;

        bool operator==(const Form &) const = default;
    };

    void setForm(const Form &form) { m_form = form; }
    /// Of the blocks from the one begun on.
    void setFurniture(bool isFurniture) { m_isFurniture = isFurniture; }

    /// Text with its white space folded.
    void addText(QStringView text);
    /// Text whose white space and line ends stand as they are.
    void addPreformatted(QStringView text);
    /// As addText(), between words.
    void addApart(QStringView text);
    void addImage(const QString &alt);
    void addRule();
    /// Blocks that were read already.
    void addBlocks(QList<PageBlock> blocks);
    void openSpan(Span::Kind kind, const QString &url = {});
    void closeSpan();
    void endLine();
    /// Ends the block begun, if there is one.
    void part(Break distance);
    /// Sets the text begun apart from the next cell of its row.
    void nextCell();

    bool isBegun() const { return !m_text.isEmpty(); }
    /// Of blocks finished.
    qsizetype size() const { return m_blocks.size(); }
    /// All blocks, once nothing more comes.
    QList<PageBlock> finished();

private:
    /// A span begun: its place in m_spans, and how many blocks it went through before this one.
    struct Open
    {
        qsizetype span = -1;
        int blocks = 0;
    };

    bool isOpen(Span::Kind kind) const;
    void flush();
    void append(Block block);
    QList<Span> takeSpans(const Range &kept);
    qint16 nextGap();

    Form m_form;
    bool m_isFurniture = false;
    QString m_text;
    QList<Span> m_spans;   // of m_text; those in m_open have no length yet
    QList<Open> m_open;
    QList<Block> m_images;   // seen while m_text was begun
    QList<PageBlock> m_blocks;
    QList<qsizetype> m_boxes;           // blocks of which only finished() knows whether they stand apart
    Break m_break = Break::Paragraph;   // a page stands apart from what was read before it
    int m_blankLines = 0;
    bool m_hasBlankBoxes = false;   // blank lines are written as such, so a box is no more than a line
};
