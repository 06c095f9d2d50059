// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/startbench.h"

#include "bench/madelibrary.h"

#include <QProcess>
#include <QTemporaryDir>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {

constexpr int Runs = 15;
constexpr double Bar = 1.25;
constexpr int Patience = 30'000;   // ms; a window that takes longer than this will not come

qint64 now()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

/// Milliseconds from exec to the moment the child says it painted; both read one clock. Negative: it said nothing.
double startOnce(const QString &program, const QStringList &arguments)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const qint64 begin = now();
    child.start(program, arguments);
    if (!child.waitForFinished(Patience))
        return -1;
    const qint64 painted = child.readAllStandardOutput().trimmed().toLongLong();
    return painted > begin ? double(painted - begin) / 1e6 : -1;
}

}   // namespace

void benchStart(Report &report, int items)
{
    const QString coranto = QStringLiteral(CORANTO_PROGRAM);
    const QTemporaryDir place;
    const QString library = items > 0 ? madeLibrary(items) : place.path();
    if (items == 0
        && QProcess::execute(coranto, {u"import"_s, u"--library"_s, library, QStringLiteral(CORANTO_SAMPLE)}) != 0)
        return report.note(u"Start: the sample could not be imported."_s);
    const QStringList arguments{u"--library"_s, library, u"--exit-after-first-paint"_s};

    QList<double> ours;
    QList<double> floors;
    for (int run = 0; run < Runs; ++run) {
        floors += startOnce(QStringLiteral(CORANTO_EMPTY_WINDOW), {});
        ours += startOnce(coranto, arguments);
    }
    if (std::min(std::ranges::min(ours), std::ranges::min(floors)) < 0)
        return report.note(u"Start: a window did not say when it painted."_s);
    const QString what = items > 0 ? u"exec to first paint, %L1 items"_s.arg(items) : u"exec to first paint"_s;
    report.row(what, u"a window with a menu bar and a label"_s, median(floors), median(ours), Bar);
}
