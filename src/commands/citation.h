// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"

#include <QMimeData>

#include <memory>

/// A source as other programs take it from the clipboard: plain text, HTML and, for a link, an address.
struct Citation
{
    QString text;
    QString html;   ///< everything escaped

    bool operator==(const Citation &) const = default;
};

/// The citation as written and its address. A source of an address alone is cited by the headline of its item.
///
///     People's Daily, January 24, 2021. http://opinion.people.com.cn/…
Citation citationOf(const Source &source, const QString &headline);

std::unique_ptr<QMimeData> clipboardOf(const Citation &citation);
/// The address alone, as text, as an address and as a link that reads as the source's publisher.
std::unique_ptr<QMimeData> clipboardOfLink(const Source &source);
