// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/singleinstance.h"

#include "settings/places.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int AnswerMilliseconds = 5000;   // a window busy painting answers late, one that hangs never does
constexpr int NameLength = 16;             // a socket's path must fit into 107 bytes
constexpr int LookAgainMilliseconds = 5;
constexpr char Taken = '\n';

/// A start's turn to look whether it is the first, so that two at once do not both think so. The kernel ends it with
/// the program, whatever that dies of; and unlike QLockFile, nothing is written, which can take longer than all else.
class Turn final
{
public:
    explicit Turn(const QString &folder) : m_folder(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC))
    {
        const QDeadlineTimer patience(AnswerMilliseconds);
        while (m_folder >= 0 && ::flock(m_folder, LOCK_EX | LOCK_NB) != 0 && !patience.hasExpired())
            QThread::msleep(LookAgainMilliseconds);
    }
    ~Turn()
    {
        if (m_folder >= 0)
            ::close(m_folder);
    }
    Q_DISABLE_COPY_MOVE(Turn)

private:
    int m_folder;
};

/// The one name of a folder that may be reached by several, and may not exist yet.
QString canonical(const QString &folder)
{
    const QFileInfo info(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
    if (info.exists() || info.isRoot())
        return info.canonicalFilePath();
    return canonical(info.absolutePath()) + u'/' + info.fileName();
}

QByteArray toLine(const Handover &handover)
{
    QJsonArray texts;
    for (const QByteArray &text : handover.texts)
        texts.append(QString::fromLatin1(text.toBase64()));
    const QJsonObject object{
        {u"files"_s, QJsonArray::fromStringList(handover.files)},
        {u"texts"_s, texts},
        {u"activationToken"_s, handover.activationToken},
        {u"action"_s, handover.action},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Handover fromLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    Handover handover;
    handover.activationToken = object.value(u"activationToken"_s).toString();
    handover.action = object.value(u"action"_s).toString();
    const QJsonArray files = object.value(u"files"_s).toArray();
    for (const QJsonValue &file : files)
        handover.files.append(file.toString());
    const QJsonArray texts = object.value(u"texts"_s).toArray();
    for (const QJsonValue &text : texts)
        handover.texts.append(QByteArray::fromBase64(text.toString().toLatin1()));
    return handover;
}

}   // namespace

SingleInstance::SingleInstance(const QString &libraryFolder, const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder)
{
    const QByteArray digest =
        QCryptographicHash::hash(canonical(libraryFolder).toUtf8(), QCryptographicHash::Sha256).toHex();
    m_path = m_folder + u'/' + QString::fromLatin1(digest.first(NameLength));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

bool SingleInstance::handOver(const std::function<Handover()> &gather)
{
    if (!places::makePrivate(m_folder))
        return false;
    const Turn turn(m_folder);
    if (deliver(gather))
        return true;
    QLocalServer::removeServer(m_path);
    m_server.listen(m_path);
    return false;
}

bool SingleInstance::deliver(const std::function<Handover()> &gather) const
{
    QLocalSocket socket;
    socket.connectToServer(m_path);
    if (!socket.waitForConnected(AnswerMilliseconds))
        return false;
    socket.write(toLine(gather()));
    char answer = 0;
    return socket.waitForReadyRead(AnswerMilliseconds) && socket.getChar(&answer) && answer == Taken;
}

void SingleInstance::receive()
{
    while (QLocalSocket *const socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        read(socket);
    }
}

void SingleInstance::read(QLocalSocket *socket)
{
    if (!socket->canReadLine())
        return;
    const Handover handover = fromLine(socket->readLine());
    socket->putChar(Taken);
    socket->flush();
    emit handedOver(handover);
}
