// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/html/flow.h"

#include <QByteArray>

/// The blocks of @p markdown (UTF-8, without front matter).
QList<PageBlock> markdownBlocks(const QByteArray &markdown);
