// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QTemporaryDir>
#include <QTest>

/// Waits for what a library answers. Its threads need no event loop of ours.
template <typename T>
Result<T> answered(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return Error{QStringLiteral("canceled")};
    return future.result();
}

template <typename T>
T valueOf(QFuture<Result<T>> future)
{
    const Result<T> answer = answered(future);
    if (!answer)
        qWarning("%s", qPrintable(answer.error().sentence));
    return answer ? answer.value() : T();
}

template <typename T>
QString sentenceOf(QFuture<Result<T>> future)
{
    const Result<T> answer = answered(future);
    return answer ? QString() : answer.error().sentence;
}

inline Source sourceOf(const QString &publisher, const QString &date, const QString &url)
{
    Source source;
    source.citation = publisher + QStringLiteral(", ") + date;
    source.publisher = publisher;
    source.date = PartialDate::fromIso(date);
    source.url = url;
    source.range = {10, 20};
    source.ranges.publisher = {10, publisher.size()};
    source.ranges.url = {30, url.size()};
    return source;
}

inline Item itemOf(const QString &title, const QString &body, const QString &date = {})
{
    Item item;
    item.title = title;
    item.date = PartialDate::fromIso(date);
    item.body = {{Block::Kind::Paragraph, 0, body, {5, body.size()}}};
    item.range = {0, 100};
    item.titleRange = {0, title.size()};
    return item;
}

inline Bulletin bulletinOf(const QString &title, const QList<Item> &items, const QString &date = {})
{
    Bulletin bulletin;
    bulletin.title = title;
    bulletin.date = PartialDate::fromIso(date);
    bulletin.items = items;
    bulletin.origin.digest = title.toUtf8();
    nameItems(bulletin);
    return bulletin;
}

/// Three items of one day, with sources.
inline Bulletin sampleBulletin()
{
    Item floods = itemOf(QStringLiteral("Floods in Assam"), QStringLiteral("Rivers rose for a third day."),
                         QStringLiteral("2024-07-03"));
    floods.sources = {
        sourceOf(QStringLiteral("The Hindu"), QStringLiteral("2024-07-03"),
                 QStringLiteral("https://www.thehindu.com/floods")),
        sourceOf(QStringLiteral("Reuters"), QStringLiteral("2024-07-02"), QStringLiteral("https://reut.rs/3xyz"))};
    floods.sources.last().remarks = {{Remark::Kind::ShortLink, QStringLiteral("The link hides its target.")}};
    Item strike = itemOf(QStringLiteral("Port strike ends"), QStringLiteral("Dockers in Santos went back to work."),
                         QStringLiteral("2024-07-03"));
    strike.body.append({Block::Kind::ListEntry, 1, QStringLiteral("Santos"), {50, 6}});
    strike.body.append({Block::Kind::ListEntry, 1, QStringLiteral("Rio"), {60, 3}});
    strike.authors = {QStringLiteral("A. Writer"), QStringLiteral("B. Writer")};
    strike.sources = {sourceOf(QStringLiteral("Reuters"), QStringLiteral("2024-07"), QString())};
    const Item coins = itemOf(QStringLiteral("数字货币在香港"), QStringLiteral("重跑gen-itgc后，5G网络。数字很多。"),
                              QStringLiteral("2024-07-03"));
    return bulletinOf(QStringLiteral("Sample"), {floods, strike, coins}, QStringLiteral("2024-07-04"));
}

/// A library in a folder of its own, open.
class TestLibrary final
{
public:
    TestLibrary() { reopen(); }

    Library *operator->() { return m_library.get(); }
    QString folder() const { return m_folder.filePath(QStringLiteral("library")); }
    void close() { m_library.reset(); }
    void reopen()
    {
        close();
        m_library = std::make_unique<Library>(folder());
        const QString sentence = sentenceOf(m_library->open());
        if (!sentence.isEmpty())
            qWarning("%s", qPrintable(sentence));
    }

    /// All of it is found, too.
    ImportOutcome import(const Bulletin &bulletin, const QByteArray &original = {})
    {
        const ImportOutcome outcome = valueOf(m_library->import(bulletin, original));
        const QString sentence = sentenceOf(m_library->indexAll());
        if (!sentence.isEmpty())
            qWarning("%s", qPrintable(sentence));
        return outcome;
    }
    /// Every handle of the answer, all pieces of it.
    QList<ItemHandle> find(const Question &question)
    {
        QFuture<Result<Found>> future = m_library->find(question);
        future.waitForFinished();
        QList<ItemHandle> handles;
        for (const Result<Found> &piece : future.results())
            handles += piece ? piece.value().handles : QList<ItemHandle>();
        return handles;
    }
    QStringList titles(const Question &question)
    {
        QStringList result;
        for (const ItemRow &row : valueOf(m_library->rows(find(question))))
            result.append(row.title);
        return result;
    }
    QStringList titles(const QString &typed, Scope scope = {})
    {
        return titles({scope, parseQuery(typed), Question::Order::Newest});
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
};
