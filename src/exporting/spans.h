// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"

#include <QStringView>

/// A piece of a block's text, or the beginning or end of a span between two.
struct SpanPiece
{
    enum class Kind { Begin, Text, End };

    Kind kind = Kind::Text;
    const Span *span = nullptr;   ///< which begins or ends; null for text
    QStringView text;
};

/// @p block cut at its spans, which begin and end in turn as elements do: one that would outlast the span it stands
/// in ends with it, and links that must not be followed are left out. Lives as long as @p block.
QList<SpanPiece> piecesOf(const BodyBlock &block);
