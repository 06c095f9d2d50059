// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFutureWatcher>

/// Calls @p act with the answer of @p future, on the thread of @p context and while it lives; never when the future
/// is canceled. For things asked one by one, whose answers all count; a question that replaces the one before it is
/// asked through a watcher of its asker's own.
template <typename T, typename Act>
void whenDone(const QFuture<T> &future, QObject *context, Act act)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, context, [watcher, act] {
        watcher->deleteLater();
        if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
            act(watcher->result());
    });
    watcher->setFuture(future);
}
