// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

/// Of a name in ASCII, as all names of feeds and of HTML are.
bool isXmlNameStart(QChar character);
bool isXmlNamePart(QChar character);

/// Adds @p text so that XML reads it as it was meant: references stay, to whatever entity; a bare `&` is escaped, as is
/// what looks like a tag; characters that XML forbids go.
void appendEscaped(QString &out, QStringView text);

/// As appendEscaped(), but nothing in @p text is a reference: a CDATA section.
void appendLiteral(QString &out, QStringView text);
