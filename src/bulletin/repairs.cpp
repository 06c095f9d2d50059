// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletin/repairs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

const QStringList &kindNames()
{
    static const QStringList names{u"title"_s, u"text"_s, u"sources"_s, u"junk"_s, u"split"_s, u"join"_s};
    return names;
}

QJsonObject jsonOf(const Repair &repair)
{
    return {{u"kind"_s, kindNames()[int(repair.kind)]},
            {u"start"_s, repair.range.start},
            {u"length"_s, repair.range.length},
            {u"quote"_s, repair.quote}};
}

std::optional<Repair> repairFrom(const QJsonObject &object)
{
    const qsizetype kind = kindNames().indexOf(object.value(u"kind").toString());
    const Range range(object.value(u"start").toInt(-1), object.value(u"length").toInt());
    if (kind < 0 || range.start < 0 || range.length <= 0)
        return {};
    return Repair{Repair::Kind(kind), range, object.value(u"quote").toString()};
}

}   // namespace

QByteArray toJson(const Repairs &repairs)
{
    QJsonObject object;
    if (!repairs.houseStyle.isEmpty())
        object.insert(u"houseStyle"_s, repairs.houseStyle);
    if (repairs.dateOrder)
        object.insert(u"dateOrder"_s, dateOrderName(*repairs.dateOrder));
    QJsonArray places;
    for (const Repair &repair : repairs.places)
        places.append(jsonOf(repair));
    if (!places.isEmpty())
        object.insert(u"places"_s, places);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Repairs repairsFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Repairs repairs;
    repairs.houseStyle = object.value(u"houseStyle").toString();
    repairs.dateOrder = dateOrderFrom(object.value(u"dateOrder").toString());
    const QJsonArray places = object.value(u"places").toArray();
    for (const QJsonValue &place : places) {
        if (const std::optional<Repair> repair = repairFrom(place.toObject()))
            repairs.places.append(*repair);
    }
    return repairs;
}
