// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"

#include <QObject>
#include <QUrl>

class Ask;
class QWidget;

/// What may leave for the browser, and what is asked before.
namespace links {

/// True for http, https, mailto and ftp with a valid address; nothing else ever opens.
bool mayOpen(const QUrl &url);

/// Why a reader should look twice before opening @p url, as a sentence; empty when there is no reason: a name
/// before the host (`https://bank.example@evil.example`), or letters of several scripts within the host.
QString reasonToAsk(const QUrl &url);

}   // namespace links

/// Opens the links of sources in the desktop's own programs.
class LinkOpener final : public QObject
{
    Q_OBJECT

public:
    static constexpr int ManyLinks = 5;   ///< more at once are asked about

    LinkOpener(Ask &ask, QWidget *window);

    void open(const QList<Source> &sources);

signals:
    /// A link that was not opened, and why, as a sentence.
    void refused(const QString &sentence);
    void opened(int links);

private:
    void openAll(const QList<QUrl> &urls);

    Ask &m_ask;
    QWidget *m_window;
};
