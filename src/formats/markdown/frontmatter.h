// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

/// What a Markdown file says of itself before its text.
struct FrontMatter
{
    qsizetype length = 0;             ///< of the text it takes, its fences and the blank line behind it included
    QHash<QString, QString> fields;   ///< by their names in lower case
};

/// YAML between lines of `---` (only `name: value` is read of it), or lines of `Name: value` up to a blank one, of
/// which the first must be a name that such headers have. Empty where there is neither.
FrontMatter frontMatterOf(const QString &text);
