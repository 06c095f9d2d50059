// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"
#include "reading/reading.h"

#include <QFutureWatcher>
#include <QTimer>

#include <atomic>
#include <memory>

/// What is to be read: a file, standard input, or bytes that came by the clipboard.
struct ImportInput
{
    QString path;       ///< of a file, `:/…` for one of the program's own, `-` for standard input; else empty
    QByteArray bytes;   ///< UTF-8, when there is no path
    QString name;       ///< as the reader is told
};

/// What became of one input.
struct ImportReport
{
    ImportInput input;
    QString error;   ///< a sentence; empty when all went well
    ImportOutcome outcome;
    QString firstItem;   ///< id; empty when the bulletin has none
    QList<Doubt> doubts;
};

/// Reads inputs one after another on a worker and hands each to the library; the window stays free all the while.
class Importer final : public QObject
{
    Q_OBJECT

public:
    explicit Importer(Library &library, QObject *parent = nullptr);
    ~Importer() override;

    void add(const QList<ImportInput> &inputs);
    bool isBusy() const { return m_isBusy; }
    /// Stops the input at work and forgets those that wait; what is in the library already stays.
    void cancel();

signals:
    void started();
    /// Now and then while it works: parts of a thousand of all inputs, and the one at work.
    void progressed(int permille, const QString &name);
    /// After the last input, with the reports of all since started().
    void finished(const QList<ImportReport> &reports);

private:
    struct Gauge
    {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
    };

    void next();
    void readingDone();
    void importDone();
    void fail(const QString &sentence);
    void close();
    void tellProgress();

    Library &m_library;
    QList<ImportInput> m_waiting;
    QList<ImportReport> m_reports;
    ImportReport m_current;
    std::shared_ptr<Gauge> m_gauge;
    std::shared_ptr<Progress> m_progress;
    QFutureWatcher<Result<Reading>> m_reading;
    QFutureWatcher<Result<ImportOutcome>> m_import;
    QTimer m_ticker;
    bool m_isBusy = false;
};

/// What came of an import, in a sentence or two: what was added, how many places were doubtful, what went wrong.
QString summary(const QList<ImportReport> &reports);
/// A line for each failure and each doubt, with the name of its input and the line in it; empty when there are none.
QString details(const QList<ImportReport> &reports);
/// True when an input was not imported.
bool hasTrouble(const QList<ImportReport> &reports);
