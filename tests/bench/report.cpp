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

QString shown(double figure)
{
    return QString::number(figure, 'f', 2);
}

/// What @p share of @p figures does not exceed.
double percentile(QList<double> figures, double share)
{
    std::sort(figures.begin(), figures.end());
    return figures[std::min(figures.size() - 1, qsizetype(share * double(figures.size())))];
}

QString spreadOf(const QList<double> &figures)
{
    return u"%1 / %2 / %3"_s.arg(shown(percentile(figures, 0.5)), shown(percentile(figures, 0.99)),
                                 shown(percentile(figures, 1)));
}

}   // namespace

QString Report::verdict(bool isHeld)
{
    m_missed += isHeld ? 0 : 1;
    return isHeld ? u"holds"_s : u"MISSED"_s;
}

void Report::row(const QString &what, const QString &floor, double floorFigure, double figure, double bar,
                 const QString &unit)
{
    const double ratio = figure / floorFigure;
    print(u"%1 %2 %3 | floor: %4 %5 %3 | %6x of at most %7x | %8"_s.arg(
        what.leftJustified(46), shown(figure).rightJustified(10), unit, floor.leftJustified(36),
        shown(floorFigure).rightJustified(10), shown(ratio).rightJustified(6), shown(bar), verdict(ratio <= bar)));
}

void Report::row(const QString &what, const QString &floor, const Taken &floorFigure, const Taken &figure, double bar)
{
    row(what, floor, floorFigure.cpu, figure.cpu, bar);
    print(u"%1 %2 ms against %3 ms"_s.arg(u"    on the clock"_s.leftJustified(46),
                                          shown(figure.wall).rightJustified(10), shown(floorFigure.wall)));
}

void Report::spread(const QString &what, const QList<Taken> &times, const Bars &bars)
{
    if (times.isEmpty())
        return note(what % u": nothing was measured"_s);
    QList<double> cpu;
    QList<double> wall;
    for (const Taken &taken : times) {
        cpu.append(taken.cpu);
        wall.append(taken.wall);
    }
    QStringList limits;
    if (bars.p99 >= 0)
        limits.append(u"p99 at most %1"_s.arg(shown(bars.p99)));
    if (bars.most >= 0)
        limits.append(u"max at most %1"_s.arg(shown(bars.most)));
    const bool isHeld =
        (bars.p99 < 0 || percentile(cpu, 0.99) <= bars.p99) && (bars.most < 0 || percentile(cpu, 1) <= bars.most);
    print(u"%1 %2 ms (%3, p50 / p99 / max; on the clock %4) | %5 | %6"_s.arg(
        what.leftJustified(46), spreadOf(cpu), QString::number(times.size()), spreadOf(wall), limits.join(u", "_s),
        limits.isEmpty() ? u"-"_s : verdict(isHeld)));
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

Taken median(const QList<Taken> &figures)
{
    QList<double> cpu;
    QList<double> wall;
    for (const Taken &taken : figures) {
        cpu.append(taken.cpu);
        wall.append(taken.wall);
    }
    return {median(cpu), median(wall)};
}
