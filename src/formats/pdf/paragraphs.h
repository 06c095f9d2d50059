// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/pdf/lines.h"
#include "formats/rendition.h"

/// Joins printed lines into the paragraphs they were broken from and adds them to @p rendition: a break stays where
/// the next word would have fitted, hyphens at line ends are undone, large print is a heading. Furniture of pages is
/// set aside.
void appendParagraphs(const QList<PdfLine> &lines, Rendition &rendition);
