// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// True for text that begins as a whole page does: with a doctype or an element that every page begins with. Comments
/// and an XML declaration may stand before it.
bool beginsAsPage(const QString &head);

/// True for text that begins with any element of HTML: a part of a page. Text that merely holds mark-up is none.
bool beginsAsHtml(const QString &head);
