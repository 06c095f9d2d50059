// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/madelibrary.h"

#include "bench/demand.h"
#include "bench/writer.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace {

constexpr int ItemsEach = 1000;

}   // namespace

QString madeLibrary(int items)
{
    const QDir place(QCoreApplication::applicationDirPath());
    const QString name = u"made-library-%1"_s.arg(items);
    if (place.exists(name))
        return place.filePath(name);
    const QString unfinished = name % u".unfinished"_s;
    QDir(place.filePath(unfinished)).removeRecursively();
    {
        Library library(place.filePath(unfinished));
        demand(library.open());
        Writer writer;
        const int bulletins = items / ItemsEach;
        QFuture<Result<ImportOutcome>> import;
        for (int number = 0; number < bulletins; ++number) {
            const Bulletin bulletin = writer.bulletin(number, bulletins, ItemsEach);
            if (number > 0)
                demanded(import);
            import = library.import(bulletin, {});
        }
        demanded(import);
        demand(library.indexAll());
    }
    if (!QDir(place).rename(unfinished, name))
        qFatal("The made library cannot be put in its place.");
    return place.filePath(name);
}
