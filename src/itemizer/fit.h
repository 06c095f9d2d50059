// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/lines.h"
#include "itemizer/segments.h"

/// How much of the text of @p lines @p found explains, 0 to 1: text in items, and junk that the style knows by name.
double explained(const Lines &lines, const Segmentation &found);

/// How well @p found fits the document, for comparing arrangements and styles: the text explained, the statements of
/// sources that became sources, and the form of the citations where the style claims one. 0 when nothing was found.
/// @param evidence see evidence()
double fit(const Lines &lines, const Segmentation &found, const QList<double> &evidence);

/// How strongly each line, by itself, states sources: a label, an address, a name and a date, names in brackets.
/// @param labels those of all styles in question, case-folded: what is no label to this style may be one to another
QList<double> evidence(const Lines &lines, const QSet<QString> &labels);
