// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

/// One mail: the body that a person would read, then what is attached and readable, each under its name.
class Mail final : public Format
{
public:
    QString name() const override;
    bool accepts(QByteArrayView head) const override;
    Result<FormatReading> read(const QByteArray &data, const QString &charset, Progress &progress) const override;
};
