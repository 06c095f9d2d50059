// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/fields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

using Kind = QueryField::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("Query", text);
}

QList<QueryField> textFields()
{
    return {
        {u"title"_s, Kind::Text, TextField::Title, u"title:floods"_s, tr("“floods” in the headline")},
        {u"body"_s, Kind::Text, TextField::Body, u"body:\"port strike\""_s, tr("the phrase in the text itself")},
        {u"publisher"_s, Kind::Text, TextField::Publisher, u"publisher:reuters"_s, tr("a source published by Reuters")},
        {u"url"_s, Kind::Text, TextField::Url, u"url:2021/02"_s, tr("an address that holds these words in this order")},
        {u"host"_s, Kind::Host, {}, u"host:thehindu.com"_s, tr("a link to this host, or to one below it")},
        {u"near"_s, Kind::Near, {}, u"near:\"flood dam\""_s, tr("both words within ten words of each other")},
        {u"bulletin"_s, Kind::Bulletin, {}, u"bulletin:weekly"_s, tr("in a bulletin of this name or publisher")},
        {u"lang"_s, Kind::Language, {}, u"lang:zh"_s, tr("in a bulletin in Chinese")},
    };
}

QList<QueryField> otherFields()
{
    return {
        {u"date"_s, Kind::Date, {}, u"date:2021-02"_s, tr("of February 2021")},
        {u"before"_s, Kind::Before, {}, u"before:2021-02"_s, tr("of a day before February 2021")},
        {u"after"_s, Kind::After, {}, u"after:2021-02-20"_s, tr("of a day after this one")},
        {u"sourcedate"_s, Kind::SourceDate, {}, u"sourcedate:2021"_s, tr("with a source dated 2021")},
        {u"sources"_s, Kind::Sources, {}, u"sources:>1"_s, tr("with more than one source")},
        {u"has"_s,
         Kind::Has,
         {},
         u"has:note"_s,
         tr("with a note of yours; also bookmark, tag, datewarning, shortlink")},
        {u"is"_s, Kind::Is, {}, u"is:unread"_s, tr("not read yet; also read, bookmarked")},
        {u"tag"_s, Kind::Tag, {}, u"tag:water"_s, tr("with this tag of yours")},
    };
}

}   // namespace

const QList<QueryField> &queryFields()
{
    static const QList<QueryField> fields = textFields() + otherFields();
    return fields;
}

const QueryField *queryField(QStringView name)
{
    for (const QueryField &field : queryFields()) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            return &field;
    }
    return nullptr;
}

QStringList queryValues(QueryField::Kind kind)
{
    if (kind == Kind::Has)
        return {u"bookmark"_s, u"datewarning"_s, u"note"_s, u"shortlink"_s, u"tag"_s};
    if (kind == Kind::Is)
        return {u"bookmarked"_s, u"read"_s, u"unread"_s};
    return {};
}

QList<QueryField> queryForms()
{
    return {
        {{}, {}, {}, u"floods assam"_s, tr("all of these words; the last may be unfinished")},
        {{}, {}, {}, u"\"port strike\""_s, tr("these words together")},
        {{}, {}, {}, u"dam OR dike"_s, tr("one or the other; OR in capitals")},
        {{}, {}, {}, u"floods -assam"_s, tr("not with this word")},
        {{}, {}, {}, u"rain (dam OR dike)"_s, tr("brackets hold together")},
        {{}, {}, {}, u"flood*"_s, tr("words that begin so")},
        {{}, {}, {}, u"=US"_s, tr("written exactly so")},
        {{}, {}, {}, u"title:(dam OR dike)"_s, tr("all in brackets in that field")},
        {{}, {}, {}, u"date:2021-01-15..2021-03"_s, tr("from the one day to the end of that month")},
    };
}
