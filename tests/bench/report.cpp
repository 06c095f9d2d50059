// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/report.h"

#include <QTextStream>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void print(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

}   // namespace

void Report::row(const QString &what, const QString &floor, double floorFigure, double figure, double bar,
                 const QString &unit)
{
    const double ratio = figure / floorFigure;
    const bool isHeld = ratio <= bar;
    m_missed += isHeld ? 0 : 1;
    print(u"%1 %2 %4 | floor: %5 %3 %4 | %6x of at most %7x | %8"_s.arg(what, -44)
              .arg(figure, 10, 'f', 2)
              .arg(floorFigure, 10, 'f', 2)
              .arg(unit)
              .arg(floor, -44)
              .arg(ratio, 6, 'f', 2)
              .arg(bar, 0, 'f', 2)
              .arg(isHeld ? u"holds"_s : u"MISSED"_s));
}

void Report::note(const QString &text)
{
    print(text);
}

double median(QList<double> figures)
{
    const auto middle = figures.begin() + figures.size() / 2;
    std::nth_element(figures.begin(), middle, figures.end());
    return *middle;
}
