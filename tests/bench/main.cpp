// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// coranto-bench [NAME…]: measures what is promised, each figure beside its floor from the same run. Ends with 1 when
// a bar is missed.

#include "bench/htmlbench.h"
#include "bench/librarybench.h"
#include "bench/peerfiles.h"
#include "bench/readingbench.h"
#include "bench/report.h"
#include "bench/searchbench.h"
#include "bench/startbench.h"
#include "bench/windowbench.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    QString name;
    void (*run)(Report &);
    bool isUsual = true;   ///< run unless others are named
};

void benchMillion(Report &report)
{
    constexpr int Million = 1'000'000;
    benchSearch(report, Million);
    benchWindow(report, Million);
    benchStart(report, Million);
}

}   // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList wanted = QCoreApplication::arguments().mid(1);
    if (wanted.value(0) == u"--read")   // a child of benchReading()
        return readOneFile(wanted.value(1));
    if (wanted.value(0) == u"--write")   // for peers/compare
        return writePeerFiles(wanted.value(1).toInt(), wanted.value(2));
    const QList<Bench> benches{{u"start"_s, [](Report &report) { benchStart(report, 0); }},
                               {u"reading"_s, benchReading},
                               {u"html"_s, benchHtml},
                               {u"library"_s, benchLibrary},
                               {u"search"_s, [](Report &report) { benchSearch(report, 100'000); }},
                               {u"window"_s, [](Report &report) { benchWindow(report, 100'000); }},
                               {u"million"_s, benchMillion, false}};
    Report report;
    for (const Bench &bench : benches) {
        if (wanted.isEmpty() ? bench.isUsual : wanted.contains(bench.name))
            bench.run(report);
    }
    return report.isEveryBarHeld() ? 0 : 1;
}
