// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/result.h"
#include "library/library.h"
#include "reading/reading.h"

#include <QByteArray>
#include <QCommandLineParser>
#include <QFuture>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

/// Exit statuses of the program.
enum ExitStatus { Done = 0, Failed = 1, WrongUse = 2 };

/// A word after `coranto` that does its work without a window. @p arguments begin with the verb itself.
struct Verb
{
    QString name;
    QString summary;
    int (*run)(const QStringList &arguments);
};

int runConvert(const QStringList &arguments);
int runImport(const QStringList &arguments);
int runSearch(const QStringList &arguments);
int runBookmark(const QStringList &arguments);
int runExport(const QStringList &arguments);
int runCheck(const QStringList &arguments);

/// @name What all verbs share
/// @{

/// `coranto: INPUT: what is wrong` on standard error.
void complain(const QString &input, const QString &sentence);
/// `coranto: what is wrong` and where the help is; answers WrongUse.
int misused(const QString &verb, const QString &sentence);
/// UTF-8 on standard output.
void print(const QByteArray &text);

/// Adds `--help`, parses @p arguments, and answers an exit status when there is nothing more to do: after `--help`,
/// or after an option that there is none of.
std::optional<int> parse(QCommandLineParser &parser, const QStringList &arguments);

/// The help of @p parser for `coranto` or `coranto VERB`, which @p name is; the parser would print the path of the program.
QByteArray helpOf(const QCommandLineParser &parser, const QString &name);

QCommandLineOption libraryOption();
QCommandLineOption jsonOption();

/// `--format`, `--charset` and `--house-style`, how inputs are to be read.
QList<QCommandLineOption> readOptions();
/// What they were set to, and the reader's own house styles; complains of those that are broken.
ReadOptions readOptionsOf(const QCommandLineParser &parser);

/// The folder named by `--library`, else the reader's own.
QString libraryFolder(const QCommandLineParser &parser);
/// An open library, or the reason why there is none. Only a library that is there is opened for reading.
Result<std::unique_ptr<Library>> openLibrary(const QString &folder, Library::Access access);

/// Waits for an answer of the library; for verbs alone, which have nothing else to do.
template <typename T>
Result<T> answer(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return Error{QStringLiteral("The library did not answer.")};
    return future.resultAt(0);
}

/// What @p typed asks for; complains of what in it cannot be understood.
TypedQuery queryFrom(const QString &typed);
/// The first @p most items that @p question finds, in order.
Result<QList<ItemHandle>> find(Library &library, const Question &question, qsizetype most);

/// @}
