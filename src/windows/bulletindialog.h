// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QDialog>

#include <memory>

namespace Ui {
class BulletinDialog;
}

/// Lets the reader put right what is said of a bulletin as a whole. Only what can be understood can be kept.
class BulletinDialog final : public QDialog
{
    Q_OBJECT

public:
    BulletinDialog(const BulletinFacts &facts, QWidget *parent);
    ~BulletinDialog() override;

    /// As the fields stand, white space folded.
    BulletinFacts facts() const;

signals:
    /// When the reader agrees to something other than what was said before.
    void changed(const BulletinFacts &before, const BulletinFacts &facts);

private:
    void check();
    /// Why the fields cannot be kept; empty when they can.
    QString objection() const;

    std::unique_ptr<Ui::BulletinDialog> m_ui;
    BulletinFacts m_before;
};
