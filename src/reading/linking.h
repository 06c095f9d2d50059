// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/document.h"

#include <QUrl>

/// Makes @p document one that stands at @p address: its relative links lead from there, save those within the document
/// itself (`#note`), and it is its address unless it states another.
void placeAt(const QUrl &address, Document &document);
