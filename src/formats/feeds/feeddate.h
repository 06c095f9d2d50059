// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/partialdate.h"

/// The calendar day that @p text states, in the zone that it states: RFC 822 and 2822 (`Thu, 01 Jan 04 19:48 EST`, the
/// weekday not believed), ISO 8601 and W3CDTF (`2004-01-01T19:48-05:00`, `2004-01`, `2004`), and what feeds write in
/// their place: `Jan 1, 2004`, `1er janvier 2004`, `2004年1月1日`, seconds since 1970. `03/04/2004`, which is two days, is a
/// year. Empty when it states none.
PartialDate feedDate(const QString &text);
