// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/importwork.h"

#include <QFutureWatcher>
#include <QTimer>

#include <memory>

/// Reads inputs one after another on a worker and hands each to the library; the window stays free all the while.
class Importer final : public QObject
{
    Q_OBJECT

public:
    /// @param houseStyleFolder of the reader's own styles; empty for none
    explicit Importer(Library &library, const QString &houseStyleFolder = {}, QObject *parent = nullptr);
    ~Importer() override;

    void add(const QList<ImportInput> &inputs);
    bool isBusy() const { return m_isBusy; }
    /// Stops the input at work and forgets those that wait; what is in the library already stays.
    void cancel();

signals:
    void started();
    /// Now and then while it works: parts of a thousand of all inputs, and the input or its part at work.
    void progressed(int permille, const QString &name);
    /// After the last input, with the reports of all since started().
    void finished(const QList<ImportReport> &reports);

private:
    void next();
    void workDone();
    void close();
    void tellProgress();

    Library &m_library;
    QString m_houseStyleFolder;
    QList<ImportInput> m_waiting;
    QList<ImportReport> m_reports;
    std::shared_ptr<ImportWork> m_work;   ///< shared with the worker
    QString m_name;                       ///< of the input at work
    QFutureWatcher<ImportReport> m_watcher;
    QTimer m_ticker;
    bool m_isBusy = false;
};

/// The name of a part of an input, as the reader is told.
QString nameOf(const ImportReport &report, const QString &part);
/// What came of an import, in a sentence or two: what was added, how many places were doubtful, what went wrong.
QString summary(const QList<ImportReport> &reports);
/// A line for each failure, each document of which little was understood and each doubt, with the name of its input and the line in it; empty when there are none.
QString details(const QList<ImportReport> &reports);
/// True when an input was not imported.
bool hasTrouble(const QList<ImportReport> &reports);
