// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

/// A web server on this computer alone, in the event loop of the test, that says what the test wants.
class HttpServer final
{
public:
    using Answer = std::function<void(QTcpSocket &socket)>;

    HttpServer()
    {
        // The test is about this server and not about a proxy that the system may have.
        qputenv("no_proxy", "127.0.0.1");
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    }

    quint16 port() const { return m_server.serverPort(); }
    QUrl url(const QString &path) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
    }

    void on(const QByteArray &path, Answer answer) { m_answers.insert(path, std::move(answer)); }
    /// @param status as `200 OK`
    /// @param headers each ending in CR LF
    void on(const QByteArray &path, const QByteArray &status, const QByteArray &headers, const QByteArray &body)
    {
        on(path, [=](QTcpSocket &socket) {
            socket.write("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size())
                         + "\r\n\r\n" + body);
        });
    }

    /// What was asked, whole heads, in order.
    const QList<QByteArray> &requests() const { return m_requests; }

private:
    void accept()
    {
        while (QTcpSocket *const socket = m_server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { take(*socket); });
        }
    }

    void take(QTcpSocket &socket)
    {
        const QByteArray head = socket.readAll();
        m_requests.append(head);
        const QByteArray path = head.split(' ').value(1);
        if (const Answer answer = m_answers.value(path))
            return answer(socket);
        socket.write("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone");
    }

    QTcpServer m_server;
    QHash<QByteArray, Answer> m_answers;
    QList<QByteArray> m_requests;
};
