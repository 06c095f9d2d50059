// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings.h"

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView ShortcutGroup("shortcuts");
const QString RecentSearches = u"search/recent"_s;

}   // namespace

Settings::Settings(const QString &path, QObject *parent) : QObject(parent), m_file(path, QSettings::IniFormat) {}

QHash<QString, QString> Settings::shortcuts() const
{
    QHash<QString, QString> result;
    const QString prefix = ShortcutGroup + u"/"_s;
    const QStringList keys = m_file.allKeys();
    for (const QString &key : keys) {
        if (key.startsWith(prefix))
            result.insert(key.sliced(prefix.size()), m_file.value(key).toString());
    }
    return result;
}

void Settings::setShortcuts(const QHash<QString, QString> &shortcuts)
{
    if (shortcuts == this->shortcuts())
        return;
    m_file.remove(ShortcutGroup);
    for (auto entry = shortcuts.cbegin(); entry != shortcuts.cend(); ++entry)
        m_file.setValue(ShortcutGroup + u"/"_s + entry.key(), entry.value());
    emit changed();
}

QStringList Settings::recentSearches() const
{
    return m_file.value(RecentSearches).toStringList();
}

/// Tells nobody: no other part shows them.
void Settings::setRecentSearches(const QStringList &searches)
{
    if (searches.isEmpty())
        m_file.remove(RecentSearches);
    else
        m_file.setValue(RecentSearches, searches);
}

void Settings::store(const QString &key, const QVariant &value, const QVariant &fallback)
{
    QVariant before = m_file.value(key, fallback);
    before.convert(value.metaType());   // an ini file gives back everything as text
    if (before == value)
        return;
    if (value == fallback)
        m_file.remove(key);
    else
        m_file.setValue(key, value);
    emit changed();
}
