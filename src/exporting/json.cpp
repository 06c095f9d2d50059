// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/writers.h"

#include "provenance/provenance.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

/// What is unknown is null.
QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject remarkObject(const Remark &remark)
{
    return {{u"code"_s, remarkCode(remark.kind)}, {u"text"_s, remark.text}};
}

QJsonObject sourceObject(const Source &source, int number)
{
    QJsonArray remarks;
    for (const Remark &remark : source.remarks)
        remarks.append(remarkObject(remark));
    return {
        {u"number"_s, number},
        {u"citation"_s, orNull(source.citation)},
        {u"publisher"_s, orNull(source.publisher)},
        {u"title"_s, orNull(source.title)},
        {u"date"_s, orNull(source.date.toIso())},
        {u"url"_s, orNull(source.url)},
        {u"host"_s, orNull(hostOf(source.url))},
        {u"remarks"_s, remarks},
    };
}

QJsonObject itemObject(const Item &item)
{
    QJsonArray sources;
    for (const Source &source : item.sources)
        sources.append(sourceObject(source, int(sources.size()) + 1));
    return {
        {u"id"_s, item.id},
        {u"title"_s, orNull(item.title)},
        {u"date"_s, orNull(item.date.toIso())},
        {u"body_text"_s, bodyText(item.body)},
        {u"body_html"_s, bodyHtml(item.body)},
        {u"url"_s, orNull(item.url)},
        {u"authors"_s, QJsonArray::fromStringList(item.authors)},
        {u"sources"_s, sources},
    };
}

}   // namespace

QByteArray jsonOf(const Bulletin &bulletin)
{
    QJsonArray items;
    for (const Item &item : bulletin.items)
        items.append(itemObject(item));
    const QJsonObject object = {
        {u"title"_s, orNull(bulletin.title)},
        {u"publisher"_s, orNull(bulletin.publisher)},
        {u"date"_s, orNull(bulletin.date.toIso())},
        {u"language"_s, orNull(bulletin.language)},
        {u"house_style"_s, orNull(bulletin.houseStyle)},
        {u"items"_s, items},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}
