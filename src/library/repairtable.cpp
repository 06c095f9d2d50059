// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/repairtable.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

Repairs repairsOf(Database &database, const QByteArray &digest, const QString &place)
{
    Rows own = database.run(u"SELECT repairs FROM repair WHERE digest = ?"_s, {digest});
    if (own.next())
        return repairsFromJson(own.bytes(0));
    Rows earlier = database.run(
        u"SELECT repairs FROM repair WHERE place = ? AND place <> '' ORDER BY made DESC LIMIT 1"_s, {place});
    if (!earlier.next())
        return {};
    Repairs repairs = repairsFromJson(earlier.bytes(0));
    repairs.isInherited = true;
    return repairs;
}

void writeRepairs(Database &database, const QByteArray &digest, const QString &place, const Repairs &repairs)
{
    Transaction transaction(database);
    database.run(u"INSERT INTO repair(digest, place, made, repairs) VALUES(?, ?, ?, CAST(? AS TEXT))"
                 " ON CONFLICT(digest) DO UPDATE SET place = excluded.place, made = excluded.made,"
                 "                                   repairs = excluded.repairs"_s,
                 {digest, place, QDateTime::currentMSecsSinceEpoch(), toJson(repairs)});
    transaction.commit();
}
