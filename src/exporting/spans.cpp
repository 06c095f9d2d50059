// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/spans.h"

#include "provenance/provenance.h"

namespace {

bool isShown(const Span &span)
{
    return span.kind != Span::Kind::Link || linkSafety(span.url) != LinkSafety::Never;
}

/// Cuts a text at the spans that are fed to it in the order of their starts.
class Cutter final
{
public:
    explicit Cutter(QStringView text) : m_text(text) {}

    void begin(const Span &span);
    QList<SpanPiece> finished();

private:
    void advance(qsizetype to);
    void endUpTo(qsizetype position);

    struct Open
    {
        const Span *span;
        qsizetype end;
    };

    QStringView m_text;
    qsizetype m_at = 0;
    QList<Open> m_open;
    QList<SpanPiece> m_pieces;
};

void Cutter::advance(qsizetype to)
{
    if (to > m_at)
        m_pieces.append({SpanPiece::Kind::Text, nullptr, m_text.sliced(m_at, to - m_at)});
    m_at = std::max(m_at, to);
}

void Cutter::endUpTo(qsizetype position)
{
    while (!m_open.isEmpty() && m_open.last().end <= position) {
        advance(m_open.last().end);
        m_pieces.append({SpanPiece::Kind::End, m_open.takeLast().span, {}});
    }
}

void Cutter::begin(const Span &span)
{
    endUpTo(span.range.start);
    const qsizetype around = m_open.isEmpty() ? m_text.size() : m_open.last().end;
    const qsizetype end = std::min<qsizetype>(span.range.end(), around);
    if (span.range.start < m_at || span.range.start >= end)
        return;
    advance(span.range.start);
    m_pieces.append({SpanPiece::Kind::Begin, &span, {}});
    m_open.append({&span, end});
}

QList<SpanPiece> Cutter::finished()
{
    endUpTo(m_text.size());
    advance(m_text.size());
    return m_pieces;
}

}   // namespace

QList<SpanPiece> piecesOf(const BodyBlock &block)
{
    Cutter cutter(block.text);
    for (const Span &span : block.spans) {
        if (isShown(span))
            cutter.begin(span);
    }
    return cutter.finished();
}
