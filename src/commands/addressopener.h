// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QUrl>

class Ask;
class QWidget;

/// Addresses of the web that the reader wants to read in the program: nothing is fetched before they have pressed
/// something that says so.
class AddressOpener final : public QObject
{
    Q_OBJECT

public:
    AddressOpener(Ask &ask, QWidget *window);

    /// Asks which address to open.
    /// @param suggestion may be empty
    void ask(const QString &suggestion);
    /// Asks whether to fetch @p address, which was pasted or dropped.
    void offer(const QUrl &address);

signals:
    /// The reader wants @p address to be fetched.
    void chosen(const QString &address);
    /// What was typed is no address, as a sentence.
    void refused(const QString &sentence);

private:
    void take(const QString &typed);
    void agree(const QUrl &address, const QString &details);

    Ask &m_ask;
    QWidget *m_window;
};
