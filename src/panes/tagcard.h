// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

class QCompleter;
class Theme;

namespace Ui {
class TagCard;
}

/// The tags of an item in one line, parted by commas; what is written there is told when it is left.
class TagCard final : public QWidget
{
    Q_OBJECT

public:
    explicit TagCard(QWidget *parent = nullptr);
    ~TagCard() override;

    /// Once, before anything is shown.
    void dress(Theme &theme);
    /// Nothing to see without tags, unless they are being written.
    void show(const QString &id, const QStringList &tags);
    void edit();

signals:
    void edited(const QString &id, const QStringList &tags);
    /// The reader is done here.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QStringList written() const;
    void keep();
    void paint();

    std::unique_ptr<Ui::TagCard> m_ui;
    Theme *m_theme = nullptr;
    QString m_id;
    QStringList m_tags;
};
