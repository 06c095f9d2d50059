// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>

#include <memory>

class QWidget;

/// Colours, type and icons of the window, in light and dark: the one place that knows them. Colours are data, in
/// `resources/themes/light.json` and `dark.json`; icons are our own SVGs, drawn in the text colour.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };
    enum class Shade { Light, Dark };
    enum class Role {
        Window,   ///< behind panes and bars
        Base,     ///< behind lists and the article
        Raised,   ///< cards, popovers, the search box
        Line,     ///< hairlines between panes
        Text,
        TextMuted,    ///< second lines, dates; still 4.5:1
        Accent,       ///< selection, links, focus, unread
        AccentText,   ///< on Accent
        AccentSoft,   ///< behind a selected row without focus
        Mark,         ///< second accent: bookmarks
        Match,        ///< behind matched words
        MatchText,
        Warning,   ///< text and icon of a remark
    };
    /// One type scale, from the system's font: 0.86, 1, 1.2, 1.6 of its size.
    enum class Type { Small, Body, Heading, Title };

    static constexpr int Unit = 4;   ///< every distance is a multiple of it, in device-independent pixels

    explicit Theme(QObject *parent = nullptr);

    /// Light or dark by the reader's choice, else by the desktop's portal (org.freedesktop.appearance), else by the
    /// palette the program started with. Sets the application's palette and style.
    void choose(Choice choice);
    Shade shade() const;

    QColor color(Role role) const;
    QFont font(Type type) const;
    QPalette palette() const;
    /// `bookmark`, `bookmark-filled`, `open`, `search` …; a null icon for a name there is none of.
    QIcon icon(const QString &name, Role role = Role::Text) const;

signals:
    void changed();

private:
    class Private;
    std::shared_ptr<Private> d;
};

/// The face of @p family that has the reader's forms of Chinese characters: `Noto Sans CJK` → `Noto Sans CJK SC`.
QString eastAsianFace(const QString &family);
/// The system's face of fixed width, in all scripts.
QFont fixedFont();
