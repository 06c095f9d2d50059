// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/choice.h"

#include "itemizer/adoption.h"
#include "itemizer/fit.h"
#include "itemizer/flattened.h"

namespace {

constexpr qsizetype SampleSize = 2000;   // lines by which style and layout are chosen
constexpr double LeastFit = 0.18;        // below it, what looks like items is chance

/// The one chosen before others of the same worth.
void sortByWorth(QList<Candidate> &candidates, const Choice &best)
{
    const auto isBest = [&best](const Candidate &candidate) {
        return best.layout != nullptr && candidate.houseStyle == best.style->name
               && candidate.arrangement == QLatin1StringView(best.layout->name);
    };
    std::ranges::stable_sort(candidates, [&](const Candidate &one, const Candidate &other) {
        return one.worth != other.worth ? one.worth > other.worth : isBest(one) && !isBest(other);
    });
}

}   // namespace

QList<Block> prepared(const QList<Block> &blocks, const HouseStyle &style)
{
    return withLabelsApart(withBreaksRestored(withQuotesUndone(blocks), style), labelSet(style), style.dateOrder);
}

Choice choose(const QList<Block> &blocks, const QList<HouseStyle> &styles)
{
    const auto generic =
        std::find_if(styles.begin(), styles.end(), [](const HouseStyle &style) { return style.isGeneric; });
    Choice best{generic == styles.end() ? &styles.first() : &*generic, nullptr, LeastFit};
    QList<Candidate> candidates;
    QSet<QString> labels;
    for (const HouseStyle &style : styles)
        labels += labelSet(style);
    const QList<Block> sample = blocks.first(std::min(blocks.size(), SampleSize));
    for (const HouseStyle &style : styles) {
        const Lines lines(prepared(sample, style), style);
        const QList<double> stated = evidence(lines, labels);
        for (const Layout &layout : layouts()) {
            Segmentation found = layout.read(lines);
            adoptLinks(lines, found);
            const double value = fit(lines, found, stated);
            if (value > 0)
                candidates.append({style.name, QString::fromLatin1(layout.name), value});
            const bool isTelling = value == best.fit && best.style->isGeneric && !style.isGeneric;
            if (value > best.fit || isTelling)
                best = {&style, &layout, value};
        }
    }
    sortByWorth(candidates, best);
    best.candidates = candidates;
    return best;
}
