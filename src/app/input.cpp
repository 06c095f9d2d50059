// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/input.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

}   // namespace

bool isWebAddress(const QString &input)
{
    return input.startsWith(u"http://", Qt::CaseInsensitive) || input.startsWith(u"https://", Qt::CaseInsensitive);
}

QString addressRefusal()
{
    return tr("Addresses are not fetched; save the page as text and open the file.");
}

Result<Reading> readInput(const QString &input, const ReadOptions &options)
{
    Progress progress;
    if (isWebAddress(input))
        return Error{addressRefusal()};
    if (input != u"-")
        return readFile(input, options, progress);
    QFile file;
    if (!file.open(stdin, QIODevice::ReadOnly))
        return Error{tr("Standard input cannot be read: %1.").arg(file.errorString())};
    return readBytes(file.readAll(), QString(), options, progress);
}
