// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"

#include <QList>
#include <QString>

/// A link in the text of a block. Ranges are of that text.
struct Link
{
    Range whole;      ///< all of it: brackets and address included
    Range text;       ///< what stands for it; empty for a bare address
    Range urlRange;   ///< where the address is printed; empty when it does not show
    QString url;
    bool isImage = false;
};

/// The absolute links of @p block: its link spans, or where it has none what its text writes out: `[Text](address)`,
/// `[Text] (<address>)`, `<address>`, an address alone. In order.
QList<Link> linksOf(const Block &block);
