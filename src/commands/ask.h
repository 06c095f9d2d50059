// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

/// Every question put to the reader goes through here, so that a test can answer it. None of them waits: the answer
/// arrives by a call, and a question dismissed is never answered.
class Ask final : public QObject
{
    Q_OBJECT

public:
    struct Question
    {
        QString text;      ///< one sentence, ending in a question mark
        QString details;   ///< what speaks against it
        QString yes;       ///< the button that agrees, as a verb
    };

    using QObject::QObject;

    /// Calls @p agreed when the reader agrees.
    void agree(QWidget *window, const Question &question, std::function<void()> agreed);
    /// Asks for a line of text, which @p suggestion may be.
    void text(QWidget *window, const Question &question, const QString &suggestion,
              std::function<void(const QString &)> given);
    void files(QWidget *window, const QString &title, std::function<void(const QStringList &)> chosen);
    void folder(QWidget *window, const QString &title, std::function<void(const QString &)> chosen);

    /// @name The next question is answered so, without being shown.
    /// @{
    void answerNext(bool agrees) { m_nextAgrees = agrees; }
    void answerNextWith(const QStringList &paths) { m_nextPaths = paths; }
    void answerNextWithText(const QString &text) { m_nextText = text; }
    /// @}
    /// The question last asked.
    const Question &lastQuestion() const { return m_last; }

private:
    Question m_last;
    std::optional<bool> m_nextAgrees;
    std::optional<QStringList> m_nextPaths;
    std::optional<QString> m_nextText;
};
