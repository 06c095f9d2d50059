// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/folder.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostFiles = 1'000'000;
constexpr int DeepestFolder = 64;

bool isMaildir(const QDir &folder)
{
    return folder.exists(u"cur"_s) && folder.exists(u"new"_s);
}

void collect(const QDir &folder, const QString &name, int depth, QList<FolderFile> &files)
{
    const bool hasMessages = isMaildir(folder);
    QDir::Filters filters = QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks;
    if (hasMessages)
        filters |= QDir::Hidden;
    const QFileInfoList entries = folder.entryInfoList(filters, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (files.size() >= MostFiles)
            return;
        const QString path = name + entry.fileName();
        const bool isHidden = entry.fileName().startsWith(u'.');
        if (entry.isDir() && depth < DeepestFolder && !(hasMessages && entry.fileName() == u"tmp"))
            collect(QDir(entry.filePath()), path + u'/', depth + 1, files);
        else if (entry.isFile() && !isHidden)
            files.append({path, entry.size()});
    }
}

}   // namespace

QList<FolderFile> filesIn(const QString &folder)
{
    QList<FolderFile> files;
    collect(QDir(folder), {}, 0, files);
    return files;
}
