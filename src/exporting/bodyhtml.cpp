// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/exporting.h"
#include "exporting/spans.h"

using namespace Qt::StringLiterals;

namespace {

QString beginOf(const Span &span)
{
    switch (span.kind) {
    case Span::Kind::Link:
        return u"<a href=\""_s % span.url.toHtmlEscaped() % u"\">"_s;
    case Span::Kind::Strong:
        return u"<strong>"_s;
    case Span::Kind::Emphasis:
        return u"<em>"_s;
    case Span::Kind::Code:
        break;
    }
    return u"<code>"_s;
}

QString endOf(const Span &span)
{
    switch (span.kind) {
    case Span::Kind::Link:
        return u"</a>"_s;
    case Span::Kind::Strong:
        return u"</strong>"_s;
    case Span::Kind::Emphasis:
        return u"</em>"_s;
    case Span::Kind::Code:
        break;
    }
    return u"</code>"_s;
}

QString content(const BodyBlock &block)
{
    QString html;
    for (const SpanPiece &piece : piecesOf(block)) {
        html += piece.kind == SpanPiece::Kind::Begin ? beginOf(*piece.span)
                : piece.kind == SpanPiece::Kind::End ? endOf(*piece.span)
                                                     : piece.text.toString().toHtmlEscaped();
    }
    return html;
}

/// The mark-up around one block; list entries are handled by their list.
QString element(const BodyBlock &block)
{
    const QString text = content(block);
    switch (block.kind) {
    case Block::Kind::Heading:
        return u"<h3>"_s % text % u"</h3>"_s;
    case Block::Kind::Quote:
        return u"<blockquote><p>"_s % text % u"</p></blockquote>"_s;
    case Block::Kind::Rule:
        return u"<hr>"_s;
    case Block::Kind::Table:
        return u"<pre>"_s % text % u"</pre>"_s;
    case Block::Kind::ListEntry:
        return u"<li>"_s % text % u"</li>"_s;
    case Block::Kind::Paragraph:
    case Block::Kind::ImageText:
        break;
    }
    return u"<p>"_s % text % u"</p>"_s;
}

}   // namespace

QString bodyHtml(const QList<BodyBlock> &body)
{
    QString html;
    bool isInList = false;
    for (const BodyBlock &block : body) {
        const bool isEntry = block.kind == Block::Kind::ListEntry;
        if (isEntry != isInList)
            html += isEntry ? u"<ul>"_s : u"</ul>"_s;
        isInList = isEntry;
        html += element(block);
    }
    return isInList ? QString(html % u"</ul>"_s) : html;
}
