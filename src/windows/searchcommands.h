// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QObject>

class ItemPane;
class Settings;

namespace Ui {
class MainWindow;
}

/// What belongs to the search box and the order of the list: its help, the order, what it completes and remembers.
class SearchCommands final : public QObject
{
    Q_OBJECT

public:
    SearchCommands(const Ui::MainWindow &ui, ItemPane &items, Settings &settings, QObject *parent);

    /// What the library holds by name may have changed.
    void follow(const Overview &overview);

private:
    void wireOrder(const Ui::MainWindow &ui);

    ItemPane &m_items;
    Settings &m_settings;
};
