// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class Importer;
class QLabel;
class QProgressBar;

/// How far an import has come, with a button to stop it; in the status bar while it takes longer than a moment.
class ImportProgress final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportProgress(Importer &importer, QWidget *parent = nullptr);

private:
    void show(int permille, const QString &name);

    QLabel *m_name;
    QProgressBar *m_bar;
    QTimer m_delay;
};
