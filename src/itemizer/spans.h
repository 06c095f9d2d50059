// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"

/// A text with what its form sets apart in it.
struct SpannedText
{
    QString text;
    QList<Span> spans;

    /// Adds @p part of @p block, with its spans, behind @p separator.
    void append(const Block &block, Range part, QStringView separator);
    /// White space folded, as folded() does; the spans go with their text, and those that are left empty are gone.
    SpannedText folded() const;
};
