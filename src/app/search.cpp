// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verb.h"

#include "query/fields.h"

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

/// `id`, `title`, `date`, `bulletin` and the number of `sources` of each item. The date is the one stated: what is
/// only about is null.
QJsonObject jsonOf(const StoredItem &stored)
{
    const QString date = stored.item.date.toIso();
    return {{u"id"_s, stored.item.id},
            {u"title"_s, stored.item.title.isEmpty() ? QJsonValue() : QJsonValue(stored.item.title)},
            {u"date"_s, date.isEmpty() ? QJsonValue() : QJsonValue(date)},
            {u"bulletin"_s, stored.bulletinTitle},
            {u"sources"_s, stored.item.sources.size()}};
}

QByteArray lineOf(const StoredItem &stored)
{
    const QString about = stored.date.isAbout ? u"~"_s : u" "_s;
    const QString title = stored.item.title.isEmpty() ? bodyText(stored.item.body).left(80) : stored.item.title;
    return QString(stored.item.id % u"  "_s % about % stored.date.date.toIso().leftJustified(10) % u"  "_s % title
                   % u'\n')
        .toUtf8();
}

/// The search language by examples, in two columns.
QString languageHelp()
{
    QStringList lines{tr("What a query may hold:")};
    for (const QueryField &field : queryForms() + queryFields())
        lines.append(u"  "_s % field.example.leftJustified(30) % field.meaning);
    return lines.join(u'\n');
}

std::optional<Question::Order> orderNamed(const QString &name)
{
    using Order = Question::Order;
    static const QHash<QString, Order> orders{{u"newest"_s, Order::Newest},       {u"oldest"_s, Order::Oldest},
                                              {u"relevance"_s, Order::Relevance}, {u"title"_s, Order::Title},
                                              {u"publisher"_s, Order::Publisher}, {u"bulletin"_s, Order::Bulletin},
                                              {u"sources"_s, Order::Sources}};
    const auto found = orders.constFind(name);
    return found == orders.constEnd() ? std::nullopt : std::optional(*found);
}

struct SearchRequest
{
    Question question;
    qsizetype limit = 0;
    bool isJson = false;
};

Result<void> search(Library &library, const SearchRequest &request)
{
    const Result<QList<ItemHandle>> found = find(library, request.question, request.limit);
    if (!found)
        return found.error();
    QJsonArray array;
    for (const ItemHandle handle : found.value()) {
        const Result<StoredItem> stored = answer(library.item(handle));
        if (!stored)
            return stored.error();
        if (request.isJson)
            array.append(jsonOf(stored.value()));
        else
            print(lineOf(stored.value()));
    }
    if (request.isJson)
        print(QJsonDocument(array).toJson());
    return {};
}

}   // namespace

int runSearch(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Finds items; an empty query lists all, newest first.") % u"\n\n"_s
                                     % languageHelp());
    parser.addPositionalArgument(u"QUERY"_s,
                                 tr("What to find, as explained above. After -- it may begin with a hyphen."));
    parser.addOptions(
        {libraryOption(),
         jsonOption(),
         {u"limit"_s, tr("List N items at most."), u"N"_s},
         {u"sort"_s, tr("newest (the default), oldest, relevance, title, publisher, bulletin or sources."), u"ORDER"_s,
          u"newest"_s}});
    if (const std::optional<int> status = parse(parser, arguments))
        return *status;
    bool isNumber = true;
    const qsizetype limit = parser.isSet(u"limit"_s) ? parser.value(u"limit"_s).toLongLong(&isNumber)
                                                     : std::numeric_limits<qsizetype>::max();
    const QString sort = parser.value(u"sort"_s);
    if (!isNumber || limit < 0)
        return misused(u"search"_s, tr("--limit takes a whole number."));
    const std::optional<Question::Order> order = orderNamed(sort);
    if (!order)
        return misused(u"search"_s,
                       tr("--sort takes newest, oldest, relevance, title, publisher, bulletin or sources."));
    if (parser.positionalArguments().size() > 1)
        return misused(u"search"_s, tr("search takes one query; put it in quotation marks."));

    const TypedQuery typed = queryFrom(parser.positionalArguments().value(0));
    const QString folder = libraryFolder(parser);
    const Result<std::unique_ptr<Library>> library = openLibrary(folder, Library::Access::ReadOnly);
    const Question question{{}, typed.query, *order};
    const Result<void> done =
        library ? search(*library.value(), {question, limit, parser.isSet(u"json"_s)}) : Result<void>(library.error());
    if (!done)
        complain(folder, done.error().sentence);
    const Result<qint64> unindexed = done ? answer(library.value()->unindexed()) : Result<qint64>(0);
    if (unindexed && unindexed.value() > 0 && !typed.query.isEmpty())
        complain(folder, tr("%1 items cannot be found yet; the index is still being made.").arg(unindexed.value()));
    // What was understood was looked for all the same.
    return !done ? Failed : typed.complaints.isEmpty() ? Done : WrongUse;
}
