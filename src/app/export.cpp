// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verb.h"

#include "exporting/exporting.h"

#include <QCoreApplication>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// The items that @p question finds, as one bulletin without a title.
Result<Bulletin> gathered(Library &library, const Question &question)
{
    const Result<QList<ItemHandle>> found = find(library, question, std::numeric_limits<qsizetype>::max());
    if (!found)
        return found.error();
    Bulletin bulletin;
    for (const ItemHandle handle : found.value()) {
        Result<StoredItem> stored = answer(library.item(handle));
        if (!stored)
            return stored.error();
        bulletin.items.append(std::move(stored).value().item);
    }
    return bulletin;
}

Result<void> write(const QByteArray &text, const QString &path)
{
    if (path.isEmpty()) {
        print(text);
        return {};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Error{tr("It cannot be written: %1.").arg(file.errorString())};
    return {};
}

}   // namespace

int runExport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Writes items of the library, newest first: all, those a query finds, or the bookmarks."));
    parser.addOptions({libraryOption(),
                       {u"to"_s, tr("What to write: %1.").arg(exportFormats().join(u", ")), u"FORMAT"_s},
                       {u"query"_s, tr("Only items that QUERY finds."), u"QUERY"_s},
                       {u"bookmarks"_s, tr("Only bookmarked items.")},
                       {u"output"_s, tr("Write to FILE instead of standard output."), u"FILE"_s}});
    if (const std::optional<int> status = parse(parser, arguments))
        return *status;
    const QString to = parser.value(u"to"_s);
    if (!exportFormats().contains(to))
        return misused(u"export"_s, tr("--to takes %1.").arg(exportFormats().join(u", ")));
    if (!parser.positionalArguments().isEmpty())
        return misused(u"export"_s, tr("export takes options only."));

    const TypedQuery typed = queryFrom(parser.value(u"query"_s));
    if (!typed.complaints.isEmpty())
        return WrongUse;   // a file of more than was asked for would be taken for what was
    const QString folder = libraryFolder(parser);
    const Result<std::unique_ptr<Library>> library = openLibrary(folder, Library::Access::ReadOnly);
    Question question;
    question.scope.kind = parser.isSet(u"bookmarks"_s) ? Scope::Kind::Bookmarks : Scope::Kind::All;
    question.query = typed.query;
    const Result<Bulletin> bulletin =
        library ? gathered(*library.value(), question) : Result<Bulletin>(library.error());
    if (!bulletin) {
        complain(folder, bulletin.error().sentence);
        return Failed;
    }
    const QString output = parser.value(u"output"_s);
    const Result<void> written = write(exported(bulletin.value(), to), output);
    if (!written)
        complain(output, written.error().sentence);
    return written ? Done : Failed;
}
