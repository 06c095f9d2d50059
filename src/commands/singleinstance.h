// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <QStringList>

#include <functional>
#include <memory>

/// What a second start of the program gives to the window that is open.
struct Handover
{
    QStringList files;         ///< absolute paths, addresses of the web
    QList<QByteArray> texts;   ///< read from standard input
    QString activationToken;   ///< by which a Wayland desktop lets the window come to the front
    QString action = {};       ///< what the window is to do at once, by the name of its QAction; empty for nothing

    bool operator==(const Handover &) const = default;
};

/// One window for a library: the first start keeps a socket in the reader's runtime folder, named by the library's
/// path; a later start hands over what it was given and ends. The socket is the system's own: QtNetwork, which has
/// one too, takes more than a millisecond of every start.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// @param folder for the socket; made for this user alone when it does not exist.
    SingleInstance(const QString &libraryFolder, const QString &folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// True when there is a window open on the library and it has taken what @p gather answers, which is called only
    /// then. Else this becomes the window that later starts find; a socket left by one that died is replaced.
    bool handOver(const std::function<Handover()> &gather);

signals:
    void handedOver(const Handover &handover);

private:
    bool deliver(const std::function<Handover()> &gather) const;
    void listen();
    void receive();

    QString m_folder;
    QString m_path;
    int m_socket = -1;   ///< others connect to it; -1 when this is not the window they find
    std::unique_ptr<QSocketNotifier> m_arrivals;
};
