// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

class Theme;

namespace Ui {
class EmptyView;
}

/// Why a pane has nothing to show.
enum class EmptyState {
    Nothing,         ///< not known yet: a blank pane
    EmptyLibrary,    ///< nothing was ever opened
    NothingChosen,   ///< items are there, none is current
    NoResult,        ///< the search found none
    NoUnread,
    NoBookmarks,
    EmptyShelf,   ///< a bulletin, publisher or trash without items
    NoSources,    ///< the item names none
};

/// What stands in a pane that has nothing to show: a picture, what is the case, and what to do next.
class EmptyView final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyView(QWidget *parent = nullptr);
    ~EmptyView() override;

    /// Once, before anything is shown.
    void dress(Theme &theme);
    void show(EmptyState state);
    EmptyState state() const { return m_state; }
    /// A button under the advice, until another state is shown.
    void offer(const QString &text);
    bool isOffering() const;

signals:
    void offerTaken();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void paint();
    void paintIcon();

    std::unique_ptr<Ui::EmptyView> m_ui;
    Theme *m_theme = nullptr;
    EmptyState m_state = EmptyState::Nothing;
};
