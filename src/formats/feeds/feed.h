// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

// The door of this folder: feeds become one document each, with an Entry for each of their items.

/// RSS 0.9x to 2.0, RDF (RSS 1.0), Atom 0.3 and 1.0, and what WordPress exports. XML that is not well-formed is mended
/// and read as well as it goes; no entity of its own is expanded beyond a short text, and nothing is fetched.
class Feed final : public Format
{
public:
    QString name() const override;
    bool accepts(QByteArrayView head) const override;
    Result<FormatReading> read(const QByteArray &data, const QString &charset, Progress &progress) const override;
};

/// JSON Feed 1.0 and 1.1; one that breaks off is read as far as its last whole item.
class JsonFeed final : public Format
{
public:
    QString name() const override;
    bool accepts(QByteArrayView head) const override;
    Result<FormatReading> read(const QByteArray &data, const QString &charset, Progress &progress) const override;
};
