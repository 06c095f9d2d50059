// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ctime>

/// What something took, in milliseconds.
struct Taken
{
    double cpu = 0;   ///< of the processor, in all threads that were watched
    double wall = 0;
};

/// Runs from its making. Processor time is what judges: other programs make it longer by little, wall time by much.
class Stopwatch final
{
public:
    enum class Watches { Process, Thread };

    explicit Stopwatch(Watches watches = Watches::Process)
        : m_clock(watches == Watches::Process ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_THREAD_CPUTIME_ID)
        , m_begin{at(m_clock), at(CLOCK_MONOTONIC)}
    {
    }

    Taken taken() const { return {at(m_clock) - m_begin.cpu, at(CLOCK_MONOTONIC) - m_begin.wall}; }

private:
    static double at(clockid_t clock)
    {
        timespec now{};
        clock_gettime(clock, &now);
        return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
    }

    clockid_t m_clock;
    Taken m_begin;
};
