// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/itemizer.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Blocks as plain text would yield them: one a line, a gap for each empty line.
inline Document document(const QStringList &lines)
{
    Document document;
    qint16 gap = 0;
    qint32 number = 0;
    for (const QString &line : lines) {
        ++number;
        if (line.isEmpty()) {
            ++gap;
        } else {
            Block block;
            block.gap = gap;
            block.line = number;
            block.text = line;
            block.range = {document.length, line.size()};
            document.blocks.append(block);
            gap = 0;
        }
        document.length += line.size() + 1;
    }
    return document;
}

inline QStringList printed(const Itemized &result)
{
    QStringList lines;
    for (const Item &item : result.bulletin.items) {
        QStringList sources;
        for (const Source &source : item.sources)
            sources.append(source.publisher % u' ' % source.date.toIso() % u' ' % source.url);
        lines.append(item.title % u" | "_s % bodyText(item.body) % u" | "_s % sources.join(u" + "_s));
    }
    return lines;
}

inline const QStringList twoItems = {u"A Dam Opens"_s,
                                     u""_s,
                                     u"The dam was opened at noon."_s,
                                     u""_s,
                                     u"Source: Xinhua, May 3, 2012"_s,
                                     u"http://x.example/1"_s,
                                     u""_s,
                                     u"The Road Is Closed"_s,
                                     u""_s,
                                     u"Nobody knows for how long."_s,
                                     u""_s,
                                     u"Source: China News Service, May 4, 2012"_s};
