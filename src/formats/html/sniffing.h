// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// True for text that begins as a page, or as a part of one, does: with a doctype, the html element, or another that
/// HTML alone has. Text that merely holds some mark-up is none.
bool beginsAsHtml(const QString &head);
