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
    const QString file = u"libcoranto-"_s % name % u".so"_s;
    const QString program = QCoreApplication::applicationDirPath();
    const QStringList folders{qEnvironmentVariable("CORANTO_PARTS"), program % u"/parts"_s,
                              QString(program % u"/../"_s % QStringLiteral(CORANTO_LIBRARY_FOLDER))};
    for (const QString &folder : folders) {
        const QString path = folder % u'/' % file;
        if (!folder.isEmpty() && QFileInfo::exists(path))
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
