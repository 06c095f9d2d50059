// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/text.h"
#include "formats/decoding.h"
#include "formats/feeds/feed.h"
#include "formats/feeds/feeddate.h"
#include "formats/feeds/feedentry.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Feed", text);
}

QString textIn(const QJsonObject &object, const QString &key)
{
    return object.value(key).toString();
}

/// Version 1.1 has a list, 1.0 one author.
QStringList authorsIn(const QJsonObject &object)
{
    QStringList authors;
    const QJsonArray list = object.value(u"authors"_s).toArray();
    for (const QJsonValue &author : list)
        addPerson(authors, folded(textIn(author.toObject(), u"name"_s)));
    if (authors.isEmpty())
        addPerson(authors, folded(textIn(object.value(u"author"_s).toObject(), u"name"_s)));
    return authors;
}

FeedEntry entryIn(const QJsonObject &item, const QUrl &base, const QStringList &feedAuthors)
{
    FeedEntry entry;
    entry.title = {textIn(item, u"title"_s), FeedText::Form::Unstated, {}};
    entry.url = addressOf(textIn(item, u"url"_s), base);
    if (entry.url.isEmpty())
        entry.url = addressOf(textIn(item, u"external_url"_s), base);
    entry.id = item.value(u"id"_s).toVariant().toString();   // a number is forgiven
    entry.authors = authorsIn(item);
    if (entry.authors.isEmpty())
        entry.authors = feedAuthors;
    entry.date = feedDate(textIn(item, u"date_published"_s));
    if (entry.date.isEmpty())
        entry.date = feedDate(textIn(item, u"date_modified"_s));
    entry.contents = {{textIn(item, u"content_html"_s), FeedText::Form::Html, base},
                      {textIn(item, u"content_text"_s), FeedText::Form::Plain, base},
                      {textIn(item, u"summary"_s), FeedText::Form::Plain, base}};
    return entry;
}

/// @p json up to the last object that ends within the list of items, with what is open then closed. Empty when there
/// is none.
QByteArray closedBehindLastItem(const QByteArray &json)
{
    constexpr qsizetype Depth = 2;   // within the feed and its list
    qsizetype end = 0;
    qsizetype depth = 0;
    bool isInText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char byte = json[i];
        if (isInText && byte == '\\')
            ++i;
        else if (byte == '"')
            isInText = !isInText;
        else if (!isInText && (byte == '{' || byte == '['))
            ++depth;
        else if (!isInText && (byte == '}' || byte == ']'))
            end = --depth == Depth && byte == '}' ? i + 1 : end;
    }
    return end > 0 ? json.first(end) + "]}" : QByteArray();
}

void describe(Document &document, const QJsonObject &feed)
{
    document.title = lineOf({textIn(feed, u"title"_s), FeedText::Form::Unstated, {}});
    document.language = textIn(feed, u"language"_s);
    document.url = textIn(feed, u"home_page_url"_s).trimmed();
    if (document.url.isEmpty())
        document.url = textIn(feed, u"feed_url"_s).trimmed();
}

Result<void> addEntries(Document &document, const QJsonObject &feed, Progress &progress)
{
    const QUrl base(document.url);
    const QStringList authors = authorsIn(feed);
    const QJsonArray items = feed.value(u"items"_s).toArray();
    FeedWriter writer(document);
    qint64 done = 0;
    for (const QJsonValue &item : items) {
        writer.add(entryIn(item.toObject(), base, authors));
        if (!progress.advance(++done, items.size()))
            return Error{tr("The reading was stopped.")};
    }
    writer.finish();
    return {};
}

}   // namespace

QString JsonFeed::name() const
{
    return u"json-feed"_s;
}

bool JsonFeed::accepts(QByteArrayView head) const
{
    if (!head.contains('{'))
        return false;
    const Result<Decoded> decodedHead = decoded(head.toByteArray(), {});
    const QString text = decodedHead ? decodedHead.value().text : QString();
    if (!trimmed(text).startsWith(u'{'))
        return false;
    return text.contains(u"jsonfeed.org/version/") || text.contains(u"jsonfeed.org\\/version\\/")
           || (text.contains(u"\"items\"") && (text.contains(u"\"feed_url\"") || text.contains(u"\"home_page_url\"")));
}

Result<FormatReading> JsonFeed::read(const QByteArray &data, const QString &wanted, Progress &progress) const
{
    const Result<Decoded> text = decoded(data, wanted);
    if (!text)
        return text.error();
    const QByteArray json = text.value().text.toUtf8();
    QJsonParseError problem;
    QJsonObject feed = QJsonDocument::fromJson(json, &problem).object();
    FormatReading reading{
        .document = {}, .doubts = text.value().doubts, .format = name(), .charset = text.value().charset};
    if (problem.error != QJsonParseError::NoError) {
        feed = QJsonDocument::fromJson(closedBehindLastItem(json)).object();
        const QString reason = tr("The feed is not valid JSON from byte %1 on (%2); only what stands before was read.")
                                   .arg(problem.offset)
                                   .arg(problem.errorString());
        if (feed.isEmpty())
            return Error{reason};
        reading.doubts.append({.range = {}, .line = 0, .reason = reason});
    }
    describe(reading.document, feed);
    if (const Result<void> added = addEntries(reading.document, feed, progress); !added)
        return added.error();
    if (reading.document.entries.isEmpty())
        reading.doubts.append({.range = {}, .line = 0, .reason = tr("The feed has no entries.")});
    return reading;
}
