// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

/// One thing the reader can choose: its key in the settings file and its default.
template <typename T>
struct Setting
{
    QStringView key;
    T fallback;
};

/// What the reader chose, in `$XDG_CONFIG_HOME/coranto/settings.ini`. Not for what was open: that is the session.
class Settings final : public QObject
{
    Q_OBJECT

public:
    /// @param path of the file; made when first written.
    explicit Settings(const QString &path, QObject *parent = nullptr);

    template <typename T>
    T value(const Setting<T> &setting) const
    {
        return m_file.value(setting.key.toString(), QVariant::fromValue(setting.fallback)).template value<T>();
    }
    template <typename T>
    void setValue(const Setting<T> &setting, const T &value)
    {
        store(setting.key.toString(), QVariant::fromValue(value), QVariant::fromValue(setting.fallback));
    }

    /// Shortcuts the reader changed, by action name, as portable text; an empty text means none.
    QHash<QString, QString> shortcuts() const;
    void setShortcuts(const QHash<QString, QString> &shortcuts);

    /// What was looked for lately, the last one first.
    QStringList recentSearches() const;
    void setRecentSearches(const QStringList &searches);

signals:
    void changed();

private:
    void store(const QString &key, const QVariant &value, const QVariant &fallback);

    QSettings m_file;
};

/// Every setting there is.
namespace settings {

inline constexpr Setting<int> theme{u"view/theme", 0};                      ///< 0 system, 1 light, 2 dark
inline constexpr Setting<int> articleFontSize{u"reading/fontSize", 0};      ///< points; 0: from the system's font
inline constexpr Setting<int> measure{u"reading/measure", 68};              ///< characters a line, 45 to 90
inline constexpr Setting<int> lineSpacing{u"reading/lineSpacing", 145};     ///< per cent
inline constexpr Setting<int> markReadAfter{u"reading/markReadAfter", 2};   ///< seconds; -1: never
inline constexpr Setting<int> order{u"view/order", 0};                      ///< Question::Order
inline constexpr Setting<bool> singleKeys{u"keys/singleKeys", true};        ///< letters without Ctrl act

}   // namespace settings
