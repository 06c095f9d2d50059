// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/spans.h"
#include "exporting/writers.h"

#include "provenance/provenance.h"

using namespace Qt::StringLiterals;

namespace {

/// Marks that Markdown would act on are written as themselves (CommonMark, 2.4).
QString escapedInLine(QStringView text)
{
    static constexpr QStringView marks = u"\\`*_{}[]<>#|~";
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        if (marks.contains(character))
            result += u'\\';
        result += character;
    }
    return result;
}

/// The same at the start of a line, where a number or a dash would begin a list.
QString escaped(QStringView text)
{
    QString result = escapedInLine(text);
    const qsizetype digits =
        std::find_if(result.begin(), result.end(), [](QChar c) { return !c.isDigit(); }) - result.begin();
    if (digits > 0 && digits < result.size() && QStringView(u".)").contains(result[digits]))
        result.insert(digits, u'\\');
    else if (!result.isEmpty() && QStringView(u"-+").contains(result.front()))
        result.prepend(u'\\');
    return result;
}

/// An address between angle brackets, of which it must have none itself.
QString angled(QString url)
{
    return u'<' % url.replace(u'<', u"%3C"_s).replace(u'>', u"%3E"_s) % u'>';
}

/// A run of marks that is in no text of @p block, for its code.
QString codeMark(const BodyBlock &block)
{
    QString mark = u"`"_s;
    while (block.text.contains(mark))
        mark += u'`';
    return mark;
}

/// What begins or ends a span.
QString markOf(const SpanPiece &piece, const QString &code)
{
    switch (piece.span->kind) {
    case Span::Kind::Link:
        return piece.kind == SpanPiece::Kind::Begin ? u"["_s : QString(u"]("_s % angled(piece.span->url) % u")"_s);
    case Span::Kind::Strong:
        return u"**"_s;
    case Span::Kind::Emphasis:
        return u"*"_s;
    case Span::Kind::Code:
        break;
    }
    return code;
}

/// The text of @p block with its links and emphasis; what is code is not escaped, since nothing acts on it there.
QString inlineMarkdown(const BodyBlock &block)
{
    QString text;
    int code = 0;
    const QString mark = codeMark(block);
    for (const SpanPiece &piece : piecesOf(block)) {
        const bool isCode = piece.span != nullptr && piece.span->kind == Span::Kind::Code;
        if (piece.kind != SpanPiece::Kind::Text) {
            // Within code other marks would show.
            if (isCode || code == 0 || piece.span->kind == Span::Kind::Link)
                text += markOf(piece, mark);
            code += !isCode ? 0 : piece.kind == SpanPiece::Kind::Begin ? 1 : -1;
        } else {
            text += code > 0 ? piece.text.toString() : text.isEmpty() ? escaped(piece.text) : escapedInLine(piece.text);
        }
    }
    return text;
}

QString bodyMarkdown(const QList<BodyBlock> &body)
{
    QString text;
    for (const BodyBlock &block : body) {
        const bool isEntry = block.kind == Block::Kind::ListEntry;
        const QString mark = isEntry                              ? u"- "_s
                             : block.kind == Block::Kind::Quote   ? u"> "_s
                             : block.kind == Block::Kind::Heading ? u"### "_s
                                                                  : QString();
        text += block.kind == Block::Kind::Rule ? u"---\n\n"_s : QString(mark % inlineMarkdown(block) % u"\n\n"_s);
    }
    return text;
}

/// An address that Markdown may make a link of, between angle brackets; any other stays text.
QString link(const QString &url)
{
    return linkSafety(url) == LinkSafety::Never ? escaped(url) : angled(url);
}

QString sourceMarkdown(Source source)
{
    const QString url = source.url;
    source.url.clear();
    const QString citation = escaped(citationText(source));
    if (url.isEmpty())
        return citation;
    return citation.isEmpty() ? link(url) : QString(citation % u". "_s % link(url));
}

}   // namespace

QByteArray markdownOf(const Bulletin &bulletin)
{
    QString text;
    if (!bulletin.title.isEmpty())
        text += u"# "_s % escaped(bulletin.title) % u"\n\n"_s;
    for (const Item &item : bulletin.items) {
        if (!item.title.isEmpty())
            text += u"## "_s % escaped(item.title) % u"\n\n"_s;
        text += bodyMarkdown(item.body);
        int number = 0;
        for (const Source &source : item.sources)
            text += u"%1. "_s.arg(++number) % sourceMarkdown(source) % u"\n"_s;
        text += u"\n"_s;
    }
    return text.trimmed().append(u'\n').toUtf8();
}
