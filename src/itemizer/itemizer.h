// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"
#include "bulletin/document.h"
#include "bulletin/result.h"
#include "itemizer/housestyle.h"

/// A document taken apart into items. Items and junk together cover every character of the original; within an
/// item every character that shows is in its title, a block of its body, a source, or a piece of junk.
struct Itemized
{
    Bulletin bulletin;       ///< without origin and remarks
    QList<Junk> junk;        ///< in the order of the original
    QList<Doubt> doubts;     ///< in the order of the original
    double confidence = 0;   ///< how much of the document the style explains, 0 to 1
};

/// Reads @p document by the style of @p styles that explains it best; generic ones compete on equal terms. Knows no
/// format, and never fails: a document without items has none, and its text is junk that a Doubt points out.
Itemized itemize(Document document, const QList<HouseStyle> &styles = shippedHouseStyles());
