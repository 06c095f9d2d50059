// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/peerfiles.h"

#include "bench/writer.h"

#include <QDir>
#include <QFile>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace {

void open(QFile &file)
{
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written.", qPrintable(file.fileName()));
}

void writeEntry(QXmlStreamWriter &feed, const Item &item, const QString &body)
{
    feed.writeStartElement(u"item"_s);
    feed.writeTextElement(u"title"_s, item.title);
    feed.writeTextElement(u"link"_s, item.sources.constFirst().url);
    feed.writeTextElement(u"guid"_s, item.id);
    feed.writeTextElement(u"pubDate"_s,
                          QDateTime(item.date.firstDay(), QTime(12, 0), Qt::UTC).toString(Qt::RFC2822Date));
    feed.writeTextElement(u"description"_s, body);
    feed.writeEndElement();
}

}   // namespace

int writePeerFiles(int items, const QString &folder)
{
    const QDir place(folder);
    if (!place.mkpath(u"items"_s))
        qFatal("%s cannot be made.", qPrintable(folder));
    const Bulletin bulletin = Writer().bulletin(0, 1, items);
    QFile feedFile(place.filePath(u"feed.xml"_s));
    open(feedFile);
    QFile table(place.filePath(u"items.tsv"_s));
    open(table);
    QXmlStreamWriter feed(&feedFile);
    feed.writeStartDocument();
    feed.writeStartElement(u"rss"_s);
    feed.writeAttribute(u"version"_s, u"2.0"_s);
    feed.writeStartElement(u"channel"_s);
    feed.writeTextElement(u"title"_s, bulletin.title);
    feed.writeTextElement(u"link"_s, u"https://example.org/"_s);
    int number = 0;
    for (const Item &item : bulletin.items) {
        const QString body = bodyText(item.body);
        writeEntry(feed, item, body);
        table.write(QString(item.title % u'\t' % body % u'\n').toUtf8());
        QFile text(place.filePath(u"items/%1.txt"_s.arg(++number)));
        open(text);
        text.write(QString(item.title % u"\n\n"_s % body % u'\n').toUtf8());
    }
    feed.writeEndDocument();
    return 0;
}
