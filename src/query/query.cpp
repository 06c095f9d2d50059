// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/query.h"

bool All::operator==(const All &other) const
{
    return parts == other.parts;
}

bool Any::operator==(const Any &other) const
{
    return parts == other.parts;
}

bool Not::operator==(const Not &other) const
{
    return parts == other.parts;
}

bool Query::isEmpty() const
{
    const All *all = std::get_if<All>(&node);
    return all && all->parts.empty();
}

Query parseQuery(QStringView typed)
{
    return readQuery(typed).query;
}
