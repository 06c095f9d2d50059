// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

/// What the library answers; without an answer there is nothing to measure.
template <typename T>
T demanded(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (!future.result())
        qFatal("%s", qPrintable(future.result().error().sentence));
    return future.result().value();
}

inline void demand(QFuture<Result<void>> future)
{
    future.waitForFinished();
    if (!future.result())
        qFatal("%s", qPrintable(future.result().error().sentence));
}
