// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemizer/learnedstyle.h"

#include <QDialog>

#include <memory>

namespace Ui {
class HouseStyleDialog;
}

/// Shows the house style that repairs make for a publisher, as it would be written, and asks for its name.
class HouseStyleDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param suggestion of a name
    /// @param all the styles there are: one that ships keeps its name, one of the reader's own is replaced on their word
    HouseStyleDialog(const LearnedStyle &style, const QString &suggestion, const QList<HouseStyle> &all,
                     QWidget *parent);
    ~HouseStyleDialog() override;

    QString name() const;
    /// A style of that name is there, and the reader was told.
    Replace replace() const;

private:
    void check();
    bool isShipped(const QString &name) const;

    std::unique_ptr<Ui::HouseStyleDialog> m_ui;
    LearnedStyle m_style;
    QStringList m_taken;   ///< names
};
