// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/importer.h"

#include <QFile>
#include <QtConcurrent>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int TickMilliseconds = 100;
constexpr int ReadingShare = 300;   // of a thousand: importing with index takes longer than reading

Result<Reading> readStandardInput(Progress &progress)
{
    QFile input;
    if (!input.open(stdin, QFile::ReadOnly))
        return Error{Importer::tr("Standard input could not be read.")};
    return readBytes(input.readAll(), {}, {}, progress);
}

Result<Reading> readInput(const ImportInput &input, Progress &progress)
{
    if (input.path == u"-"_s)
        return readStandardInput(progress);
    if (!input.path.isEmpty())
        return readFile(input.path, {}, progress);
    ReadOptions options;
    options.charset = u"UTF-8"_s;
    return readBytes(input.bytes, {}, options, progress);
}

}   // namespace

Importer::Importer(Library &library, QObject *parent) : QObject(parent), m_library(library)
{
    connect(&m_reading, &QFutureWatcherBase::finished, this, &Importer::readingDone);
    connect(&m_import, &QFutureWatcherBase::finished, this, &Importer::importDone);
    connect(&m_ticker, &QTimer::timeout, this, &Importer::tellProgress);
    m_ticker.setInterval(TickMilliseconds);
}

Importer::~Importer()
{
    if (m_progress)
        m_progress->cancel();
}

void Importer::add(const QList<ImportInput> &inputs)
{
    m_waiting.append(inputs);
    if (m_isBusy || m_waiting.isEmpty())
        return;
    m_isBusy = true;
    m_ticker.start();
    emit started();
    next();
}

void Importer::cancel()
{
    m_waiting.clear();
    if (m_progress)
        m_progress->cancel();
}

void Importer::next()
{
    if (m_waiting.isEmpty())
        return close();
    m_current = {};
    m_current.input = m_waiting.takeFirst();
    m_gauge = std::make_shared<Gauge>();
    m_progress = std::make_shared<Progress>([gauge = m_gauge](qint64 done, qint64 total) {
        gauge->done = done;
        gauge->total = total;
    });
    m_reading.setFuture(
        QtConcurrent::run([input = m_current.input, progress = m_progress] { return readInput(input, *progress); }));
}

void Importer::readingDone()
{
    const Result<Reading> result = m_reading.result();
    if (!result)
        return fail(result.error().sentence);
    const Reading &reading = result.value();
    m_current.doubts = reading.doubts;
    m_current.firstItem = reading.bulletin.items.isEmpty() ? QString() : reading.bulletin.items.first().id;
    m_import.setFuture(m_library.import(reading.bulletin, reading.original, m_progress));
}

void Importer::importDone()
{
    if (m_import.isCanceled() || m_import.future().resultCount() == 0)
        return fail(tr("It was not imported."));
    const Result<ImportOutcome> result = m_import.result();
    if (!result)
        return fail(result.error().sentence);
    m_current.outcome = result.value();
    m_reports.append(m_current);
    next();
}

void Importer::fail(const QString &sentence)
{
    m_current.error = sentence;
    m_reports.append(m_current);
    next();
}

void Importer::close()
{
    m_isBusy = false;
    m_ticker.stop();
    m_progress.reset();
    m_current = {};
    const QList<ImportReport> reports = std::exchange(m_reports, {});
    emit finished(reports);
}

void Importer::tellProgress()
{
    const bool isImporting = m_import.isRunning();
    const qint64 total = m_gauge->total;
    const int share = isImporting ? 1000 - ReadingShare : ReadingShare;
    const int before = isImporting ? ReadingShare : 0;
    const int part = total > 0 ? int(share * std::min<qint64>(m_gauge->done, total) / total) : 0;
    const qsizetype inputs = m_reports.size() + 1 + m_waiting.size();
    emit progressed(int((m_reports.size() * 1000 + before + part) / inputs), m_current.input.name);
}

namespace {

QStringList outcomeSentences(const QList<ImportReport> &reports)
{
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    for (const ImportReport &report : reports) {
        added += report.outcome.added;
        updated += report.outcome.updated;
        unchanged += report.outcome.unchanged;
    }
    QStringList sentences;
    if (added > 0)
        sentences.append(int(added) == 1 ? Importer::tr("Imported 1 item.")
                                         : Importer::tr("Imported %Ln items.", nullptr, int(added)));
    if (updated > 0)
        sentences.append(int(updated) == 1 ? Importer::tr("Updated 1 item.")
                                           : Importer::tr("Updated %Ln items.", nullptr, int(updated)));
    if (unchanged > 0)
        sentences.append(int(unchanged) == 1
                             ? Importer::tr("1 item was in the library already.")
                             : Importer::tr("%Ln items were in the library already.", nullptr, int(unchanged)));
    return sentences;
}

}   // namespace

QString summary(const QList<ImportReport> &reports)
{
    QStringList sentences;
    int doubts = 0;
    for (const ImportReport &report : reports) {
        doubts += int(report.doubts.size());
        if (!report.error.isEmpty())
            sentences.append(Importer::tr("%1: %2", "file: sentence").arg(report.input.name, report.error));
    }
    if (sentences.size() > 1)
        sentences = {int(sentences.size()) == 1
                         ? Importer::tr("1 input was not imported.")
                         : Importer::tr("%Ln inputs were not imported.", nullptr, int(sentences.size()))};
    sentences = outcomeSentences(reports) + sentences;
    if (doubts > 0)
        sentences.append(doubts == 1 ? Importer::tr("1 place was doubtful.")
                                     : Importer::tr("%Ln places were doubtful.", nullptr, doubts));
    return sentences.isEmpty() ? Importer::tr("No items were found.") : sentences.join(u' ');
}

QString details(const QList<ImportReport> &reports)
{
    QStringList lines;
    for (const ImportReport &report : reports) {
        if (!report.error.isEmpty())
            lines.append(Importer::tr("%1: %2", "file: sentence").arg(report.input.name, report.error));
        for (const Doubt &doubt : report.doubts) {
            if (doubt.line > 0)
                lines.append(Importer::tr("%1, line %L2: %3", "file, line: sentence")
                                 .arg(report.input.name)
                                 .arg(doubt.line)
                                 .arg(doubt.reason));
            else
                lines.append(Importer::tr("%1: %2", "file: sentence").arg(report.input.name, doubt.reason));
        }
    }
    return lines.join(u'\n');
}

bool hasTrouble(const QList<ImportReport> &reports)
{
    return std::any_of(reports.begin(), reports.end(),
                       [](const ImportReport &report) { return !report.error.isEmpty(); });
}
