// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

/// One request that went out; each redirect is one of its own.
struct FetchRecord
{
    QDateTime when;   ///< UTC
    QString host;
    QString why;

    bool operator==(const FetchRecord &) const = default;
};

/// Adds @p record to those in @p file: a line each, with its time, host and reason between tabs. Bounded: of a long
/// file the older half goes. Safe on any thread and while other programs do the same; never on the GUI thread. What
/// cannot be written is not written: a request that the reader asked for is made all the same.
void addRequest(const FetchRecord &record, const QString &file);

/// Those in @p file, in order; a line that is none is passed over, no file holds none. Never on the GUI thread.
QList<FetchRecord> requestsIn(const QString &file);
