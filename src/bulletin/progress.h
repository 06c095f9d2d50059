// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <atomic>
#include <functional>

/// How far long work has come, and the reader's word to stop it. Shared between the worker and whoever watches:
/// every function may be called from any thread.
class Progress final
{
public:
    using Observer = std::function<void(qint64 done, qint64 total)>;

    Progress() = default;
    /// @param observer called on the worker's thread, at most once for each step the worker reports.
    explicit Progress(Observer observer) : m_observer(std::move(observer)) {}

    /// Reports a step; answers false when the work is to stop.
    bool advance(qint64 done, qint64 total)
    {
        if (m_observer)
            m_observer(done, total);
        return !isCanceled();
    }
    void cancel() { m_canceled = true; }
    bool isCanceled() const { return m_canceled; }

private:
    Observer m_observer;
    std::atomic<bool> m_canceled = false;
};
