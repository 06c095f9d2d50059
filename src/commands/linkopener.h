// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulletin/bulletin.h"

#include <QObject>
#include <QUrl>

class Ask;
class QWidget;

/// Opens the links of sources in the desktop's own programs, by the rules of linkSafety().
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
