// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/importwork.h"

#include "commands/webaddress.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace {

constexpr int ReadingShare = 300;    // of a thousand: importing with index takes longer than reading
constexpr int FetchingShare = 700;   // of a thousand: one document is read in no time

QString tr(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// How the library knows @p address: without a password, which is nobody's business.
QString named(const QUrl &address)
{
    return address.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

int thousandths(qint64 done, qint64 total)
{
    return total > 0 ? int(1000 * std::min(done, total) / total) : 0;
}

}   // namespace

RecallRepairs recallFrom(Library &library)
{
    return [&library](const QByteArray &digest, const QString &place) {
        QFuture<Result<Repairs>> answer = library.repairs(digest, place);
        answer.waitForFinished();
        const bool isKnown = answer.resultCount() > 0 && answer.result();
        return isKnown ? answer.result().value() : Repairs();
    };
}

ImportWork::ImportWork(Library &library, ImportInput input, ReadOptions options)
    : m_library(&library)
    , m_options(std::move(options))
    , m_reading([this](qint64 done, qint64 total) { m_read = thousandths(done, total); })
    , m_fetching(
          std::make_shared<Progress>([this](qint64 done, qint64 total) { m_fetched = thousandths(done, total); }))
    , m_storing(std::make_shared<Progress>([this](qint64 done, qint64 total) { m_stored = thousandths(done, total); }))
{
    m_report.input = std::move(input);
    m_address = webAddress(m_report.input.path);
    m_options.recall = recallFrom(library);
    if (m_report.input.path.isEmpty())
        m_options.charset = QStringLiteral("UTF-8");
}

ImportReport ImportWork::run()
{
    const Input input{m_report.input.path, m_report.input.bytes};
    const auto take = [this](const QString &part, Result<Reading> reading) {
        return this->take(part, std::move(reading));
    };
    conclude(m_address ? runAddress(take) : readAll(input, m_options, take, m_reading));
    return m_report;
}

/// What the server need not send again is read again all the same: the program or the reader's styles may have learnt.
Result<Survey> ImportWork::runAddress(const TakeReading &take)
{
    const FetchedCopy copy = copyAtHand();
    Result<Fetched> answer =
        fetchAddress({.url = *m_address, .etag = copy.etag, .lastModified = copy.lastModified}, m_fetching);
    if (!answer)
        return answer.error();
    Fetched page = std::move(answer).value();
    m_report.isUnmodified = page.isUnchanged();
    if (page.isUnchanged()) {
        page.url = QUrl(copy.address);
        page.charset = copy.charset;
        page.bytes = copy.bytes;
        return readFetched(page, m_options, take, m_reading);
    }
    Result<Survey> survey = readFetched(page, m_options, take, m_reading);
    if (survey && !survey.value().isContainer && m_report.failures.isEmpty())
        keepCopy(page);
    return survey;
}

FetchedCopy ImportWork::copyAtHand()
{
    const QMutexLocker lock(&m_storeMutex);
    if (!m_library)
        return {};
    QFuture<Result<FetchedCopy>> answer = m_library->fetchedCopy(named(*m_address));
    answer.waitForFinished();
    const Result<FetchedCopy> copy = answer.resultCount() > 0 ? answer.result() : FetchedCopy();
    return copy ? copy.value() : FetchedCopy();
}

/// So that the next fetch is conditional. Should it not be kept, the next one is merely not.
void ImportWork::keepCopy(const Fetched &page)
{
    const QMutexLocker lock(&m_storeMutex);
    if (!m_library || (page.etag.isEmpty() && page.lastModified.isEmpty()))
        return;
    FetchedCopy copy;
    copy.asked = named(*m_address);
    copy.address = page.url.toString(QUrl::FullyEncoded);
    copy.charset = page.charset;
    copy.etag = page.etag;
    copy.lastModified = page.lastModified;
    copy.digest = QCryptographicHash::hash(page.bytes, QCryptographicHash::Sha256);
    m_library->keepFetchedCopy(copy).waitForFinished();
}

ImportReport ImportWork::runWithStylesIn(const QString &folder)
{
    const OwnHouseStyles own = houseStylesIn(folder);
    m_options.ownStyles = own.styles;
    ImportReport report = run();
    for (const QString &complaint : own.complaints)
        report.doubts.append({{}, 0, complaint});
    return report;
}

void ImportWork::cancel()
{
    m_fetching->cancel();
    m_reading.cancel();
    m_storing->cancel();
}

void ImportWork::letGo()
{
    cancel();
    const QMutexLocker lock(&m_storeMutex);
    m_library = nullptr;
}

int ImportWork::permille() const
{
    const int imported = m_hasParts ? m_read.load() : (m_read * ReadingShare + m_stored * (1000 - ReadingShare)) / 1000;
    return m_address ? (m_fetched * FetchingShare + imported * (1000 - FetchingShare)) / 1000 : imported;
}

QString ImportWork::part() const
{
    const QMutexLocker lock(&m_mutex);
    return m_part;
}

bool ImportWork::take(const QString &part, Result<Reading> reading)
{
    if (!part.isEmpty()) {
        m_hasParts = true;
        const QMutexLocker lock(&m_mutex);
        m_part = part;
    }
    if (!reading) {
        fail(part, reading.error().sentence);
    } else if (reading.value().bulletin.items.isEmpty() && !part.isEmpty()) {
        ++m_report.withoutItems;
    } else if (part.isEmpty() && m_report.input.doubtful == ImportInput::Doubtful::Show
               && isDoubtful(reading.value())) {
        showFirst(part, std::move(reading).value());
    } else {
        if (part.isEmpty())
            m_report.doubts = reading.value().doubts;
        if (const Result<void> stored = store(reading.value()); !stored)
            fail(part, stored.error().sentence);
        else if (isDoubtful(reading.value()))
            m_report.doubtful.append({part, doubtfulness(reading.value()), reading.value().bulletin.items.first().id});
    }
    return !m_reading.isCanceled();
}

void ImportWork::showFirst(const QString &part, Reading reading)
{
    const Result<QByteArray> original = originalOf(reading);
    if (!original)
        return fail(part, original.error().sentence);
    reading.original = original.value();
    m_report.shown = std::make_shared<const Reading>(std::move(reading));
}

Result<void> ImportWork::store(const Reading &reading)
{
    if (reading.bulletin.items.isEmpty())
        return Error{tr("No items with sources were recognised in it.")};
    const Result<QByteArray> original = originalOf(reading);
    if (!original)
        return original.error();
    const QMutexLocker lock(&m_storeMutex);
    if (!m_library)
        return Error{tr("It was not imported.")};
    QFuture<Result<ImportOutcome>> answer = m_library->import(reading.bulletin, original.value(), m_storing);
    answer.waitForFinished();
    if (answer.resultCount() == 0)
        return Error{tr("It was not imported.")};
    const Result<ImportOutcome> outcome = answer.result();
    if (!outcome)
        return outcome.error();
    if (m_report.firstItem.isEmpty()) {
        m_report.firstItem = reading.bulletin.items.first().id;
        m_report.outcome.bulletin = outcome.value().bulletin;
    }
    m_report.outcome.added += outcome.value().added;
    m_report.outcome.updated += outcome.value().updated;
    m_report.outcome.unchanged += outcome.value().unchanged;
    return {};
}

void ImportWork::fail(const QString &part, const QString &sentence)
{
    if (m_report.error.isEmpty())
        m_report.error = part.isEmpty() ? sentence : tr("%1: %2").arg(part, sentence);
    m_report.failures.append({part, sentence});
}

void ImportWork::conclude(const Result<Survey> &survey)
{
    if (!survey) {
        m_report.error = survey.error().sentence;
        m_report.failures.append({{}, m_report.error});
        return;
    }
    m_report.survey = survey.value();
    const qsizetype failed = m_report.failures.size();
    if (failed > 1)
        m_report.error = tr("%1 of its %2 documents were not imported, first %3")
                             .arg(failed)
                             .arg(survey.value().documents)
                             .arg(m_report.error);
    if (failed == 0 && m_report.firstItem.isEmpty() && !m_report.shown)
        fail({}, tr("No items with sources were recognised in it."));
}
