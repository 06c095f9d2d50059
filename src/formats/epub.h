// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

/// A book (EPUB 2 and 3): its chapters in the order of reading, titled and dated by its package.
class Epub final : public Format
{
public:
    QString name() const override;
    bool accepts(QByteArrayView head) const override;
    Result<FormatReading> read(const QByteArray &data, const QString &charset, Progress &progress) const override;
};

/// True for a ZIP that says in its first file that it is a book, as the form demands.
bool isEpub(QByteArrayView head);
