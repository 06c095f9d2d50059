// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/passages.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Before = 40;          // characters before the first match, at most
constexpr qsizetype Length = 240;         // of all; more than a row shows
constexpr qsizetype Slack = 15;           // a word is looked for no further than this
constexpr qsizetype MostRead = 200'000;   // characters of a text; a match further down shows the beginning

/// Where a word begins, at @p place or a little after.
qsizetype wordFrom(const QString &text, qsizetype place)
{
    if (place <= 0)
        return 0;
    const qsizetype end = std::min(place + Slack, text.size());
    for (qsizetype at = place; at < end; ++at) {
        if (text[at - 1].isSpace())
            return at;
    }
    return text[place].isLowSurrogate() ? place + 1 : place;   // scripts without spaces
}

}   // namespace

Passage passageIn(const QString &body, const Query &query)
{
    const QList<Range> matches = matchesIn(body.left(MostRead), query, TextField::Body);
    const qsizetype first = matches.isEmpty() ? 0 : matches.first().start;
    const qsizetype start = std::min(first, first > Before ? wordFrom(body, first - Before) : 0);
    Passage passage;
    const QString lead = start > 0 ? u"…"_s : QString();
    passage.text = lead % body.mid(start, Length).replace(u'\n', u' ');
    for (const Range &match : matches) {
        const qsizetype at = match.start - start + lead.size();
        if (at + match.length <= passage.text.size())
            passage.marks.append({at, match.length});
    }
    return passage;
}

QList<Passage> passagesAt(Database &database, const QList<ItemHandle> &items, const Query &query)
{
    QList<Passage> result;
    for (const ItemHandle item : items) {
        Rows rows = database.run(u"SELECT text FROM body WHERE item = ?"_s, {item.value});
        if (!rows.next())
            continue;
        Passage passage = passageIn(rows.text(0), query);
        passage.item = item;
        result.append(passage);
    }
    return result;
}
