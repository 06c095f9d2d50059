// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/requestlog.h"

#include <QFile>
#include <QLockFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Largest = 256 * 1024;   // some 4,000 requests
constexpr int Patience = 2000;           // ms, for another program that writes

QByteArray lineOf(const FetchRecord &record)
{
    QStringList fields{record.when.toUTC().toString(Qt::ISODateWithMs), record.host, record.why};
    for (QString &field : fields)
        field = field.simplified();
    return fields.join(u'\t').toUtf8() + '\n';
}

/// The younger half, from the beginning of a line.
void halve(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(file.size() - Largest / 2))
        return;
    file.readLine();
    const QByteArray rest = file.readAll();
    QSaveFile shorter(path);
    if (shorter.open(QIODevice::WriteOnly) && shorter.write(rest) == rest.size())
        shorter.commit();
}

}   // namespace

void addRequest(const FetchRecord &record, const QString &path)
{
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(Patience))
        return;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(lineOf(record));
    file.close();
    if (file.size() > Largest)
        halve(path);
}

QList<FetchRecord> requestsIn(const QString &path)
{
    QList<FetchRecord> records;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return records;
    while (!file.atEnd()) {
        const QStringList fields = QString::fromUtf8(file.readLine()).trimmed().split(u'\t');
        const QDateTime when = QDateTime::fromString(fields.first(), Qt::ISODateWithMs);
        if (fields.size() == 3 && when.isValid())
            records.append({when, fields[1], fields[2]});
    }
    return records;
}
