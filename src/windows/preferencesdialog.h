// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <memory>

class ActionCollection;
class QAction;
class QTreeWidgetItem;
class Settings;

namespace Ui {
class Preferences;
}

/// Everything the reader can choose; each choice acts at once.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Where things are kept, for the page that shows it.
    struct Places
    {
        QString libraryFolder;
        QString settingsFile;
    };

    PreferencesDialog(Settings &settings, ActionCollection &actions, const Places &places, QWidget *parent);
    ~PreferencesDialog() override;

private:
    void wireReading();
    void wireKeys();
    void wirePlaces(const Places &places);

    /// Shows what the settings hold, in every page.
    void read();
    void fillKeys();
    void filterKeys(const QString &text);
    void addKey();
    QAction *chosenAction() const;
    QString remark(const QAction *action) const;

    std::unique_ptr<Ui::Preferences> m_ui;
    Settings &m_settings;
    ActionCollection &m_actions;
};
