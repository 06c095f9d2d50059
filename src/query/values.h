// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/fields.h"

#include <optional>

// What follows the colon of a field that is no text. Not a door: the parser's own.

/// How a value was understood: a node, or a complaint, or neither when it is only half-typed.
struct FieldValue
{
    std::optional<Query> query;
    QString complaint;
};

/// @param isGrowing the reader may still be typing it
FieldValue readValue(const QueryField &field, const QString &value, bool isGrowing);
