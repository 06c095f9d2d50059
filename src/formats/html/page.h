// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"
#include "formats/html/flow.h"
#include "formats/html/maintext.h"

#include <QList>
#include <QUrl>

/// Reads what a person would see of a page, or of a part of one, into blocks: nothing is left out but what is hidden.
/// Links are resolved against the page's <base>, and that against @p address, where there is one.
/// Blocks have no line and range yet: see Rendition.
QList<PageBlock> pageBlocks(const GumboNode *root, const QUrl &address, const Furniture &furniture);

/// The address against which links of the page are resolved.
QUrl baseOf(const GumboNode *root, const QUrl &address);
