// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/html/tree.h"

/// What an element does to the text in it.
enum class Role : quint8 {
    Inline,
    Box,         ///< div and its like: parts what is in it from what is around
    Paragraph,   ///< the same, with white space
    Heading,
    List,
    Entry,
    Definition,
    Quote,
    QuotedWords,
    Rule,
    LineEnd,
    Preformatted,
    Table,
    Row,
    Cell,
    Link,
    Strong,
    Emphasis,
    Code,
    Image,
    Hidden,   ///< never seen, with all that is in it; see isHidden()
};

/// What a browser makes of @p node by its name; text is Inline.
Role roleOf(const GumboNode *node);
/// Never seen, by its name or because the page says so of this one element.
bool isHidden(const GumboNode *node);
/// True for what stands on lines of its own.
bool isBlockLike(Role role);
