// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verb.h"

#include "settings/places.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void printError(const QString &line)
{
    const QByteArray bytes = QString(line % u'\n').toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

}   // namespace

void complain(const QString &input, const QString &sentence)
{
    printError(u"coranto: "_s % input % u": "_s % sentence);
}

int misused(const QString &verb, const QString &sentence)
{
    printError(u"coranto: "_s % sentence);
    printError(tr("“coranto %1 --help” says how it is used.").arg(verb));
    return WrongUse;
}

void print(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
}

std::optional<int> parse(QCommandLineParser &parser, const QStringList &arguments)
{
    const QCommandLineOption help({u"h"_s, u"help"_s}, tr("Say how this is used."));
    parser.addOption(help);
    QStringList words = arguments;
    words.first() = u"coranto "_s % arguments.first();   // the parser takes it for the name of the program
    if (!parser.parse(words))
        return misused(arguments.first(), parser.errorText());
    if (!parser.isSet(help))
        return {};
    print(helpOf(parser, words.first()));
    return Done;
}

QByteArray helpOf(const QCommandLineParser &parser, const QString &name)
{
    return parser.helpText().replace(QCoreApplication::arguments().constFirst(), name).toUtf8();
}

QCommandLineOption libraryOption()
{
    return {u"library"_s, tr("Use the library in the folder PATH instead of your own."), u"PATH"_s};
}

QCommandLineOption jsonOption()
{
    return {u"json"_s, tr("Answer in JSON, for programs.")};
}

QList<QCommandLineOption> readOptions()
{
    return {{u"format"_s, tr("Take the input for FORMAT instead of what it looks like."), u"FORMAT"_s},
            {u"charset"_s, tr("Decode the input by CHARSET instead of the one guessed."), u"CHARSET"_s},
            {u"house-style"_s, tr("Read by the house style NAME instead of the one that fits best."), u"NAME"_s}};
}

ReadOptions readOptionsOf(const QCommandLineParser &parser)
{
    const QString folder = places::houseStyleFolder();
    const OwnHouseStyles own = houseStylesIn(folder);
    for (const QString &complaint : own.complaints)
        complain(folder, complaint);
    ReadOptions options{parser.value(u"format"_s), parser.value(u"charset"_s), parser.value(u"house-style"_s)};
    options.ownStyles = own.styles;
    return options;
}

QString libraryFolder(const QCommandLineParser &parser)
{
    const QString named = parser.value(u"library"_s);
    return named.isEmpty() ? places::libraryFolder() : QFileInfo(named).absoluteFilePath();
}

Result<std::unique_ptr<Library>> openLibrary(const QString &folder, Library::Access access)
{
    if (access == Library::Access::ReadOnly && !QFileInfo::exists(folder % u"/library.sqlite"_s))
        return Error{tr("There is no library here yet; “coranto import” makes one.")};
    auto library = std::make_unique<Library>(folder, access);
    if (const Result<void> opened = answer(library->open()); !opened)
        return opened.error();
    return library;
}

TypedQuery queryFrom(const QString &typed)
{
    const TypedQuery read = readQuery(typed);
    for (const Complaint &complaint : read.complaints)
        complain(typed.mid(complaint.range.start, complaint.range.length), complaint.sentence);
    return read;
}

Result<QList<ItemHandle>> find(Library &library, const Question &question, qsizetype most)
{
    QFuture<Result<Found>> future = library.find(question);
    QList<ItemHandle> items;
    // The iterator waits for each piece.
    for (auto piece = future.constBegin(); piece != future.constEnd() && items.size() < most; ++piece) {
        if (!*piece)
            return piece->error();
        items.append(piece->value().handles);
    }
    future.cancel();
    items.resize(std::min(items.size(), most));
    return items;
}
