// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class Report;

/// Pages to Document and to Bulletin, against gumbo's own parse of the same bytes, of two sizes.
void benchHtml(Report &report);
