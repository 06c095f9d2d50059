// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/feeds/feedentry.h"

#include <QHash>
#include <QXmlStreamReader>

// What stands within an element of a feed. Each function is called at a start tag and leaves the reader at the end tag
// that belongs to it, or at an error. None recurses: nesting is as deep as a document says.

/// The base of relative links within the element, @p outer being that around it (XML Base).
QUrl baseWithin(const QXmlStreamReader &xml, const QUrl &outer);

/// The text of the element by what its attributes `type` and `mode` say: plain, HTML escaped or as elements, base64
/// (RFC 4287, 3.1 and 4.1.3; Atom 0.3). Empty for pictures and the like.
FeedText readFeedText(QXmlStreamReader &xml, const QUrl &base);

/// The texts of the elements in it, by their local names; under no name the text that stands in none, or in markup.
QHash<QString, QString> readParts(QXmlStreamReader &xml);

/// Characters of windows-1252 that a feed gave as control characters become what they were meant to be.
QString withoutControls(QString text);
