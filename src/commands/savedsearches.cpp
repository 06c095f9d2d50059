// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/savedsearches.h"

namespace {

qsizetype placeOf(const SavedSearches &searches, qint64 id)
{
    for (qsizetype place = 0; place < searches.size(); ++place) {
        if (searches[place].id == id)
            return place;
    }
    return -1;
}

/// The place of the sibling before (-1) or after (1); -1 when there is none.
qsizetype siblingOf(const SavedSearches &searches, qsizetype place, int by)
{
    for (qsizetype other = place + by; other >= 0 && other < searches.size(); other += by) {
        if (searches[other].parent == searches[place].parent)
            return other;
    }
    return -1;
}

}   // namespace

SavedSearches withSearch(SavedSearches searches, const QString &name, const QString &query)
{
    qint64 last = 0;
    for (SavedSearch &search : searches) {
        last = std::max(last, search.id);
        if (search.parent == 0 && search.name == name) {
            search.query = query;
            return searches;
        }
    }
    searches.append({last + 1, name, query, 0});
    return searches;
}

SavedSearches withName(SavedSearches searches, qint64 id, const QString &name)
{
    if (const qsizetype place = placeOf(searches, id); place >= 0)
        searches[place].name = name;
    return searches;
}

SavedSearches moved(const SavedSearches &searches, qint64 id, int by)
{
    const qsizetype place = placeOf(searches, id);
    const qsizetype other = place < 0 ? -1 : siblingOf(searches, place, by);
    SavedSearches result = searches;
    if (other >= 0)
        result.swapItemsAt(place, other);
    return result;
}

SavedSearches nested(SavedSearches searches, qint64 id)
{
    const qsizetype place = placeOf(searches, id);
    const qsizetype above = place < 0 ? -1 : siblingOf(searches, place, -1);
    if (above >= 0)
        searches[place].parent = searches[above].id;
    return searches;
}

SavedSearches unnested(const SavedSearches &searches, qint64 id)
{
    const qsizetype place = placeOf(searches, id);
    const qsizetype above = place < 0 ? -1 : placeOf(searches, searches[place].parent);
    if (above < 0)
        return searches;
    SavedSearch search = searches[place];
    search.parent = searches[above].parent;
    SavedSearches result = searches;
    result.removeAt(place);
    result.insert(placeOf(result, searches[above].id) + 1, search);
    return result;
}

SavedSearches withoutSearch(const SavedSearches &searches, qint64 id)
{
    SavedSearches result = searches;
    QList<qint64> going{id};
    while (!going.isEmpty()) {
        const qint64 gone = going.takeFirst();
        for (const SavedSearch &search : std::as_const(result)) {
            if (search.parent == gone)
                going.append(search.id);
        }
        result.removeIf([gone](const SavedSearch &search) { return search.id == gone; });
    }
    return result;
}
