// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"
#include "query/query.h"

#include <QWidget>

#include <memory>

class QModelIndex;
class QPoint;
class SourceModel;
class Theme;

namespace Ui {
class SourcePane;
}

/// The sources of the item that is read, with the true target of each on show before it is opened.
class SourcePane final : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePane(Theme &theme, QWidget *parent = nullptr);
    ~SourcePane() override;

    void show(const QList<Source> &sources, const Query &query);
    void setQuery(const Query &query);
    void clear();
    /// Row of the current source; -1 when there is none.
    int current() const;
    const QList<Source> &sources() const;
    void focusList();

signals:
    void openAsked(const Source &source);
    void copyLinkAsked(const Source &source);
    void copyCitationAsked(const Source &source);
    /// Empty when the pointer left.
    void targetHovered(const QString &url);
    void contextMenuAsked(int row, const QPoint &global);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Asked = void (SourcePane::*)(const Source &);

    void wire();
    void tell(Asked asked);
    void showTarget(const QModelIndex &index);
    void paint();

    std::unique_ptr<Ui::SourcePane> m_ui;
    Theme &m_theme;
    SourceModel *m_model;
};
