// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/range.h"

#include <QList>
#include <QStringView>

/// The addresses that @p text prints: what begins with http://, https://, ftp:// or www. and goes on to white
/// space, an angle bracket, a quotation mark or full-width punctuation; without the punctuation that ends the
/// sentence around it, and without a closing bracket that it did not open.
QList<Range> findAddresses(QStringView text);

/// True when @p text is an address and nothing else, angle or round brackets around it aside.
bool isAddress(QStringView text);
