// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/housestyle.h"
#include "itemizer/itemizer.h"
#include "itemizer/layouts/layouts.h"

/// A style and a layout by which a document may be read.
struct Choice
{
    const HouseStyle *style = nullptr;   ///< never null
    const Layout *layout = nullptr;      ///< null where no layout explains enough
    double fit = 0;                      ///< see fit()
    QList<Candidate> candidates = {};    ///< see Itemized
};

/// Which style and layout explain the head of @p blocks best. Of two that explain as much, the style that claims a
/// family tells more, and the more usual layout is likelier.
Choice choose(const QList<Block> &blocks, const QList<HouseStyle> &styles);

/// The lines as their author meant them, where they were joined.
QList<Block> prepared(const QList<Block> &blocks, const HouseStyle &style);
