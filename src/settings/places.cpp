// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/places.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// The folder named by the variable @p name, else @p fallback in the reader's home.
QString base(const char *name, const QString &fallback)
{
    const QString folder = qEnvironmentVariable(name);
    return QDir::isAbsolutePath(folder) ? QDir::cleanPath(folder) : QDir::homePath() + u'/' + fallback;
}

}   // namespace

QString places::libraryFolder()
{
    return base("XDG_DATA_HOME", u".local/share"_s) + u"/coranto"_s;
}

QString places::houseStyleFolder()
{
    return base("XDG_DATA_HOME", u".local/share"_s) + u"/coranto/house-styles"_s;
}

QString places::settingsFile()
{
    return base("XDG_CONFIG_HOME", u".config"_s) + u"/coranto/settings.ini"_s;
}

QString places::sessionFile()
{
    return base("XDG_STATE_HOME", u".local/state"_s) + u"/coranto/session.ini"_s;
}

QString places::requestFile()
{
    return base("XDG_STATE_HOME", u".local/state"_s) + u"/coranto/requests"_s;
}

QString places::runtimeFolder()
{
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (QDir::isAbsolutePath(folder) && QFileInfo(folder).isWritable())
        return QDir::cleanPath(folder) + u"/coranto"_s;
    return QDir::tempPath() + u"/coranto-"_s + QString::number(geteuid());
}

bool places::makePrivate(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.isDir())
        return info.ownerId() == geteuid() && info.isWritable();
    if (!QDir().mkpath(info.absolutePath()))
        return false;
    return QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}
