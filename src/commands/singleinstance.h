// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

#include <functional>

class QLocalSocket;

/// What a second start of the program gives to the window that is open.
struct Handover
{
    QStringList files;         ///< absolute
    QList<QByteArray> texts;   ///< read from standard input
    QString activationToken;   ///< by which a Wayland desktop lets the window come to the front
    QString action = {};       ///< what the window is to do at once, by the name of its QAction; empty for nothing

    bool operator==(const Handover &) const = default;
};

/// One window for a library: the first start keeps a socket in the reader's runtime folder, named by the library's
/// path; a later start hands over what it was given and ends.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// @param folder for the socket; made for this user alone when it does not exist.
    SingleInstance(const QString &libraryFolder, const QString &folder, QObject *parent = nullptr);

    /// True when there is a window open on the library and it has taken what @p gather answers, which is called only
    /// then. Else this becomes the window that later starts find; a socket left by one that died is replaced.
    bool handOver(const std::function<Handover()> &gather);

signals:
    void handedOver(const Handover &handover);

private:
    bool deliver(const std::function<Handover()> &gather) const;
    void receive();
    void read(QLocalSocket *socket);

    QString m_folder;
    QString m_path;
    QLocalServer m_server;
};
