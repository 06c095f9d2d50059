// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/portal.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPromise>
#include <QThreadPool>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

const QString Service = u"org.freedesktop.portal.Desktop"_s;
const QString Path = u"/org/freedesktop/portal/desktop"_s;
const QString Interface = u"org.freedesktop.portal.Settings"_s;
const QString Space = u"org.freedesktop.appearance"_s;
const QString Key = u"color-scheme"_s;

}   // namespace

Portal::Portal(QObject *parent) : QObject(parent)
{
    connect(&m_bus, &QFutureWatcherBase::finished, this, &Portal::takeBus);
}

void Portal::start()
{
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return;   // without an address a bus would be started, for this question alone
    const auto promise = std::make_shared<QPromise<QDBusConnection>>();
    promise->start();
    m_bus.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise] {
        promise->addResult(QDBusConnection::sessionBus());   // blocks until the bus has greeted
        promise->finish();
    });
}

void Portal::takeBus()
{
    QDBusConnection bus = m_bus.result();
    if (!bus.isConnected())
        return;
    // Without a service name: with one, connect() would wait for the name's owner.
    bus.connect({}, Path, Interface, u"SettingChanged"_s, this, SLOT(takeChange(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(Service, Path, Interface, u"Read"_s);
    question << Space << Key;
    auto *call = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, &Portal::takeReply);
}

void Portal::takeReply(QDBusPendingCallWatcher *call)
{
    call->deleteLater();
    const QDBusPendingReply<QDBusVariant> reply = *call;
    if (!reply.isError())
        tell(reply.value().variant());
}

void Portal::takeChange(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == Space && key == Key)
        tell(value.variant());
}

/// Read wraps its answer in a variant once more than SettingChanged does.
void Portal::tell(const QVariant &value)
{
    const bool isWrapped = value.userType() == qMetaTypeId<QDBusVariant>();
    const uint scheme = (isWrapped ? value.value<QDBusVariant>().variant() : value).toUInt();
    emit schemeRead(scheme == 1 ? Scheme::Dark : scheme == 2 ? Scheme::Light : Scheme::None);
}
