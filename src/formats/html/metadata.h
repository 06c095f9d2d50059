// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"
#include "formats/html/tree.h"

/// Fills in what a page declares of itself: title, publisher, date, language and address, by its meta elements
/// (Open Graph, Dublin Core, those of schema.org in JSON-LD), its title and its html element. Fields that hold
/// something already are left alone. @p page is searched for the comment in which browsers note where they saved a
/// page from.
void declareBy(const GumboNode *root, QByteArrayView page, Document &document);
