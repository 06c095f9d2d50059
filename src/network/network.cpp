// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "network/exchange.h"
#include "network/sentences.h"

#include <QMutex>
#include <QThreadPool>
#include <QtConcurrent>

namespace {

constexpr int MostAtOnce = 6;   // requests; as many as a browser makes of one host

}   // namespace

/// The part itself.
class Network final : public QObject, public Fetcher
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.coranto.Coranto.Fetcher/0.1")
    Q_INTERFACES(Fetcher)

public:
    Network()
    {
        m_pool.setMaxThreadCount(MostAtOnce);
        m_pool.setExpiryTimeout(0);   // the part is destroyed with the program, when no thread should be about
    }

    QFuture<Result<Fetched>> fetch(const FetchRequest &request, std::shared_ptr<Progress> progress) override
    {
        return QtConcurrent::run(&m_pool, [this, request, progress](QPromise<Result<Fetched>> &promise) {
            const auto wanted = [&promise] { return !promise.isCanceled(); };
            const auto asking = [this, &request](const QUrl &url) { note(url, request.why); };
            Exchange exchange(request, *progress, wanted, asking);
            promise.addResult(exchange.run());
        });
    }

    QList<FetchRecord> records() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_records;
    }

    void recordIn(const QString &file) override
    {
        const QMutexLocker lock(&m_mutex);
        m_file = file;
    }

private:
    void note(const QUrl &url, const QString &why)
    {
        const QMutexLocker lock(&m_mutex);
        m_records.append({QDateTime::currentDateTimeUtc(), url.host(QUrl::FullyEncoded), why});
        if (!m_file.isEmpty())
            addRequest(m_records.last(), m_file);
    }

    mutable QMutex m_mutex;   ///< for what follows, since every request adds to it from its own thread
    QList<FetchRecord> m_records;
    QString m_file;
    QThreadPool m_pool;
};

#include "network.moc"
