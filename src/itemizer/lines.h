// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"
#include "itemizer/housestyle.h"
#include "itemizer/segments.h"

#include <QList>
#include <QSet>

/// What the form of one block says, in the light of a house style.
struct Line
{
    enum class Kind : quint8 { Text, Label, Address, Junk, Rule };
    static constexpr qint8 Empty = -1;   ///< junk that shows nothing
    static constexpr qint8 Aside = -2;   ///< `See also` and what it lists

    Kind kind = Kind::Text;
    qint8 junk = Empty;     ///< index into HouseStyle::junk, Empty or Aside
    qint16 label = 0;       ///< length of the label, its colon and the white space behind it
    bool isGiven = false;   ///< text by the reader's word: no link in it is a source
};

/// The lines of a document, seen through a house style.
class Lines final
{
public:
    Lines(QList<Block> blocks, const HouseStyle &style);

    qsizetype size() const { return m_lines.size(); }
    const Block &block(qsizetype i) const { return m_blocks[i]; }
    const Line &line(qsizetype i) const { return m_lines[i]; }
    bool is(qsizetype i, Line::Kind kind) const { return i < size() && m_lines[i].kind == kind; }
    const HouseStyle &style() const { return m_style; }

    /// Length of a label without a colon before a name: `Via Reuters`; 0 when there is none. Only to be asked of citations.
    qsizetype looseLabel(qsizetype i) const;
    /// A line of a date behind its label: `Date: 31 Jan 2020`.
    bool isDateLabel(qsizetype i) const;
    /// What follows the label, its opening bracket aside; empty for a label alone.
    QStringView afterLabel(qsizetype i) const;
    /// A short line that ends in a date, so that it may be a citation.
    bool isDated(qsizetype i) const;
    /// Parts line @p i before the character at @p at of its text; what is behind it becomes line @p i + 1.
    void part(qsizetype i, qsizetype at);
    /// Makes line @p i, which shows, a line of text, whatever it looks like.
    void claimText(qsizetype i);
    /// The same, and no link in it is a source.
    void claimGivenText(qsizetype i);
    /// Makes line @p i, which shows, one that may state sources: no junk.
    void claimSource(qsizetype i);
    /// Lets go of the texts of lines that are done with: those of a large document weigh as much as its items.
    void release(qsizetype begin, qsizetype end);

    /// Paragraphs are broken into lines of about equal width.
    bool isHardWrapped() const { return m_wrap > 0; }
    /// The width at which they are broken; 0 when they are not.
    qsizetype wrap() const { return m_wrap; }
    /// The style's, or the one that the document's own dates leave as the only one.
    DateOrder dateOrder() const { return m_dateOrder; }
    /// The year that the headings above line @p number of the original state; 0 when none does.
    int yearAt(qint32 number) const;

    /// The number of the line that covers @p position of the original; 0 when none does.
    qint32 numberAt(qsizetype position) const;

    /// Its text without the `=20` and `=` that undecoded mail leaves at line ends.
    Range shown(qsizetype i) const;
    Piece piece(qsizetype i) const { return {qint32(i), shown(i)}; }
    QStringView text(qsizetype i) const { return QStringView(m_blocks[i].text).sliced(0, shown(i).length); }
    QStringView text(const Piece &piece) const
    {
        return QStringView(m_blocks[piece.line].text).sliced(piece.part.start, piece.part.length);
    }
    bool isText(qsizetype i) const { return is(i, Line::Kind::Text); }
    /// The next line from @p i on, before @p end, that is neither junk nor rule; @p end when there is none.
    qsizetype nextShown(qsizetype i, qsizetype end) const;
    /// The line after the last that follows line @p i without a gap, before @p end.
    qsizetype stanzaEnd(qsizetype i, qsizetype end) const;

private:
    struct StatedYear
    {
        qint32 line = 0;   // of the original
        int year = 0;
    };

    Line lineOf(qsizetype i) const;
    void markAsides(const QSet<QString> &labels);
    void learnDates();

    QList<Block> m_blocks;
    const HouseStyle &m_style;
    QList<Line> m_lines;
    qsizetype m_wrap = 0;
    DateOrder m_dateOrder;
    QSet<QString> m_labels;
    QSet<QString> m_dateLabels;
    QList<StatedYear> m_years;   // in order
};

/// A document in which each label that stands at the end of a paragraph (`… he said. (Source: Xinhua, May 2, 2010)`)
/// begins a block of its own.
QList<Block> withLabelsApart(const QList<Block> &blocks, const QSet<QString> &labels, DateOrder order);

/// Case-folded labels, as Lines compares them.
QSet<QString> labelSet(const HouseStyle &style);
QSet<QString> labelSet(const QStringList &labels);

/// Length of a label at the start of @p text with its colon and white space, a bracket before it included; 0 when
/// there is none. `Source of the outbreak` is no label: a colon must follow, or nothing.
qsizetype labelLength(QStringView text, const QSet<QString> &labels);

/// A line that may be a headline: short, no sentence's end.
bool looksLikeHeadline(QStringView text);
/// Most of its longer words begin with a capital.
bool isTitleCase(QStringView text);
/// Ends as a sentence does, or is long.
bool looksLikeProse(QStringView text);
