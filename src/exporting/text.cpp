// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/spans.h"
#include "exporting/writers.h"

using namespace Qt::StringLiterals;

namespace {

/// The body with the address of each link behind its text, unless the text is that address.
QList<BodyBlock> withAddresses(QList<BodyBlock> body)
{
    for (BodyBlock &block : body) {
        QString text;
        for (const SpanPiece &piece : piecesOf(block)) {
            const bool isLinkEnd = piece.kind == SpanPiece::Kind::End && piece.span->kind == Span::Kind::Link;
            if (isLinkEnd && !text.endsWith(piece.span->url))
                text += u" <"_s % piece.span->url % u">"_s;
            text += piece.text;
        }
        block.text = text;
    }
    return body;
}

QString itemText(const Item &item)
{
    QString text;
    if (!item.title.isEmpty())
        text += item.title % u"\n"_s % QString(std::min<qsizetype>(item.title.size(), 72), u'-') % u"\n\n"_s;
    if (!item.body.isEmpty())
        text += bodyText(withAddresses(item.body)) % u"\n\n"_s;
    if (!item.sources.isEmpty())
        text += item.sources.size() == 1 ? u"Source:\n"_s : u"Sources:\n"_s;
    int number = 0;
    for (const Source &source : item.sources) {
        text += u"%1. %2\n"_s.arg(++number).arg(citationText(source));
        for (const Remark &remark : source.remarks)
            text += u"   ("_s % remark.text % u")\n"_s;
    }
    return text;
}

}   // namespace

QByteArray textOf(const Bulletin &bulletin)
{
    QString text;
    if (!bulletin.title.isEmpty())
        text += bulletin.title % u"\n\n"_s;
    for (const Item &item : bulletin.items) {
        if (!text.isEmpty() && !text.endsWith(u"\n\n"))
            text += u"\n\n"_s;
        text += itemText(item);
    }
    return text.toUtf8();
}
