// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/progress.h"
#include "library/library.h"
#include "models/original.h"

#include <QFutureWatcher>
#include <QWidget>

#include <memory>

class Theme;

namespace Ui {
class OriginalWindow;
}

/// The text that an item was read from, with what was recognised in it and what is doubtful. Reads the original
/// again, off the thread of the window; a newer item takes the place of an older one.
class OriginalWindow final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    OriginalWindow(Library &library, Theme &theme, QWidget *parent);
    ~OriginalWindow() override;

    /// Shows the window at @p item.
    void show(const StoredItem &item);
    bool isLoading() const { return m_isLoading; }

protected:
    void hideEvent(QHideEvent *event) override;

private:
    using Answer = std::shared_ptr<const Result<Original>>;

    void wire();
    void takeBulletin();
    void takeBytes();
    void takeOriginal();
    void stop();
    void fail(const QString &sentence);
    void showDoubts();
    void goTo(qsizetype position);
    void tellPlace();
    void tellExtent();
    void paint();

    Library &m_library;
    Theme &m_theme;
    std::unique_ptr<Ui::OriginalWindow> m_ui;
    QFutureWatcher<Result<Bulletin>> m_askingBulletin;
    QFutureWatcher<Result<QByteArray>> m_askingBytes;
    QFutureWatcher<Answer> m_reading;
    std::shared_ptr<Progress> m_progress;
    StoredItem m_item;
    Bulletin m_bulletin;
    Answer m_original;
    bool m_isLoading = false;
};
