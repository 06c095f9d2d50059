// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/progress.h"
#include "bulletin/result.h"
#include "formats/pdf/words.h"

/// Has coranto-pdf read @p data and waits for it, as long as a file of that size may take. Never on the GUI thread.
Result<PdfWords> pdfWords(const QByteArray &data, Progress &progress);
