// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/importer.h"

#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

constexpr int TickMilliseconds = 100;

}   // namespace

Importer::Importer(Library &library, const QString &houseStyleFolder, QObject *parent)
    : QObject(parent), m_library(library), m_houseStyleFolder(houseStyleFolder)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Importer::workDone);
    connect(&m_ticker, &QTimer::timeout, this, &Importer::tellProgress);
    m_ticker.setInterval(TickMilliseconds);
}

/// The worker may itemize, or wait for a disk, for longer than anybody waits for a window to close. What it reads is
/// then nobody's; Qt waits for it before the program ends.
Importer::~Importer()
{
    if (m_work)
        m_work->letGo();
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
    if (m_work)
        m_work->cancel();
}

void Importer::next()
{
    if (m_waiting.isEmpty())
        return close();
    const ImportInput input = m_waiting.takeFirst();
    m_name = input.name;
    m_work = std::make_shared<ImportWork>(m_library, input, ReadOptions());
    m_watcher.setFuture(
        QtConcurrent::run([work = m_work, styles = m_houseStyleFolder] { return work->runWithStylesIn(styles); }));
}

void Importer::workDone()
{
    m_reports.append(m_watcher.result());
    next();
}

void Importer::close()
{
    m_isBusy = false;
    m_ticker.stop();
    m_work.reset();
    const QList<ImportReport> reports = std::exchange(m_reports, {});
    emit finished(reports);
}

void Importer::tellProgress()
{
    const QString part = m_work->part();
    const qsizetype inputs = m_reports.size() + 1 + m_waiting.size();
    emit progressed(int((m_reports.size() * 1000 + m_work->permille()) / inputs), part.isEmpty() ? m_name : part);
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

QString nameOf(const ImportReport &report, const QString &part)
{
    return part.isEmpty() ? report.input.name : QString(report.input.name % u'/' % part);
}

QString summary(const QList<ImportReport> &reports)
{
    QStringList sentences;
    int doubts = 0;
    int doubtful = 0;
    QString shown;
    for (const ImportReport &report : reports) {
        doubts += int(report.doubts.size());
        doubtful += int(report.doubtful.size());
        if (report.shown)
            shown = report.input.name;
        if (!report.error.isEmpty())
            sentences.append(Importer::tr("%1: %2", "file: sentence").arg(report.input.name, report.error));
    }
    if (sentences.size() > 1)
        sentences = {int(sentences.size()) == 1
                         ? Importer::tr("1 input was not imported.")
                         : Importer::tr("%Ln inputs were not imported.", nullptr, int(sentences.size()))};
    sentences = outcomeSentences(reports) + sentences;
    for (const ImportReport &report : reports) {
        if (report.isUnmodified)
            sentences.append(Importer::tr("%1 has not changed since it was fetched last.").arg(report.input.name));
    }
    if (doubts > 0)
        sentences.append(doubts == 1 ? Importer::tr("1 place was doubtful.")
                                     : Importer::tr("%Ln places were doubtful.", nullptr, doubts));
    if (doubtful > 0)
        sentences.append(doubtful == 1 ? Importer::tr("Little of 1 document was understood.")
                                       : Importer::tr("Little of %Ln documents was understood.", nullptr, doubtful));
    if (!shown.isEmpty())
        sentences.append(Importer::tr("%1 is shown before it is kept.").arg(shown));
    return sentences.isEmpty() ? Importer::tr("No items were found.") : sentences.join(u' ');
}

namespace {

QStringList partLines(const ImportReport &report)
{
    QStringList lines;
    const QString line = Importer::tr("%1: %2", "file: sentence");
    for (const PartFailure &failure : report.failures)
        lines.append(line.arg(nameOf(report, failure.part), failure.sentence));
    for (const DoubtfulPart &doubtful : report.doubtful)
        lines.append(line.arg(nameOf(report, doubtful.part), doubtful.sentence));
    return lines;
}

}   // namespace

QString details(const QList<ImportReport> &reports)
{
    QStringList lines;
    for (const ImportReport &report : reports) {
        lines += partLines(report);
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
