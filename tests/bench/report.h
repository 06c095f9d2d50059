// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
    /// A line that is not judged.
    void note(const QString &text);

    bool isEveryBarHeld() const { return m_missed == 0; }

private:
    int m_missed = 0;
};

/// Of an odd number of figures the middle one; of an even number the upper of the two.
double median(QList<double> figures);
