// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/actioncollection.h"

#include "settings/settings.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct DefaultKeys
{
    QStringView action;
    QStringView keys;   ///< as QKeySequence::listFromString() takes them; the first is the one menus show
};

constexpr std::array Defaults{
    DefaultKeys{u"actionOpen", u"Ctrl+O"},
    DefaultKeys{u"actionOpenAddress", u"Ctrl+L"},
    DefaultKeys{u"actionOpenFolder", u"Ctrl+Shift+O"},
    DefaultKeys{u"actionOpenClipboard", u"Ctrl+V"},
    DefaultKeys{u"actionPrint", u"Ctrl+P"},
    DefaultKeys{u"actionClose", u"Ctrl+W"},
    DefaultKeys{u"actionQuit", u"Ctrl+Q"},
    DefaultKeys{u"actionUndo", u"Ctrl+Z"},
    DefaultKeys{u"actionRedo", u"Ctrl+Shift+Z; Ctrl+Y"},
    DefaultKeys{u"actionCopy", u"Ctrl+C"},
    DefaultKeys{u"actionSearch", u"Ctrl+K; Ctrl+Shift+F; /"},
    DefaultKeys{u"actionKeepSearch", u"Ctrl+Shift+K"},
    DefaultKeys{u"actionFindInItem", u"Ctrl+F"},
    DefaultKeys{u"actionFindNext", u"F3; Ctrl+G"},
    DefaultKeys{u"actionFindPrevious", u"Shift+F3; Ctrl+Shift+G"},
    DefaultKeys{u"actionPreferences", u"Ctrl+,"},
    DefaultKeys{u"actionShowLibrary", u"F9; Ctrl+B"},
    DefaultKeys{u"actionShowArticle", u"F8"},
    DefaultKeys{u"actionShowSources", u"Shift+F8"},
    DefaultKeys{u"actionZoomIn", u"Ctrl++; Ctrl+="},
    DefaultKeys{u"actionZoomOut", u"Ctrl+-"},
    DefaultKeys{u"actionZoomReset", u"Ctrl+0"},
    DefaultKeys{u"actionFullScreen", u"F11"},
    DefaultKeys{u"actionCommandPalette", u"Ctrl+Shift+P"},
    DefaultKeys{u"actionNextItem", u"J; F"},
    DefaultKeys{u"actionPreviousItem", u"K; B"},
    DefaultKeys{u"actionNextUnread", u"N; +"},
    DefaultKeys{u"actionPreviousUnread", u"P; -"},
    DefaultKeys{u"actionReadOn", u"Space"},
    DefaultKeys{u"actionReadBack", u"Shift+Space"},
    DefaultKeys{u"actionNextBulletin", u"]; Ctrl+PgDown"},
    DefaultKeys{u"actionPreviousBulletin", u"[; Ctrl+PgUp"},
    DefaultKeys{u"actionNextPane", u"F6"},
    DefaultKeys{u"actionPreviousPane", u"Shift+F6"},
    DefaultKeys{u"actionFocusSources", u"U"},
    DefaultKeys{u"actionToggleRead", u"M"},
    DefaultKeys{u"actionBookmark", u"S; Ctrl+D"},
    DefaultKeys{u"actionNote", u"E"},
    DefaultKeys{u"actionTag", u"T"},
    DefaultKeys{u"actionShowOriginal", u"Ctrl+U"},
    DefaultKeys{u"actionMarkAllRead", u"Shift+A"},
    DefaultKeys{u"actionDelete", u"Del"},
    DefaultKeys{u"actionOpenSource", u"O"},
    DefaultKeys{u"actionCopyLink", u"Ctrl+Shift+C"},
    DefaultKeys{u"actionCopyCitation", u"Ctrl+Alt+C"},
    DefaultKeys{u"actionOpenSource1", u"Alt+1"},
    DefaultKeys{u"actionOpenSource2", u"Alt+2"},
    DefaultKeys{u"actionOpenSource3", u"Alt+3"},
    DefaultKeys{u"actionOpenSource4", u"Alt+4"},
    DefaultKeys{u"actionOpenSource5", u"Alt+5"},
    DefaultKeys{u"actionOpenSource6", u"Alt+6"},
    DefaultKeys{u"actionOpenSource7", u"Alt+7"},
    DefaultKeys{u"actionOpenSource8", u"Alt+8"},
    DefaultKeys{u"actionOpenSource9", u"Alt+9"},
    DefaultKeys{u"actionManual", u"F1"},
    DefaultKeys{u"actionShortcuts", u"Ctrl+?; ?"},
};

QList<QKeySequence> fromText(const QString &text)
{
    QList<QKeySequence> keys = QKeySequence::listFromString(text, QKeySequence::PortableText);
    keys.removeIf([](const QKeySequence &key) { return key.isEmpty(); });   // an empty text makes one of these
    return keys;
}

QString toText(const QList<QKeySequence> &keys)
{
    return QKeySequence::listToString(keys, QKeySequence::PortableText);
}

}   // namespace

ActionCollection::ActionCollection(const QList<QAction *> &actions, Settings &settings, QObject *parent)
    : QObject(parent), m_actions(actions), m_settings(settings)
{
    connect(&m_settings, &Settings::changed, this, &ActionCollection::apply);
    apply();
}

QList<QKeySequence> ActionCollection::keys(const QAction *action) const
{
    const QHash<QString, QString> chosen = m_settings.shortcuts();
    const auto own = chosen.constFind(action->objectName());
    return own == chosen.cend() ? defaultKeys(action) : fromText(*own);
}

QList<QKeySequence> ActionCollection::defaultKeys(const QAction *action)
{
    const QString name = action->objectName();
    const auto entry = std::find_if(Defaults.begin(), Defaults.end(),
                                    [&name](const DefaultKeys &defaults) { return defaults.action == name; });
    return entry == Defaults.end() ? QList<QKeySequence>() : fromText(entry->keys.toString());
}

void ActionCollection::setKeys(const QAction *action, const QList<QKeySequence> &keys)
{
    QHash<QString, QString> chosen = m_settings.shortcuts();
    if (keys == defaultKeys(action))
        chosen.remove(action->objectName());
    else
        chosen.insert(action->objectName(), toText(keys));
    m_settings.setShortcuts(chosen);
}

void ActionCollection::reset(const QAction *action)
{
    setKeys(action, defaultKeys(action));
}

void ActionCollection::resetAll()
{
    m_settings.setShortcuts({});
}

QAction *ActionCollection::owner(const QKeySequence &keys, const QAction *except) const
{
    for (QAction *action : m_actions) {
        if (action != except && this->keys(action).contains(keys))
            return action;
    }
    return nullptr;
}

QList<ActionCollection::Clash> ActionCollection::clashes() const
{
    QList<Clash> all;
    for (QAction *action : m_actions) {
        const QList<QKeySequence> sequences = keys(action);
        for (const QKeySequence &sequence : sequences) {
            const auto known = std::find_if(all.begin(), all.end(),
                                            [&sequence](const Clash &clash) { return clash.keys == sequence; });
            if (known == all.end())
                all.append({sequence, {action}});
            else
                known->actions.append(action);
        }
    }
    all.removeIf([](const Clash &clash) { return clash.actions.size() < 2; });
    return all;
}

bool ActionCollection::isSingleKey(const QKeySequence &keys)
{
    if (keys.count() != 1)
        return false;
    const QKeyCombination combination = keys[0];
    const Qt::KeyboardModifiers modifiers = combination.keyboardModifiers();
    return combination.key() < Qt::Key_Escape && !(modifiers & ~(Qt::ShiftModifier | Qt::KeypadModifier));
}

QString ActionCollection::plainText(const QAction *action)
{
    QString text = action->text();
    text.remove(u'&');
    text.remove(u'…');
    return text;
}

void ActionCollection::apply()
{
    const bool hasSingleKeys = m_settings.value(settings::singleKeys);
    for (QAction *action : qAsConst(m_actions)) {
        QList<QKeySequence> sequences = keys(action);
        if (!hasSingleKeys)
            sequences.removeIf(isSingleKey);
        if (action->shortcuts() != sequences)
            action->setShortcuts(sequences);
    }
}
