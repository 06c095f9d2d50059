// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"
#include "parts/fetcher.h"
#include "reading/inputs.h"

#include <QMutex>
#include <QUrl>

#include <atomic>
#include <memory>
#include <optional>

/// What is to be read, as reading/inputs.h has it, and what the reader is told of it.
struct ImportInput
{
    QString
        path;   ///< of a file or folder, an address of the web, `:/…` for one of the program's own, `-` for standard input; else empty
    QByteArray bytes;   ///< UTF-8, when there is no path
    QString name;       ///< as the reader is told
    enum class Doubtful { Keep, Show };
    Doubtful doubtful = Doubtful::Keep;   ///< of one document of which little was understood: kept, or shown first
};

/// A document that was kept though little of it was understood.
struct DoubtfulPart
{
    QString part;       ///< where it stands in the input; empty for the input itself
    QString sentence;   ///< why
    QString item;       ///< id of its first
};

/// A document within an input that was not imported.
struct PartFailure
{
    QString part;   ///< where it stands in the input; may be empty for the input itself
    QString sentence;
};

/// What became of one input.
struct ImportReport
{
    ImportInput input;
    QString error;           ///< a sentence; empty when all went well. Of a container, the first failure and how many
    ImportOutcome outcome;   ///< the sums; the first bulletin
    QString firstItem;       ///< id; empty when nothing was imported
    QList<Doubt> doubts;     ///< of an input that is one document
    Survey survey;
    bool isUnmodified = false;              ///< the server had nothing newer than what was fetched before
    qint64 withoutItems = 0;                ///< documents of a container in which no items were recognised
    QList<PartFailure> failures;            ///< in their order
    QList<DoubtfulPart> doubtful;           ///< in their order
    std::shared_ptr<const Reading> shown;   ///< not kept, but to be shown first; with its bytes
};

/// Asks @p library, which outlives it, and waits for the answer; never to be called on the GUI thread.
RecallRepairs recallFrom(Library &library);

/// Reads one input and hands document after document to the library: what both the window and the command line do.
class ImportWork final
{
public:
    /// @param library outlives run(), or the word that it is let go
    ImportWork(Library &library, ImportInput input, ReadOptions options);

    /// Never on the GUI thread. To be called once.
    ImportReport run();

    /// The same with the house styles in @p folder; what is wrong with them becomes doubts.
    ImportReport runWithStylesIn(const QString &folder);

    /// From any thread, while run() works.
    /// @{
    void cancel();
    /// Cancels, and touches the library no more once this returns; what run() was about to keep is not kept. Waits for
    /// nothing but an answer of the library that is on its way.
    void letGo();
    int permille() const;
    QString part() const;   ///< the document read last
    /// @}

private:
    Result<Survey> runAddress(const TakeReading &take);
    FetchedCopy copyAtHand();
    void keepCopy(const Fetched &page);
    bool take(const QString &part, Result<Reading> reading);
    void showFirst(const QString &part, Reading reading);
    Result<void> store(const Reading &reading);
    void fail(const QString &part, const QString &sentence);
    void conclude(const Result<Survey> &survey);

    QMutex m_storeMutex;   ///< held while the library is asked, so that it can be let go
    Library *m_library;    ///< none when it was let go
    ReadOptions m_options;
    ImportReport m_report;
    Progress m_reading;
    std::shared_ptr<Progress> m_fetching;
    std::shared_ptr<Progress> m_storing;
    std::optional<QUrl> m_address;    ///< to be fetched first
    std::atomic<int> m_fetched = 0;   ///< thousandths
    std::atomic<int> m_read = 0;      ///< thousandths
    std::atomic<int> m_stored = 0;    ///< thousandths
    std::atomic<bool> m_hasParts = false;
    mutable QMutex m_mutex;   ///< for m_part, which the window asks for while the worker sets it
    QString m_part;
};
