// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blockprint.h"
#include "formats/formats.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

// What the tests of feeds share.

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What is read, or nothing but the sentence that says why there is nothing.
inline FormatReading read(const QByteArray &bytes, const QString &charset = {}, const QString &format = {})
{
    Progress progress;
    const Result<FormatReading> reading = readDocument(bytes, format, charset, progress);
    return reading ? reading.value() : FormatReading{{}, {{{}, 0, reading.error().sentence}}, {}, {}};
}

inline Entry entryIn(const FormatReading &reading, qsizetype index = 0)
{
    return reading.document.entries.value(index);
}

/// What the entry shows, without the heading that its title makes.
inline QStringList shownIn(const FormatReading &reading)
{
    const Entry entry = entryIn(reading);
    QStringList lines;
    for (qsizetype i = entry.first + (entry.title.isEmpty() ? 0 : 1); i < entry.end; ++i)
        lines += printed(reading.document.blocks[i]);
    return lines;
}

inline QByteArray rss(const QByteArray &item)
{
    return "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' "
           "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' "
           "xmlns:media='http://search.yahoo.com/mrss/' xmlns:atom='http://www.w3.org/2005/Atom'>"
           "<channel><link>http://site.example/news/</link><item>"
           + item + "</item></channel></rss>";
}

/// What every document promises: entries in order and apart, ranges exact.
inline bool isSound(const Document &document)
{
    qsizetype end = 0;
    for (const Entry &entry : document.entries) {
        if (entry.first < end || entry.end < entry.first || entry.end > document.blocks.size())
            return false;
        end = entry.end;
    }
    return std::all_of(document.blocks.begin(), document.blocks.end(), [&document](const Block &block) {
        return document.text.mid(block.range.start, block.range.length) == block.text;
    });
}

/// A row for each sample of a feed, with its path.
inline void addSampleRows()
{
    QTest::addColumn<QString>("path");
    QDirIterator walk(QStringLiteral(CORANTO_TEST_DATA) % u"/feeds"_s, {u"*.xml"_s, u"*.jsonfeed"_s}, QDir::Files);
    while (walk.hasNext()) {
        const QString path = walk.next();
        QTest::newRow(qUtf8Printable(walk.fileName())) << path;
    }
}
