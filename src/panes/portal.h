// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QFutureWatcher>
#include <QObject>

class QDBusPendingCallWatcher;
class QDBusVariant;

/// What the desktop says of light and dark (org.freedesktop.appearance), where it has a portal that says it. Nothing
/// waits for it: the bus is joined on another thread, the rest is asynchronous.
class Portal final : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { None, Dark, Light };   // as the portal counts them

    explicit Portal(QObject *parent = nullptr);

    /// Asks now and listens from then on; answered by schemeRead(), or never.
    void start();

signals:
    void schemeRead(Portal::Scheme scheme);

private slots:
    void takeChange(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void takeBus();
    void takeReply(QDBusPendingCallWatcher *call);
    void tell(const QVariant &value);

    QFutureWatcher<QDBusConnection> m_bus;
};
