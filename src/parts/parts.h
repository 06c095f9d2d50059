// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/result.h"

#include <QObject>

/// Parts of the program that are libraries of their own, loaded when they are first needed: what they in turn link
/// would otherwise be loaded at every start, and a start is waited for.

/// The root object of the part called @p name, loaded on the first call; it lives as long as the program. Safe on any
/// thread. An Error says what is missing.
Result<QObject *> partNamed(const QString &name);

/// The same as the interface it is asked for.
template <typename Interface>
Result<Interface *> part(const QString &name)
{
    const Result<QObject *> object = partNamed(name);
    if (!object)
        return object.error();
    auto *found = qobject_cast<Interface *>(object.value());
    if (!found)
        return Error{QStringLiteral("The part “%1” belongs to another version of Coranto.").arg(name)};
    return found;
}
