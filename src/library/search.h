// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "library/library.h"

#include <functional>

/// A statement, or a part of one, with the values bound in it.
struct Statement
{
    QString sql;
    QVariantList values;
};

/// The places of the unread items of @p scope, in no order.
Statement unreadPlacesIn(Database &database, const Scope &scope);

/// Tells the answer piece by piece until @p take answers false.
void findItems(Database &database, const Question &question, const std::function<bool(const Found &)> &take);
/// Whether anything answers @p question.
bool isAnything(Database &database, const Question &question);
qint64 countItems(Database &database, const Question &question);
