// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "envelopes/envelopes.h"

class EnvelopesPart final : public QObject, public Envelopes
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.coranto.Coranto.Envelopes/0.1")
    Q_INTERFACES(Envelopes)

public:
    Mime mime(const QByteArray &data) const override { return gmimeParsed(data); }
    Result<bool> unpack(const QByteArray &data, const TakePacked &take, Progress &progress) const override
    {
        return libarchiveUnpacked(data, take, progress);
    }
};

#include "envelopes.moc"
