// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/repairing.h"

#include "bulletin/text.h"
#include "itemizer/mending.h"
#include "itemizer/repairplace.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestQuote = 80;   // characters of it that a sentence repeats

QString tr(const char *text)
{
    return QCoreApplication::translate("Repairing", text);
}

Doubt unplaced(const Repair &repair)
{
    const QString quote = folded(repair.quote);
    const QString shown = quote.size() <= LongestQuote ? quote : QString(quote.left(LongestQuote - 1) % u'…');
    return {{0, 0}, 0, tr("A repair could not be placed: “%1”.").arg(shown)};
}

/// The items of a bulletin stand in the order of their beginnings.
auto firstAt(const Bulletin &bulletin, qsizetype position)
{
    return std::lower_bound(bulletin.items.begin(), bulletin.items.end(), position,
                            [](const Item &item, qsizetype start) { return item.range.start < start; });
}

const Item *firstFrom(const Bulletin &bulletin, qsizetype position)
{
    const auto item = firstAt(bulletin, position);
    return item == bulletin.items.end() ? nullptr : &*item;
}

const Item *lastBefore(const Bulletin &bulletin, qsizetype position)
{
    const auto item = firstAt(bulletin, position);
    return item == bulletin.items.begin() ? nullptr : &*std::prev(item);
}

bool begins(const Item &old, const Item &item)
{
    return item.range.contains(old.range.start);
}

bool overlap(const Item &old, const Item &item)
{
    return item.range.start < old.range.end() && old.range.start < item.range.end();
}

}   // namespace

QList<Repair> applyRepairs(Lines &lines, Segmentation &found, const Repairs &repairs)
{
    QList<Repair> kept;
    Mending mending(lines, found);
    for (const Repair &repair : repairs.places) {
        const std::optional<Range> place = placeOf(lines, repair);
        if (place && mending.mend(repair.kind, *place)) {
            kept.append({repair.kind, *place, quoteAt(lines, *place)});
        } else if (!repairs.isInherited) {
            kept.append(repair);
            found.doubts.append(unplaced(repair));
        }
    }
    return kept;
}

void keepIds(Bulletin &repaired, const Bulletin &plain)
{
    QList<std::optional<QString>> kept(repaired.items.size());
    QSet<QString> taken;
    const auto keep = [&](qsizetype at, const Item &old) {
        if (!kept[at] && !taken.contains(old.id)) {
            kept[at] = old.id;
            taken.insert(old.id);
        }
    };
    // An item is the one whose beginning it holds; where it begins later than that did, what is left of it.
    for (qsizetype at = 0; at < repaired.items.size(); ++at) {
        if (const Item *old = firstFrom(plain, repaired.items[at].range.start); old && begins(*old, repaired.items[at]))
            keep(at, *old);
    }
    for (qsizetype at = 0; at < repaired.items.size(); ++at) {
        if (const Item *old = lastBefore(plain, repaired.items[at].range.start);
            old && overlap(*old, repaired.items[at]))
            keep(at, *old);
    }
    for (qsizetype at = 0; at < repaired.items.size(); ++at) {
        Item &item = repaired.items[at];
        for (int among = 0; !kept[at] && taken.contains(item.id); ++among)
            item.id = itemId(item, among);
        item.id = kept[at].value_or(item.id);
        taken.insert(item.id);
    }
}
