// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

class Theme;

namespace Ui {
class FindBar;
}

/// Words to be found in the item that is read.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);
    ~FindBar() override;

    /// Once, before it is shown.
    void dress(Theme &theme);
    void open();
    QString words() const;
    void showCount(int count);

signals:
    void wordsChanged(const QString &words);
    void nextAsked();
    void previousAsked();
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void close();
    void paint();

    std::unique_ptr<Ui::FindBar> m_ui;
    Theme *m_theme = nullptr;
};
