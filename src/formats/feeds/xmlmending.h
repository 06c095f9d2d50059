// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

/// @p text, which begins with the start tag of a feed's root, as well-formed XML that says what was meant. Bare `&`
/// and `<` are escaped, as are entities that XML does not know; attributes get their quotes; tags that cross are
/// nested, those never closed are closed, where the next field or entry of a feed begins if not before; prefixes never
/// declared get the namespace that they are known for; control characters go. Linear in the text.
QString mendedXml(QStringView text);

/// True for well-formed XML that a strict reader could take more than linear time for: deep nesting, elements with very
/// many attributes. Mended, it has neither. May err on the safe side.
bool isExcessiveXml(QStringView text);
