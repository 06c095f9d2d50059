// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolBar>

/// A toolbar as flat as the panes below it, parted from them by a hairline; the style's own has a relief.
class FlatToolBar final : public QToolBar
{
    Q_OBJECT

public:
    explicit FlatToolBar(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};
