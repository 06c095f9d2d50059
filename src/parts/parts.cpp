// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/parts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace {

/// Where parts are: in the build folder beside the program, and where the program is installed, beside its libraries.
QString fileOf(const QString &name)
{
    const QString file = u"/libcoranto-"_s % name % u".so"_s;
    if (const QString tested = qEnvironmentVariable("CORANTO_PARTS"); !tested.isEmpty())
        return tested % file;
    const QString program = QCoreApplication::applicationDirPath();
    for (const QString &folder : {u"/parts"_s, QStringLiteral("/../" CORANTO_LIBRARY_FOLDER)}) {
        const QString path = program % folder % file;
        if (QFileInfo::exists(path))
            return QDir::cleanPath(path);
    }
    return {};
}

}   // namespace

Result<QObject *> partNamed(const QString &name)
{
    const QString path = fileOf(name);
    if (path.isEmpty())
        return Error{QCoreApplication::translate("Parts", "The part “%1” of Coranto is not installed.").arg(name)};
    QPluginLoader loader(path);   // one that is loaded already is only looked up
    if (QObject *const root = loader.instance())
        return root;
    return Error{QCoreApplication::translate("Parts", "The part “%1” of Coranto cannot be loaded: %2.")
                     .arg(name, loader.errorString())};
}
