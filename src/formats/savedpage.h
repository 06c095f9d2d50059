// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

/// MHTML (RFC 2557): a page that a browser saved with its pictures, as a mail that nobody sent. Its page is read as
/// HTML; the rest is passed over.
class SavedPage final : public Format
{
public:
    QString name() const override;
    bool accepts(QByteArrayView head) const override;
    Result<FormatReading> read(const QByteArray &data, const QString &charset, Progress &progress) const override;
};
