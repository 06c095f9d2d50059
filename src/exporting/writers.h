// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporting/exporting.h"

QByteArray jsonOf(const Bulletin &bulletin);
QByteArray textOf(const Bulletin &bulletin);
QByteArray htmlOf(const Bulletin &bulletin);
QByteArray markdownOf(const Bulletin &bulletin);
