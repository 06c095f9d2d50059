// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/html/tree.h"

#include <QSet>

/// What stands on a page around its main text: navigation, advertisements, comments, what else to read.
struct Furniture
{
    const GumboNode *main = nullptr;   ///< holds the main text; all that is not in it is furniture
    QSet<const GumboNode *> within;    ///< elements in it that are furniture too
};

/// Tells the main text of a page from its furniture by the structure of the page: where its paragraphs are, where its
/// links are, how its elements are named. A page that is nothing but short linked items is main text as a whole.
Furniture furnitureOf(const GumboNode *root);
