// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/formats.h"
#include "formats/mime.h"

#include <QObject>

/// What the part `envelopes` does: it knows GMime and libarchive, which with all they link would take seven
/// milliseconds of every start. Safe on any thread.
class Envelopes
{
public:
    virtual ~Envelopes() = default;

    virtual Mime mime(const QByteArray &data) const = 0;
    /// As unpackArchive().
    virtual Result<bool> unpack(const QByteArray &data, const TakePacked &take, Progress &progress) const = 0;
};

Q_DECLARE_INTERFACE(Envelopes, "org.coranto.Coranto.Envelopes/0.1")
