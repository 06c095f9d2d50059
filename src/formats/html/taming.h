// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

/// Which elements may stay when a page is tamed.
enum class Taming {
    Nesting,      ///< what is nested deeper than any page needs loses its tags
    Formatting,   ///< and so do all elements of emphasis and all links, which HTML may have to repeat without end
};

/// @p page (UTF-8) without the tags and attributes that make an HTML parser take quadratic time or memory: nesting,
/// open formatting elements and attributes beyond limits that no page of an author reaches. Its text is untouched.
/// Linear; shares @p page where nothing is wrong, which is nearly always.
QByteArray tamed(const QByteArray &page, Taming taming);
