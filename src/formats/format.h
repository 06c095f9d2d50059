// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/formats.h"

/// One form in which bytes can come. A format is a pure function: it opens, fetches, logs and keeps nothing.
class Format
{
public:
    virtual ~Format() = default;

    virtual QString name() const = 0;
    /// Judges by the first bytes; may err, must not be slow.
    virtual bool accepts(QByteArrayView head) const = 0;
    /// @param charset IANA name, or empty to guess
    virtual Result<FormatReading> read(const QByteArray &data, const QString &charset, Progress &progress) const = 0;
};
