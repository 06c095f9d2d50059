// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class Settings;

/// Every command of the window with its keys: those it comes with, those the reader chose, and which of them clash.
class ActionCollection final : public QObject
{
    Q_OBJECT

public:
    /// One sequence that several actions claim; Qt then triggers none of them.
    struct Clash
    {
        QKeySequence keys;
        QList<QAction *> actions;
    };

    /// Gives @p actions, known by their object names, their keys, and follows @p settings.
    ActionCollection(const QList<QAction *> &actions, Settings &settings, QObject *parent = nullptr);

    const QList<QAction *> &actions() const { return m_actions; }

    /// The keys that @p action has, single letters included even while these are switched off.
    QList<QKeySequence> keys(const QAction *action) const;
    static QList<QKeySequence> defaultKeys(const QAction *action);
    void setKeys(const QAction *action, const QList<QKeySequence> &keys);
    void reset(const QAction *action);
    void resetAll();

    /// The action other than @p except that has @p keys, or none.
    QAction *owner(const QKeySequence &keys, const QAction *except) const;
    QList<Clash> clashes() const;

    /// True for a key that types a character: J, Space or ?, but not F6, Del or Ctrl+J.
    static bool isSingleKey(const QKeySequence &keys);
    /// The text of @p action without mnemonic and dots, as lists show it.
    static QString plainText(const QAction *action);

private:
    void apply();

    QList<QAction *> m_actions;
    Settings &m_settings;
};
