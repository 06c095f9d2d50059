// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// The door to the writers: pure functions from values to UTF-8.

/// `json`, `text`, `html`, `markdown`.
QStringList exportFormats();

/// @p bulletin as one of exportFormats(), which @p format must be. JSON is the contract of docs/architecture.md, for
/// programs; the others are for readers.
QByteArray exported(const Bulletin &bulletin, const QString &format);

/// The body as a small HTML of our own making: p, ul, li, blockquote, h3, hr, pre, and within them strong, em, code
/// and links that may be followed; everything escaped.
QString bodyHtml(const QList<BodyBlock> &body);

/// One citation as a reader would paste it: as it was written, and its address. One of an address alone is cited by
/// @p headline, that of its item.
///
///     People's Daily, January 24, 2021. http://opinion.people.com.cn/…
QString citationText(const Source &source, const QString &headline = {});
/// The same as HTML, with the address as a link where it is one that may be followed.
QString citationHtml(const Source &source, const QString &headline = {});
/// @p text as a link to @p url, or alone where it must not be followed; everything escaped.
QString linkHtml(const QString &url, const QString &text);
