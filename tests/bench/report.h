// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/stopwatch.h"

#include <QList>
#include <QString>

/// Prints what was measured beside the floor measured in the same run, and remembers whether every bar was held.
class Report final
{
public:
    /// One line. The ratio is @p figure over @p floorFigure; @p bar is the most that it may be. Both figures are
    /// medians of at least five, in @p unit.
    void row(const QString &what, const QString &floor, double floorFigure, double figure, double bar,
             const QString &unit = QStringLiteral("ms"));
    /// The same, judged by processor time, with the time on the clock behind it.
    void row(const QString &what, const QString &floor, const Taken &floorFigure, const Taken &figure, double bar);

    /// The most that what was done many times may take; what is not judged is negative.
    struct Bars
    {
        double p99 = -1;
        double most = -1;
    };
    /// Median, 99th percentile and worst of @p times, in processor time, and the same on the clock.
    void spread(const QString &what, const QList<Taken> &times, const Bars &bars);

    /// A line that is not judged.
    void note(const QString &text);

    bool isEveryBarHeld() const { return m_missed == 0; }

private:
    QString verdict(bool isHeld);

    int m_missed = 0;
};

/// Of an odd number of figures the middle one; of an even number the upper of the two.
double median(QList<double> figures);
/// Each of its two figures is the median of its own.
Taken median(const QList<Taken> &figures);
