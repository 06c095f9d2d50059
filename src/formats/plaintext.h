// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

/// Plain text: each line that holds something is a block; bullets and rules are recognised, nothing else.
class PlainText final : public Format
{
public:
    QString name() const override;
    bool accepts(QByteArrayView head) const override;
    Result<FormatReading> read(const QByteArray &data, const QString &charset, Progress &progress) const override;
};
