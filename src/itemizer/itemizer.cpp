// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/itemizer.h"

#include "itemizer/adoption.h"
#include "itemizer/assembler.h"
#include "itemizer/choice.h"
#include "itemizer/entries.h"
#include "itemizer/fit.h"
#include "itemizer/masthead.h"
#include "itemizer/repairing.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr double LowConfidence = 0.5;

QString tr(const char *text)
{
    return QCoreApplication::translate("Itemizer", text);
}

void sortByPlace(Itemized &result)
{
    std::stable_sort(result.junk.begin(), result.junk.end(),
                     [](const Junk &a, const Junk &b) { return a.range.start < b.range.start; });
    std::stable_sort(result.doubts.begin(), result.doubts.end(),
                     [](const Doubt &a, const Doubt &b) { return a.range.start < b.range.start; });
}

/// What the reader should know of the whole.
void addGeneralDoubts(Itemized &result, const Lines &lines)
{
    if (result.bulletin.items.isEmpty()) {
        result.doubts.append({{0, 0}, 0, tr("No items with sources were recognised in this document.")});
        return;
    }
    const auto unplaced =
        std::find_if(result.junk.begin(), result.junk.end(), [](const Junk &junk) { return junk.name == u"unplaced"; });
    if (unplaced != result.junk.end())
        result.doubts.append({unplaced->range, lines.numberAt(unplaced->range.start),
                              tr("This text was taken for no part of an item.")});
    if (result.confidence < LowConfidence && result.repairs.isEmpty())
        result.doubts.append({{0, 0}, 0, tr("Less than half of the document could be read with certainty.")});
}

/// Takes the document apart by the style and layout that explain it best, or by its entries where it marks them.
Segmentation segmented(Document &document, const Choice &choice, std::optional<Lines> &lines)
{
    QList<Block> blocks;
    Segmentation found;
    if (document.entries.isEmpty())
        blocks = prepared(document.blocks, *choice.style);
    else
        found = segmentEntries(document, *choice.style, blocks);
    document.blocks.clear();   // not held twice: they weigh as much as the text
    lines.emplace(std::move(blocks), *choice.style);
    if (document.entries.isEmpty() && choice.layout != nullptr)
        found = choice.layout->read(*lines);
    return found;
}

/// The styles in question where the reader has named one, or an order of dates.
QList<HouseStyle> chosenStyles(const QList<HouseStyle> &styles, const Repairs &repairs, QList<Doubt> &doubts)
{
    QList<HouseStyle> chosen = styles;
    if (!repairs.houseStyle.isEmpty())
        chosen.removeIf([&repairs](const HouseStyle &style) { return style.name != repairs.houseStyle; });
    if (chosen.isEmpty()) {
        doubts.append({{0, 0}, 0, tr("There is no house style called %1 any more.").arg(repairs.houseStyle)});
        chosen = styles;
    }
    for (HouseStyle &style : chosen) {
        style.isDateOrderSure = style.isDateOrderSure || repairs.dateOrder;
        style.dateOrder = repairs.dateOrder.value_or(style.dateOrder);
    }
    return chosen;
}

Itemized read(Document document, const QList<HouseStyle> &allStyles, const Repairs &repairs)
{
    QList<Doubt> doubts;
    const QList<HouseStyle> all = repairs.houseStyle.isEmpty() ? stylesFor(document, allStyles) : allStyles;
    const QList<HouseStyle> styles = chosenStyles(all, repairs, doubts);
    std::optional<Lines> lines;
    const Choice choice = choose(document.blocks, styles);
    const bool hasEntries = !document.entries.isEmpty();
    const std::optional<Block> masthead = mastheadOf(document);
    Segmentation found = segmented(document, choice, lines);
    const QList<Repair> placed = applyRepairs(*lines, found, repairs);
    adoptLinks(*lines, found);
    const double confidence = std::min(1.0, explained(*lines, found));
    const bool hasItems = !found.segments.isEmpty();

    Itemized result = assemble(*lines, found, document);
    result.confidence = confidence;
    result.repairs = placed;
    result.doubts += doubts;
    if (!hasEntries)
        result.candidates = choice.candidates;
    result.bulletin.title = document.title;
    entitle(result.bulletin, masthead);
    result.bulletin.publisher = document.publisher;
    result.bulletin.date = document.date;
    result.bulletin.language = document.language;
    result.bulletin.houseStyle = hasItems ? lines->style().name : QString();
    nameItems(result.bulletin);
    addGeneralDoubts(result, *lines);
    sortByPlace(result);
    return result;
}

}   // namespace

Itemized itemize(Document document, const QList<HouseStyle> &styles, const Repairs &repairs)
{
    if (repairs.isEmpty())
        return read(std::move(document), styles, {});
    Itemized repaired = read(document, styles, repairs);
    keepIds(repaired.bulletin, read(std::move(document), styles, {}).bulletin);
    return repaired;
}
