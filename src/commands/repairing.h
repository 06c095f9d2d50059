// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/keepreading.h"
#include "itemizer/learnedstyle.h"
#include "models/original.h"
#include "reading/reading.h"

#include <QFutureWatcher>
#include <QObject>
#include <QUndoStack>

#include <memory>
#include <optional>

/// A document that the reader looks at and puts right: after every repair it is read again, off the thread of the
/// window, and what was done can be undone. Nothing is kept by it.
class Repairing final : public QObject
{
    Q_OBJECT

public:
    /// What came of a reading.
    struct Answer
    {
        Reading reading;
        Original original;          ///< with the marks of what is kept already, else of the reading
        Repairs repairs;            ///< that it was read by
        QList<HouseStyle> styles;   ///< to choose from
    };

    /// @param library outlives it
    Repairing(Library &library, const QString &houseStyleFolder, QObject *parent = nullptr);
    ~Repairing() override;

    /// A document that is kept: with what was put right in it before.
    void begin(const QByteArray &bytes, const Bulletin &kept);
    /// One that is not.
    void preview(const Reading &reading);
    /// What is under way is no longer wanted.
    void stop();

    bool isReading() const { return m_isReading; }
    /// What was read last; null before anything was.
    const Answer *answer() const { return m_answer.get(); }
    /// What is to be done now is not what is kept.
    bool isChanged() const;
    const Repairs &repairs() const { return m_repairs; }
    QUndoStack &stack() { return m_stack; }

    /// @name Each can be undone
    /// @{
    void repair(Repair::Kind kind, const Range &range);
    void setHouseStyle(const QString &name);
    void setDateOrder(std::optional<DateOrder> order);
    /// @}

    /// What was put right here, as a house style for all bulletins of its publisher; not while it is read.
    LearnedStyle learned() const;
    /// Writes @p style among the reader's own, and reads the document anew; fails by failed().
    void write(const LearnedStyle &style, const QString &name, Replace replace);

    /// The document by what is kept, and by what is to be done now; not while it is read.
    ReadDocument before() const;
    ReadDocument after() const;

signals:
    /// It was read anew.
    void read();
    void failed(const QString &sentence);
    /// A house style was written; @p path is its file.
    void written(const QString &path);

private:
    struct Question;
    class Step;
    using Reply = std::shared_ptr<const Result<Answer>>;

    static Result<Answer> answerTo(const Question &question, Progress &progress);
    void ask();
    void take();
    void change(const Repairs &repairs, const QString &text);
    void set(const Repairs &repairs);

    Library &m_library;
    QString m_houseStyleFolder;
    QUndoStack m_stack;
    QFutureWatcher<Reply> m_watcher;
    QList<QFuture<Reply>> m_asked;   ///< not waited for until the end
    std::shared_ptr<Progress> m_progress;
    QByteArray m_bytes;
    Origin m_origin;
    std::optional<Bulletin> m_kept;   ///< as the library has it
    Repairs m_repairs;
    std::shared_ptr<const Answer> m_first;   ///< by what is kept
    std::shared_ptr<const Answer> m_answer;
    bool m_isReading = false;
};
