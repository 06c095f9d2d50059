// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

/// What the part `printing` does.
class Paper
{
public:
    virtual ~Paper() = default;

    /// Asks the reader how, and prints @p html under the name @p title; does not wait for either.
    virtual void print(QWidget *window, const QString &title, const QString &html) = 0;
};

Q_DECLARE_INTERFACE(Paper, "org.coranto.Coranto.Paper/0.1")
