// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// The content of a post as WordPress exports it, as HTML: blank lines part paragraphs and line ends break lines, save
/// for what its block editor wrote; shortcodes that stand for pictures and players go, a caption stays.
QString wordPressHtml(const QString &content);

/// True for posts and pages, and for what plug-ins add in their manner; false for attachments, menus, styles.
bool isWordPressText(const QString &postType);

/// True unless the post is a draft, waits for its day or a review, or lies in the trash.
bool isWordPressPublished(const QString &status);
