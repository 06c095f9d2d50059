// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verb.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QJsonObject jsonOf(const BookmarkRow &row)
{
    const QString date = row.date.toIso();
    return {{u"id"_s, row.id},
            {u"title"_s, row.title.isEmpty() ? QJsonValue() : QJsonValue(row.title)},
            {u"date"_s, date.isEmpty() ? QJsonValue() : QJsonValue(date)},
            {u"bulletin"_s, row.bulletin},
            {u"sources"_s, row.sourceCount},
            {u"note"_s, row.note.isEmpty() ? QJsonValue() : QJsonValue(row.note)},
            {u"present"_s, row.isPresent}};
}

Result<void> listBookmarks(Library &library, bool isJson)
{
    const Result<QList<BookmarkRow>> rows = answer(library.bookmarks());
    if (!rows)
        return rows.error();
    QJsonArray array;
    for (const BookmarkRow &row : rows.value()) {
        if (isJson)
            array.append(jsonOf(row));
        else
            print(QString(row.id % u"  "_s % row.title % u'\n').toUtf8());
    }
    if (isJson)
        print(QJsonDocument(array).toJson());
    return {};
}

Result<void> act(Library &library, const QString &action, const QStringList &items, const QCommandLineParser &parser)
{
    if (action == u"list")
        return listBookmarks(library, parser.isSet(u"json"_s));
    const Result<void> done = answer(library.setBookmarked(items, action == u"add"));
    if (!done || !parser.isSet(u"note"_s))
        return done;
    return answer(library.setNote(items.first(), parser.value(u"note"_s)));
}

}   // namespace

int runBookmark(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Bookmarks items, takes bookmarks away, or lists them."));
    parser.addPositionalArgument(u"ACTION"_s, tr("add, remove or list."));
    parser.addPositionalArgument(u"ID…"_s, tr("Items, as search lists them; for add and remove."));
    parser.addOptions({libraryOption(), jsonOption(), {u"note"_s, tr("Note TEXT on the one item added."), u"TEXT"_s}});
    if (const std::optional<int> status = parse(parser, arguments))
        return *status;
    const QString action = parser.positionalArguments().value(0);
    const QStringList items = parser.positionalArguments().mid(1);
    if (action != u"add" && action != u"remove" && action != u"list")
        return misused(u"bookmark"_s, tr("bookmark takes add, remove or list."));
    if ((action == u"list") != items.isEmpty())
        return misused(u"bookmark"_s, tr("add and remove take one item or more, list takes none."));
    if (parser.isSet(u"note"_s) && (action != u"add" || items.size() != 1))
        return misused(u"bookmark"_s, tr("--note goes with add and one item."));

    const QString folder = libraryFolder(parser);
    const auto access = action == u"list" ? Library::Access::ReadOnly : Library::Access::ReadWrite;
    // A mistyped path must not make an empty library: an item to be bookmarked is in one that exists.
    Result<std::unique_ptr<Library>> library = openLibrary(folder, Library::Access::ReadOnly);
    if (library && access == Library::Access::ReadWrite)
        library = openLibrary(folder, access);
    const Result<void> done = library ? act(*library.value(), action, items, parser) : Result<void>(library.error());
    if (!done)
        complain(folder, done.error().sentence);
    return done ? Done : Failed;
}
