// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/itemizer.h"

#include "itemizer/adoption.h"
#include "itemizer/assembler.h"
#include "itemizer/fit.h"
#include "itemizer/flattened.h"
#include "itemizer/layouts/layouts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype SampleSize = 2000;   // lines by which style and layout are chosen
constexpr double LowConfidence = 0.5;
constexpr double LeastFit = 0.18;   // below it, what looks like items is chance

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
    const auto unplaced = std::find_if(result.junk.begin(), result.junk.end(),
                                       [](const Junk &junk) { return junk.name == u"unplaced"; });
    if (unplaced != result.junk.end())
        result.doubts.append(
            {unplaced->range, lines.numberAt(unplaced->range.start), tr("This text was taken for no part of an item.")});
    if (result.confidence < LowConfidence)
        result.doubts.append({{0, 0}, 0, tr("Less than half of the document could be read with certainty.")});
}

/// The lines as their author meant them, where they were joined.
QList<Block> prepared(const QList<Block> &blocks, const HouseStyle &style)
{
    return withLabelsApart(withBreaksRestored(blocks, style), labelSet(style), style.dateOrder);
}

/// A style and a layout by which a document may be read.
struct Choice
{
    const HouseStyle *style = nullptr;
    const Layout *layout = nullptr;
};

/// Which style and layout explain the head of the document best. Of two that explain as much, the style that claims a
/// family tells more, and the more usual layout is likelier.
Choice choose(const Document &document, const QList<HouseStyle> &styles)
{
    Choice best{&styles.first(), nullptr};
    double most = LeastFit;
    const QList<Block> sample = document.blocks.first(std::min(document.blocks.size(), SampleSize));
    if (qEnvironmentVariableIsSet("CORANTO_DEBUG")) for (const Block &b : sample) { QString sp; for (auto &x : b.spans) sp += QString::number(int(x.kind)) + u":" + QString::number(x.range.start) + u"+" + QString::number(x.range.length) + u" "; qWarning("B k%d l%d g%d i%d lead%d [%s] {%s}", int(b.kind), b.level, b.gap, b.indent, b.lead, qPrintable(b.text.left(90)), qPrintable(sp)); }
    QSet<QString> labels;
    for (const HouseStyle &style : styles)
        labels += labelSet(style);
    for (const HouseStyle &style : styles) {
        const Lines lines(prepared(sample, style), style);
        const QList<double> stated = evidence(lines, labels);
        for (const Layout &layout : layouts()) {
            const double value = fit(lines, layout.read(lines), stated);
            if (qEnvironmentVariableIsSet("CORANTO_DEBUG")) qWarning("%s %s %f", qPrintable(style.name), layout.name, value);
            const bool isTelling = value == most && best.style->isGeneric && !style.isGeneric;
            if (value > most || isTelling) {
                best = {&style, &layout};
                most = value;
            }
        }
    }
    return best;
}

}   // namespace

Itemized itemize(Document document, const QList<HouseStyle> &styles)
{
    const auto [style, layout] = choose(document, styles);
    QList<Block> blocks = prepared(document.blocks, *style);
    document.blocks.clear();   // not held twice: they weigh as much as the text
    Lines lines(std::move(blocks), *style);
    Segmentation found = layout == nullptr ? Segmentation() : layout->read(lines);
    adoptLinks(lines, found);
    const double confidence = std::min(1.0, explained(lines, found));
    const bool hasItems = !found.segments.isEmpty();

    Itemized result = assemble(lines, found, document);
    result.confidence = confidence;
    result.bulletin.title = document.title;
    result.bulletin.publisher = document.publisher;
    result.bulletin.date = document.date;
    result.bulletin.language = document.language;
    result.bulletin.houseStyle = hasItems ? style->name : QString();
    nameItems(result.bulletin);
    addGeneralDoubts(result, lines);
    sortByPlace(result);
    return result;
}
