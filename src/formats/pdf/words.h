// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/pdf/answer.h"

/// A PDF as its words.
struct PdfWords
{
    PdfHead head;
    QList<PdfPage> pages;   ///< fewer than `head.pages` when the child came to its limits
};

/// Takes the child's @p answer apart, as far as it is one. What stands nowhere on a page (not a number, miles off) is
/// put into its corner, so that nobody else need ask.
PdfWords wordsOf(const QByteArray &answer);
