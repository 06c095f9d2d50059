// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/repairing.h"
#include "library/library.h"

#include <QFutureWatcher>
#include <QWidget>

#include <memory>

class Ask;
class QListWidget;
class QListWidgetItem;
class Theme;

namespace Ui {
class OriginalWindow;
}

/// The text that a bulletin was read from, with what was recognised in it and what is doubtful, and the means to put it
/// right: of an item that is kept, or of a document before it is kept. A newer item takes the place of an older one.
class OriginalWindow final : public QWidget
{
    Q_OBJECT

public:
    /// What it works with; all outlives it.
    struct Means
    {
        Library &library;
        Theme &theme;
        Ask &ask;
        QString houseStyleFolder;   ///< of the reader's own
    };

    OriginalWindow(const Means &means, QWidget *parent);
    ~OriginalWindow() override;

    /// Shows the window at @p item.
    void show(const StoredItem &item);
    /// Shows the window with what was read of @p name and is not kept, because little of it was understood.
    void preview(const Reading &reading, const QString &name);
    bool isLoading() const { return m_isLoading || m_repairing.isReading(); }

signals:
    /// What was put right is kept, and on disk.
    void repaired(const ReadDocument &before, const ReadDocument &after);
    /// What was not kept until now is.
    void kept(const ImportOutcome &outcome, const QString &firstItem);

protected:
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void wire();
    void wireRepairs();
    void wireRepair(QAction *action, Repair::Kind kind);
    void present(const QString &title);
    void takeBulletin();
    void takeBytes();
    void takeReading();
    void stop();
    void fail(const QString &sentence);
    void showDoubts();
    void showChoices();
    void showState();
    void goTo(qsizetype position);
    void tellPlace();
    void tellExtent();
    void paint();
    void repair(Repair::Kind kind);
    void keep();
    void takeKept(const Result<ImportOutcome> &outcome);
    void askForStyle();
    void showMenu(const QPoint &place);

    Means m_means;
    std::unique_ptr<Ui::OriginalWindow> m_ui;
    Repairing m_repairing;
    QFutureWatcher<Result<Bulletin>> m_askingBulletin;
    QFutureWatcher<Result<QByteArray>> m_askingBytes;
    StoredItem m_item;
    Bulletin m_bulletin;
    QString m_told;   ///< to be said when the document was read anew
    bool m_isLoading = false;
    bool m_isPreview = false;
    bool m_isKeeping = false;
    bool m_isSettled = false;   ///< what was put right is kept, or the reader let go of it
};
