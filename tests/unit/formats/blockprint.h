// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"

#include <QStringList>

/// One block as a test writes it down: kind and level, gap, text with its spans marked.
///     "p1 See [this](http://a.example/) *now*"
inline QString printed(const Block &block)
{
    using namespace Qt::StringLiterals;
    static const QStringList kinds = {u"p"_s, u"h"_s, u"li"_s, u"q"_s, u"hr"_s, u"tr"_s, u"img"_s};
    QString text = block.text;
    for (qsizetype i = block.spans.size() - 1; i >= 0; --i) {
        const Span &span = block.spans[i];
        const QString mark = span.kind == Span::Kind::Strong     ? u"**"_s
                             : span.kind == Span::Kind::Emphasis ? u"*"_s
                                                                 : u"`"_s;
        const bool isLink = span.kind == Span::Kind::Link;
        qsizetype end = span.range.end();
        for (qsizetype k = i + 1; k < block.spans.size(); ++k) {
            const Span &inner = block.spans[k];   // its marks are there already
            if (inner.range.end() <= span.range.end())
                end += inner.kind == Span::Kind::Link ? 4 + inner.url.size() : inner.kind == Span::Kind::Strong ? 4 : 2;
        }
        text.insert(end, isLink ? QString(u"]("_s + span.url + u')') : mark);
        text.insert(span.range.start, isLink ? u"["_s : mark);
    }
    const QString level = block.level > 0 ? QString::number(block.level) : QString();
    return kinds[int(block.kind)] + level + u' ' + QString::number(block.gap) + u' ' + text;
}

inline QStringList printed(const QList<Block> &blocks)
{
    QStringList list;
    for (const Block &block : blocks)
        list.append(printed(block));
    return list;
}
