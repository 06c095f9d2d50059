// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/itemtable.h"

// The tables `edition`, `alias` and `former`: the documents that were taken for a bulletin, the other ids of its
// items, and what these said before they were corrected.

/// A bulletin that holds a document already: its bytes or, where these are not known, the ids of its items.
struct KnownReading
{
    qint64 bulletin = 0;
    bool isReread = false;       ///< the bytes are those of its newest edition
    bool isSuperseded = false;   ///< the bytes are those of an older one
};
std::optional<KnownReading> knownReading(Database &database, const Bulletin &bulletin);

/// A bulletin of which a document may be another edition, and why.
struct EditionCandidate
{
    enum class Sign { Bytes, Address, TitleAndDate, Ids, Headlines };

    qint64 bulletin = 0;
    Sign sign = Sign::Address;
    bool isDateOther = false;   ///< both state a date, and not the same
};
/// Those not in the trash, the likeliest and newest first; a few at most.
QList<EditionCandidate> editionCandidates(Database &database, const Bulletin &bulletin);

/// True when an edition of @p handle was read from @p place before.
bool hasComeFrom(Database &database, qint64 handle, const QString &place);

/// Notes that @p bulletin was taken for @p handle, and what it states. Nothing happens when the last edition of that
/// was the same.
void storeEdition(Database &database, qint64 handle, const Bulletin &bulletin, const BulletinFacts &stated, qint64 now);

/// Lets @p id find the item of id @p item.
void storeAlias(Database &database, const QString &id, const QString &item);
/// The id of the item that @p id is another name of; nothing when it is none.
std::optional<QString> aliased(Database &database, const QString &id);
/// The id of the item that is meant by @p id: its own before one it would have now; @p id itself when there is none.
QString meantBy(Database &database, const QString &id);

/// Keeps what @p former said.
void storeFormer(Database &database, const Item &former, qint64 now);
/// Newest first.
QList<FormerText> formersOf(Database &database, const QString &id);
