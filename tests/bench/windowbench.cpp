// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/windowbench.h"

#include "bench/demand.h"
#include "bench/madelibrary.h"
#include "bench/writer.h"
#include "commands/ask.h"
#include "models/itemmodel.h"
#include "models/shelfmodel.h"
#include "settings/settings.h"
#include "windows/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

constexpr int TypedWords = 100;
constexpr int LettersEach = 8;
constexpr int PagesDown = 500;
constexpr int Shelves = 40;
constexpr int ImportedItems = 5000;
constexpr double Frame = 16;
constexpr double TwoFrames = 33;
constexpr double MostMemory = 90;     // MB
constexpr double Patience = 30'000;   // ms

/// Proportional set size, in MB: what is shared is counted by parts.
double memory()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).simplified().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

/// Runs the event loop by turns and keeps what each takes of its thread.
class Turns final
{
public:
    void turn()
    {
        const Stopwatch stopwatch(Stopwatch::Watches::Thread);
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        m_times.append(stopwatch.taken());
        if (m_times.last().cpu < 0.05)
            QThread::usleep(200);
    }

    template <typename Condition>
    void until(Condition condition)
    {
        const Stopwatch stopwatch;
        while (!condition()) {
            turn();
            if (stopwatch.taken().wall > Patience)
                qFatal("The window does not answer.");
        }
    }

    QList<Taken> take() { return std::exchange(m_times, {}); }

private:
    QList<Taken> m_times;
};

class WindowBench final
{
public:
    WindowBench(const QString &library, Report &report)
        : m_report(report)
        , m_settings(m_folder.filePath(u"settings.ini"_s))
        , m_library(library)
        , m_window({m_library, m_settings, m_theme, m_ask, m_folder.filePath(u"settings.ini"_s)}, {})
    {
        m_settings.setValue(settings::markReadAfter, -1);
        m_window.resize(1240, 780);
        m_window.show();
        settle();
        m_turns.take();
    }

    void type(const Writer &writer);
    void scroll();
    void switchShelves();
    void import(Writer &writer);
    void settle()
    {
        m_turns.until([this] { return m_window.isSettled() && !model()->isAnswering(); });
    }

private:
    template <typename T>
    T *part(const char *name) const
    {
        return m_window.findChild<T *>(QLatin1StringView(name));
    }
    QTableView *list() const { return part<QTableView>("itemList"); }
    ItemModel *model() const { return qobject_cast<ItemModel *>(list()->model()); }
    void press(QWidget *widget, int key, const QString &text = {})
    {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(widget, &press);
        QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(widget, &release);
    }
    /// From what @p act does until the rows asked for are there and painted.
    template <typename Act>
    Taken untilRows(Act act)
    {
        const Stopwatch stopwatch;
        act();
        m_turns.until([this] { return model()->isShown(); });
        m_turns.turn();
        return stopwatch.taken();
    }
    void tellTurns(const QString &what);

    QTemporaryDir m_folder;
    Report &m_report;
    Settings m_settings;
    Theme m_theme;
    Ask m_ask;
    Library m_library;
    MainWindow m_window;
    Turns m_turns;
};

void WindowBench::tellTurns(const QString &what)
{
    m_report.spread(u"turns of the window while "_s % what, m_turns.take(), {-1, Frame});
}

void WindowBench::type(const Writer &writer)
{
    auto *box = part<QLineEdit>("searchEdit");
    box->setFocus();
    QRandomGenerator random(7);
    QList<Taken> times;
    for (int typed = 0; typed < TypedWords; ++typed) {
        const QStringList &words = typed % 10 == 9 ? writer.chineseWords() : writer.words();
        const QString word = words[int(std::pow(double(words.size()), random.generateDouble())) - 1];
        for (const QChar letter : word.left(LettersEach)) {
            times.append(untilRows([&] { press(box, 0, letter); }));
        }
        untilRows([box] { box->clear(); });
        settle();
    }
    m_report.spread(u"a key in the search box to rows in view"_s, times, {Frame, TwoFrames});
    tellTurns(u"typing"_s);
}

void WindowBench::scroll()
{
    settle();
    list()->setFocus();
    m_turns.take();
    QList<Taken> frames;
    for (int page = 0; page < PagesDown; ++page) {
        const Stopwatch stopwatch(Stopwatch::Watches::Thread);
        press(list(), Qt::Key_PageDown);
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        frames.append(stopwatch.taken());
        QThread::msleep(10);
        m_turns.turn();
    }
    m_report.spread(u"a page further down"_s, frames, {Frame, -1});
    press(list(), Qt::Key_End);
    settle();
    tellTurns(u"scrolling"_s);
}

void WindowBench::switchShelves()
{
    auto *shelves = part<QTreeView>("shelves");
    const QAbstractItemModel *tree = shelves->model();
    QList<QModelIndex> places;
    for (int row = 0; row < tree->rowCount(); ++row) {
        const QModelIndex shelf = tree->index(row, 0);
        if (shelf.data(ShelfModel::ScopeRole).isValid())
            places.append(shelf);
        for (int below = 0; below < tree->rowCount(shelf); below += std::max(1, tree->rowCount(shelf) / Shelves))
            places.append(tree->index(below, 0, shelf));
    }
    QList<Taken> times;
    m_turns.take();
    for (const QModelIndex &place : std::as_const(places)) {
        times.append(untilRows([&] { shelves->setCurrentIndex(place); }));
        settle();
    }
    m_report.spread(u"from shelf to shelf to rows in view"_s, times, {-1, TwoFrames});
    tellTurns(u"going from shelf to shelf"_s);
}

void WindowBench::import(Writer &writer)
{
    const QFuture<Result<ImportOutcome>> import = m_library.import(writer.bulletin(5, 10, ImportedItems), {});
    m_turns.take();
    m_turns.until([&] {
        press(list(), Qt::Key_PageUp);
        return import.isFinished();
    });
    demand(m_library.indexAll());
    settle();
    tellTurns(u"importing and scrolling"_s);
    // The library is to be the same for the next run.
    demanded(m_library.remove(demanded(import).bulletin));
    settle();
}

}   // namespace

void benchWindow(Report &report, int items)
{
    const QString made = madeLibrary(items);
    report.note(u"\nThe window on a library of %L1 items"_s.arg(items));
    Writer writer;
    QMainWindow empty;
    empty.resize(1240, 780);
    empty.show();
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
    const double before = memory();

    WindowBench bench(made, report);
    const double open = memory();
    bench.type(writer);
    const double typed = memory();
    bench.scroll();
    const double after = memory();
    report.note(
        u"memory over an empty QMainWindow: open %1 MB, after the searches %2 MB"_s.arg(open - before, 0, 'f', 1)
            .arg(typed - before, 0, 'f', 1));
    report.row(u"memory over an empty QMainWindow"_s, u"its bar"_s, MostMemory, after - before, 1, u"MB"_s);
    bench.switchShelves();
    bench.import(writer);
}
