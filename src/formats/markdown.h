// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

/// Markdown (CommonMark, and the tables and struck out words of GitHub), with YAML or `Title: …` lines at its
/// beginning. HTML within it is read as the page it would become.
class Markdown final : public Format
{
public:
    QString name() const override;
    bool accepts(QByteArrayView head) const override;
    Result<FormatReading> read(const QByteArray &data, const QString &charset, Progress &progress) const override;
};
