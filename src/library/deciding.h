// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/itemtable.h"
#include "library/matching.h"

/// What is to be done with one item of a bulletin that is imported.
struct Step
{
    enum class Kind { Add, Update, Restore, Keep };

    Kind kind = Kind::Add;
    qsizetype position = 0;   ///< in the bulletin
    qint64 place = 0;         ///< where it is to stand
    qint64 oldPlace = 0;      ///< where it stood, unless it is added
    bool wasTrashed = false;
    bool isUnchanged = false;   ///< says what it said, though it may be stored anew: with other mark-up, on another day
    bool isBorrowed = false;    ///< the item kept stands as another form of the bulletin had it
    bool isReshaped = false;    ///< the item kept has other blocks or sources than the one read
    SortDate date;
};

/// What an import is going to do. Nothing was written yet.
struct Decision
{
    Bulletin bulletin;                 ///< with the ids its items were first given, and what the reader says of it
    BulletinFacts stated;              ///< what its document says of it
    std::optional<qint64> known;       ///< the bulletin it is an edition or a reading of
    bool isReread = false;             ///< the bytes are those of its newest edition: nothing was corrected
    bool isSuperseded = false;         ///< the bytes are those of an older edition: nothing is to be done
    bool isOtherForm = false;          ///< mail and page, text and page
    QList<Step> steps;                 ///< in the order of the bulletin; their places are not given yet
    QHash<QString, QString> aliases;   ///< from the ids that were read to those that are kept
};

/// @param today for what has no date
Decision decide(Database &database, const Bulletin &bulletin, const SortDate &today);
