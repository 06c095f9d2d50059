// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QByteArray>
#include <QString>

/// What was open when the window was closed, so that the reader goes on where they stopped. Kept apart from what
/// they chose: losing it loses nothing of theirs.
struct Session
{
    bool isFirst = true;   ///< nothing was saved yet
    QByteArray geometry;
    QByteArray columns;   ///< state of the splitter of library, items and the rest
    QByteArray reading;   ///< of the splitter of article and sources
    bool showsLibrary = true;
    bool showsArticle = true;
    bool showsSources = true;
    Scope scope;
    QString bulletinTitle;   ///< of a scope of one bulletin, by which a stale handle is noticed
    QString item;            ///< id of the item shown
    int position = 0;        ///< where in it the reader was
    int zoom = 0;            ///< steps

    bool operator==(const Session &) const = default;
};

Session loadSession(const QString &path);
void saveSession(const QString &path, const Session &session);
