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
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

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

/// The address of a socket at @p path; nothing when the path is too long for one.
std::optional<sockaddr_un> addressOf(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (size_t(name.size()) >= sizeof address.sun_path)
        return {};
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    return address;
}

/// Calls bind() or connect(), which take an address in the same way.
template <typename Call>
bool called(Call call, int socket, const sockaddr_un &address)
{
    return call(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
}

bool writeAll(int socket, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::send(socket, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
        if (written <= 0 && errno != EINTR)
            return false;
        bytes = bytes.sliced(std::max<ssize_t>(0, written));
    }
    return true;
}

/// A later start that has connected: waits for its line, answers, and is gone.
class Visitor final : public QObject
{
public:
    Visitor(int socket, std::function<void(const Handover &)> take, QObject *parent)
        : QObject(parent), m_socket(socket), m_take(std::move(take)), m_notifier(socket, QSocketNotifier::Read)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, &Visitor::read);
    }
    ~Visitor() override { ::close(m_socket); }

private:
    void read()
    {
        char piece[4096];
        const ssize_t size = ::recv(m_socket, piece, sizeof piece, MSG_DONTWAIT);
        if (size < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        m_line.append(piece, std::max<ssize_t>(0, size));
        const bool isWhole = m_line.endsWith('\n');
        if (size > 0 && !isWhole)
            return;
        m_notifier.setEnabled(false);
        if (isWhole && writeAll(m_socket, QByteArrayView(&Taken, 1)))
            m_take(fromLine(m_line));
        deleteLater();
    }

    int m_socket;
    std::function<void(const Handover &)> m_take;
    QSocketNotifier m_notifier;
    QByteArray m_line;
};

}   // namespace

SingleInstance::SingleInstance(const QString &libraryFolder, const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder)
{
    const QByteArray digest =
        QCryptographicHash::hash(canonical(libraryFolder).toUtf8(), QCryptographicHash::Sha256).toHex();
    m_path = m_folder + u'/' + QString::fromLatin1(digest.first(NameLength));
}

SingleInstance::~SingleInstance()
{
    m_arrivals.reset();
    if (m_socket < 0)
        return;
    ::close(m_socket);
    QFile::remove(m_path);
}

bool SingleInstance::handOver(const std::function<Handover()> &gather)
{
    if (!places::makePrivate(m_folder))
        return false;
    const Turn turn(m_folder);
    if (deliver(gather))
        return true;
    listen();
    return false;
}

bool SingleInstance::deliver(const std::function<Handover()> &gather) const
{
    const std::optional<sockaddr_un> address = addressOf(m_path);
    const int socket = address ? ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0) : -1;
    if (socket < 0)
        return false;
    const timeval patience{AnswerMilliseconds / 1000, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    char answer = 0;
    const bool isTaken = called(::connect, socket, *address) && writeAll(socket, toLine(gather()))
                         && ::recv(socket, &answer, 1, 0) == 1 && answer == Taken;
    ::close(socket);
    return isTaken;
}

void SingleInstance::listen()
{
    const std::optional<sockaddr_un> address = addressOf(m_path);
    if (!address)
        return;
    QFile::remove(m_path);   // of one that died
    m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (!called(::bind, m_socket, *address) || ::listen(m_socket, SOMAXCONN) != 0) {
        ::close(std::exchange(m_socket, -1));
        return;
    }
    m_arrivals = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_arrivals.get(), &QSocketNotifier::activated, this, &SingleInstance::receive);
}

void SingleInstance::receive()
{
    const int socket = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
    if (socket >= 0)
        new Visitor(
            socket, [this](const Handover &handover) { emit handedOver(handover); }, this);
}
