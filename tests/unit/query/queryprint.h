// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/query.h"

#include <QStringList>

/// A query as one line: `floods, assam…`, `(floods, not assam) or rain…`, `title "port str…"`.
inline QString printed(const Query &query);

inline QString joined(const std::vector<Query> &parts, const QString &by)
{
    QStringList texts;
    for (const Query &part : parts)
        texts.append(printed(part));
    return texts.size() == 1 ? texts.first() : QStringLiteral("(%1)").arg(texts.join(by));
}

inline QString printed(const Words &words)
{
    static const QStringList fields{QString(), QStringLiteral("title "), QStringLiteral("body "),
                                    QStringLiteral("publisher "), QStringLiteral("url ")};
    QString text = words.text;
    if (words.isUnfinished)
        text += QStringLiteral("…");
    if (words.isPhrase)
        text = QStringLiteral("\"%1\"").arg(text);
    return fields[int(words.field)] + (words.isExact ? QStringLiteral("=") : QString()) + text;
}

inline QString printed(const Dated &dated)
{
    return QStringLiteral("%1 %2..%3")
        .arg(dated.what == Dated::What::Item ? QStringLiteral("of") : QStringLiteral("source of"),
             dated.first.toString(Qt::ISODate), dated.last.toString(Qt::ISODate));
}

inline QString printed(const SourceCount &count)
{
    const bool isOpen = count.most == std::numeric_limits<int>::max();
    return QStringLiteral("sources %1..%2").arg(count.least).arg(isOpen ? QString() : QString::number(count.most));
}

inline QString printed(const Query &query)
{
    static const QStringList marks{QStringLiteral("read"), QStringLiteral("bookmark"),    QStringLiteral("note"),
                                   QStringLiteral("tag"),  QStringLiteral("datewarning"), QStringLiteral("shortlink")};
    const auto growing = [](const QString &text, bool isUnfinished) -> QString {
        return isUnfinished ? QString(text + QStringLiteral("…")) : text;
    };
    return std::visit(
        Overloaded{
            [](const All &all) { return joined(all.parts, QStringLiteral(", ")); },
            [](const Any &any) { return joined(any.parts, QStringLiteral(" or ")); },
            [](const Not &negation) -> QString { return QStringLiteral("not ") + printed(negation.parts.front()); },
            [](const Words &words) { return printed(words); },
            [](const Near &near) -> QString { return QStringLiteral("near ") + near.text; },
            [&](const OnHost &on) -> QString { return QStringLiteral("host ") + growing(on.host, on.isUnfinished); },
            [&](const InBulletin &in) -> QString { return QStringLiteral("in ") + growing(in.text, in.isUnfinished); },
            [](const InLanguage &in) -> QString { return QStringLiteral("lang ") + in.tag; },
            [&](const Tagged &tag) -> QString {
                return QStringLiteral("tagged ") + growing(tag.name, tag.isUnfinished);
            },
            [](const Dated &dated) { return printed(dated); }, [](const SourceCount &count) { return printed(count); },
            [](const Marked &marked) -> QString { return QStringLiteral("has ") + marks[int(marked.mark)]; }},
        query.node);
}
