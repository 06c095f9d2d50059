// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// True for text with marks that only Markdown has: links in its form, headings that stand apart. Lists, rules and
/// numbered lines are plain text's too and prove nothing.
bool looksLikeMarkdown(const QString &head);
