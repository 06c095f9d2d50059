// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/lines.h"
#include "itemizer/segments.h"

/// A source as it is gathered: stretches of lines, and the address.
class SourceDraft final
{
public:
    /// Adds @p part of line @p i to the citation.
    void addText(const Lines &lines, qsizetype i, Range part);
    /// The address that @p part of line @p i prints.
    void setAddress(const Lines &lines, qsizetype i, Range part);
    /// An address that goes on in @p part of line @p i.
    void extendAddress(const Lines &lines, qsizetype i, Range part);
    /// An address that shows as the text in @p part of line @p i.
    void setLink(const Lines &lines, qsizetype i, Range part, const QString &url);
    /// What belongs to it besides: label, number, brackets.
    void cover(const Range &original) { m_range = m_range.united(original); }

    bool hasText() const { return !m_pieces.isEmpty(); }
    bool hasAddress() const { return !m_url.isEmpty(); }
    bool isDated(const Lines &lines) const;
    qsizetype pieceCount() const { return m_pieces.size(); }
    qint32 line() const { return m_line; }
    const Range &range() const { return m_range; }

    /// The sources it states: mostly one, several where one line names several (`AFP; Xinhua`). Whoever has an
    /// address is the last.
    QList<Source> sources(const Lines &lines) const;

private:
    struct Text
    {
        QStringView text;
        Range range;   // in the original
    };

    void begin(const Lines &lines, qsizetype i);
    Source source(const Lines &lines, const QString &whole, const Range &part) const;
    Range originalOf(const Range &part) const;

    QList<Text> m_pieces;
    QString m_url;
    Range m_urlRange;
    Range m_range;
    qint32 m_line = 0;
};
