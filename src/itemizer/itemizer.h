// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"
#include "bulletin/document.h"
#include "bulletin/repairs.h"
#include "bulletin/result.h"
#include "itemizer/housestyle.h"

/// A way of reading a document: a house style and an arrangement of items and sources.
struct Candidate
{
    QString houseStyle;
    QString arrangement;
    double worth = 0;   ///< how well it fits the document, for comparing; see fit()

    bool operator==(const Candidate &) const = default;
};

/// A document taken apart into items. Items and junk together cover every character of the original; within an
/// item every character that shows is in its title, a block of its body, a source, or a piece of junk.
struct Itemized
{
    Bulletin bulletin;       ///< without origin and remarks
    QList<Junk> junk;        ///< in the order of the original
    QList<Doubt> doubts;     ///< in the order of the original
    double confidence = 0;   ///< how much of the document the style explains, 0 to 1
    /// The ways of reading it that found anything, the best first. The first one was taken, unless it fits so badly that
    /// it would be chance, or the form of the document marks its items.
    QList<Candidate> candidates;
    QList<Repair> repairs;   ///< those of the reader, with the places and quotes they have in this document
};

/// Reads @p document by the style of @p styles that explains it best; generic ones compete on equal terms. Knows no
/// format, and never fails: a document without items has none, and its text is junk that a Doubt points out.
/// What the reader put right comes before anything that is found; items keep the ids they would have without it.
Itemized itemize(Document document, const QList<HouseStyle> &styles = shippedHouseStyles(),
                 const Repairs &repairs = {});
