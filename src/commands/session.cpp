// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/session.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

/// Names, not numbers: a file outlives the order of an enum.
const QList<std::pair<Scope::Kind, QString>> &kindNames()
{
    static const QList<std::pair<Scope::Kind, QString>> names{
        {Scope::Kind::All, u"all"_s},
        {Scope::Kind::Unread, u"unread"_s},
        {Scope::Kind::Bookmarks, u"bookmarks"_s},
        {Scope::Kind::Bulletin, u"bulletin"_s},
        {Scope::Kind::Publisher, u"publisher"_s},
        {Scope::Kind::Trash, u"trash"_s},
        {Scope::Kind::Search, u"search"_s},
    };
    return names;
}

QString nameOf(Scope::Kind kind)
{
    for (const auto &[known, name] : kindNames()) {
        if (known == kind)
            return name;
    }
    return {};
}

Scope::Kind kindOf(const QString &name)
{
    for (const auto &[kind, known] : kindNames()) {
        if (known == name)
            return kind;
    }
    return Scope::Kind::All;
}

}   // namespace

Session loadSession(const QString &path)
{
    Session session;
    if (!QFileInfo::exists(path))
        return session;
    const QSettings file(path, QSettings::IniFormat);
    session.isFirst = false;
    session.geometry = file.value(u"window/geometry"_s).toByteArray();
    session.columns = file.value(u"window/columns"_s).toByteArray();
    session.reading = file.value(u"window/reading"_s).toByteArray();
    session.showsLibrary = file.value(u"window/library"_s, true).toBool();
    session.showsArticle = file.value(u"window/article"_s, true).toBool();
    session.showsSources = file.value(u"window/sources"_s, true).toBool();
    session.scope.kind = kindOf(file.value(u"open/scope"_s).toString());
    session.scope.bulletin.value = file.value(u"open/bulletin"_s).toLongLong();
    session.scope.publisher = file.value(u"open/publisher"_s).toString();
    session.scope.search.id = file.value(u"open/search"_s).toLongLong();
    session.scope.search.query = file.value(u"open/searchQuery"_s).toString();
    session.bulletinTitle = file.value(u"open/bulletinTitle"_s).toString();
    session.item = file.value(u"open/item"_s).toString();
    session.position = file.value(u"open/position"_s).toInt();
    session.zoom = file.value(u"open/zoom"_s).toInt();
    return session;
}

void saveSession(const QString &path, const Session &session)
{
    QSettings file(path, QSettings::IniFormat);
    file.setValue(u"window/geometry"_s, session.geometry);
    file.setValue(u"window/columns"_s, session.columns);
    file.setValue(u"window/reading"_s, session.reading);
    file.setValue(u"window/library"_s, session.showsLibrary);
    file.setValue(u"window/article"_s, session.showsArticle);
    file.setValue(u"window/sources"_s, session.showsSources);
    file.setValue(u"open/scope"_s, nameOf(session.scope.kind));
    file.setValue(u"open/bulletin"_s, session.scope.bulletin.value);
    file.setValue(u"open/publisher"_s, session.scope.publisher);
    file.setValue(u"open/search"_s, session.scope.search.id);
    file.setValue(u"open/searchQuery"_s, session.scope.search.query);
    file.setValue(u"open/bulletinTitle"_s, session.bulletinTitle);
    file.setValue(u"open/item"_s, session.item);
    file.setValue(u"open/position"_s, session.position);
    file.setValue(u"open/zoom"_s, session.zoom);
}
