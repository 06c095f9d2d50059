// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/readingbench.h"

#include "bench/report.h"
#include "library/library.h"
#include "reading/reading.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 5;
constexpr qint64 Megabyte = 1000 * 1000;
constexpr qint64 ImportSize = 20 * Megabyte;
constexpr int Words = 50'000;
constexpr double ShareBar = 0.20;   // of the import of the same items, index included
constexpr double MemoryBar = 4.0;   // times the file
constexpr double LinearBar = 1.5;   // time a megabyte at 1 GB, over that at 10 MB
constexpr int Patience = 600'000;   // ms

double processorMs()
{
    timespec now = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Of this process since it was started, in bytes. What getrusage() tells would be inherited from the parent.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:") + 6;
    return text.sliced(at, text.indexOf("kB", at) - at).trimmed().toLongLong() * 1024;
}

/// Bulletins in the form of the real one: two paragraphs, one to three sources, words as frequent as Zipf has them.
class Writer final
{
public:
    Writer()
    {
        for (int i = 0; i < Words; ++i)
            m_words.append(wordOf(m_random.bounded(3, 11)));
    }

    bool write(const QString &path, qint64 size)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return false;
        qint64 written = file.write("Skip to content\n\n");
        while (written < size) {
            const QByteArray text = item();
            if (file.write(text) != text.size())
                return false;
            written += text.size();
        }
        return true;
    }

private:
    QByteArray wordOf(int length)
    {
        QByteArray word;
        for (int i = 0; i < length; ++i)
            word += char('a' + m_random.bounded(26));
        return word;
    }

    const QByteArray &word() { return m_words[qsizetype(double(Words) * std::pow(m_random.generateDouble(), 4))]; }

    QByteArray capital()
    {
        QByteArray text = word();
        text[0] = char(text[0] - 'a' + 'A');
        return text;
    }

    QByteArray paragraph(int words)
    {
        QByteArray text = capital();
        for (int i = 1; i < words; ++i)
            text += ' ' + word();
        return text + '.';
    }

    QByteArray item()
    {
        QByteArray text = capital();
        for (int i = 0; i < 8; ++i)
            text += ' ' + capital();
        text += "\n\n" + paragraph(m_random.bounded(70, 110)) + "\n\n" + paragraph(m_random.bounded(70, 110)) + "\n\n";
        const int sources = m_random.bounded(1, 4);
        text += sources == 1 ? "Source: " : "Sources:\n";
        for (int i = 1; i <= sources; ++i) {
            const QByteArray day = QByteArray::number(m_random.bounded(10, 29));
            text += (sources == 1 ? QByteArray() : QByteArray::number(i) + ". ") + capital() + " Daily, February " + day
                    + ", 2021\nhttps://www." + word() + ".example/2021/02/" + day + '/' + QByteArray::number(++m_pages)
                    + ".html\n\n";
        }
        return text;
    }

    QRandomGenerator m_random{1622};   // the year of the first English coranto with a date
    QList<QByteArray> m_words;
    int m_pages = 0;
};

struct Cost
{
    double ms = -1;
    double bytes = 0;
};

Cost costOf(const QString &path)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--read"_s, path});
    if (!child.waitForFinished(Patience) || child.exitCode() != 0)
        return {};
    const QList<QByteArray> figures = child.readAllStandardOutput().trimmed().split(' ');
    return {figures.value(0).toDouble(), figures.value(1).toDouble()};
}

/// Medians of several readings.
Cost medianCost(const QString &path, int rounds)
{
    QList<double> times;
    QList<double> peaks;
    for (int round = 0; round < rounds; ++round) {
        const Cost cost = costOf(path);
        times.append(cost.ms);
        peaks.append(cost.bytes);
    }
    return {median(times), median(peaks)};
}

/// Processor time of reading a file and of importing what was read.
void benchShare(Report &report, const QString &path, const QTemporaryDir &folder)
{
    QList<double> reading;
    QList<double> importing;
    for (int round = 0; round < Rounds; ++round) {
        Progress progress;
        const double begin = processorMs();
        const Result<Reading> read = readFile(path, {}, progress);
        const double middle = processorMs();
        if (!read)
            return report.note(u"Reading: "_s % read.error().sentence);
        Library library(folder.filePath(u"library%1"_s.arg(round)));
        library.open().waitForFinished();
        QFuture<Result<ImportOutcome>> done = library.import(read.value().bulletin, {});
        done.waitForFinished();
        if (!done.result())
            return report.note(u"Reading: "_s % done.result().error().sentence);
        reading.append(middle - begin);
        importing.append(processorMs() - middle);
    }
    report.row(u"bytes to Bulletin, 20 MB"_s, u"import of the same items with index"_s, median(importing),
               median(reading), ShareBar);
}

void benchGrowth(Report &report, Writer &writer, const QTemporaryDir &folder)
{
    double perMegabyte = 0;
    for (const int megabytes : {1, 10, 100, 1000}) {
        const QString path = folder.filePath(u"%1.txt"_s.arg(megabytes));
        if (!writer.write(path, megabytes * Megabyte))
            return report.note(u"Reading: %1 MB could not be written."_s.arg(megabytes));
        const Cost cost = medianCost(path, Rounds);
        const double size = double(QFile(path).size());
        QFile::remove(path);
        if (cost.ms < 0)
            return report.note(u"Reading: %1 MB could not be read."_s.arg(megabytes));
        if (megabytes == 10)
            perMegabyte = cost.ms / size * 1e6;
        if (megabytes > 10)
            report.row(u"a megabyte of %1"_s.arg(megabytes), u"a megabyte of 10"_s, perMegabyte, cost.ms / size * 1e6,
                       LinearBar);
        if (megabytes >= 100)   // below that the program itself is what weighs
            report.row(u"peak memory, %1 MB"_s.arg(megabytes), u"the file"_s, size / 1e6, cost.bytes / 1e6, MemoryBar,
                       u"MB"_s);
        else
            report.note(
                u"%1 MB is read in %2 ms, with a peak of %3 MB."_s.arg(megabytes).arg(cost.ms).arg(cost.bytes / 1e6));
    }
}

}   // namespace

void benchReading(Report &report)
{
    const QTemporaryDir folder;
    Writer writer;
    const QString path = folder.filePath(u"import.txt"_s);
    if (!writer.write(path, ImportSize))
        return report.note(u"Reading: the file could not be written."_s);
    benchShare(report, path, folder);
    benchGrowth(report, writer, folder);
}

int readOneFile(const QString &path)
{
    Progress progress;
    const double begin = processorMs();
    const Result<Reading> reading = readFile(path, {}, progress);
    std::printf("%f %lld\n", processorMs() - begin, static_cast<long long>(peakMemory()));
    return reading ? 0 : 1;
}
