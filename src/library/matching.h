// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"

// Which items of two editions of one bulletin are one and the same, and how far they differ. Functions of values.

enum class Likeness {
    Same,    ///< in all but ids and ranges
    Alike,   ///< in all that is said; mark-up, white space and links may differ
    Other,
};

/// How a document compares with the one that an item was read from before.
enum class Form {
    Same,    ///< text and text, page and page
    Other,   ///< mail and page: quotes, dashes and printed addresses are set otherwise, citations are split otherwise;
             ///< one may be shorter: a headline over the same sources is the same item
    OtherAgain,   ///< the same, of a place that was read before: other words are a correction
};

Likeness likeness(const Item &former, const Item &latter, Form form);

/// True when both may well be one item, corrected: they share a source, or a good part of their words.
bool areKin(const Item &former, const Item &latter);

/// For each of @p latter its place in @p former, or -1: by headline, else by the first source, else by the words of
/// the body. One to one, in order, in time linear in the texts.
QList<qsizetype> pairedItems(const QList<Item> &former, const QList<Item> &latter);
