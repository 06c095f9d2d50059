// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"

#include <QMimeData>

#include <memory>

/// A citation for other programs: plain text and HTML. One of an address alone is cited by the headline of its item.
std::unique_ptr<QMimeData> clipboardOfCitation(const Source &source, const QString &headline);
/// The address alone, as text, as an address and as a link that reads as the source's publisher.
std::unique_ptr<QMimeData> clipboardOfLink(const Source &source);
