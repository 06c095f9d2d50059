// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/fetcher.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QTimer>

#include <functional>
#include <optional>

class QNetworkReply;

/// One request and the redirects that it leads to. Nothing is remembered from one exchange for another: no
/// connection, no cookie, no password.
class Exchange final : public QObject
{
public:
    /// @param wanted false when nobody waits any more
    /// @param asking called before each address is asked
    Exchange(FetchRequest request, Progress &progress, std::function<bool()> wanted,
             std::function<void(const QUrl &)> asking);
    ~Exchange() override;

    /// Works until all is there, on the thread it is called on, which must be able to wait.
    Result<Fetched> run();

private:
    void ask(const QUrl &url);
    void follow(const QUrl &from, const QUrl &to);
    void takeHeaders();
    void takeBytes();
    void takeEnd();
    void look();
    void conclude(Result<Fetched> outcome);
    void drop();

    FetchRequest m_request;
    Progress &m_progress;
    std::function<bool()> m_wanted;
    std::function<void(const QUrl &)> m_asking;
    QNetworkAccessManager m_manager;
    QNetworkReply *m_reply = nullptr;   ///< the manager's
    QEventLoop m_loop;
    QTimer m_ticker;
    QDeadlineTimer m_idle;
    QDeadlineTimer m_total;
    QByteArray m_bytes;
    std::optional<Result<Fetched>> m_outcome;
    int m_redirects = 0;
};
