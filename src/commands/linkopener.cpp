// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/linkopener.h"

#include "commands/ask.h"
#include "provenance/provenance.h"

#include <QDesktopServices>
#include <QWidget>

using namespace Qt::StringLiterals;

LinkOpener::LinkOpener(Ask &ask, QWidget *window) : QObject(window), m_ask(ask), m_window(window) {}

void LinkOpener::open(const QList<Source> &sources)
{
    QList<QUrl> urls;
    QStringList reasons;
    for (const Source &source : sources) {
        const LinkSafety safety = linkSafety(source.url);
        if (source.url.isEmpty())
            emit refused(tr("This source has no link."));
        else if (safety == LinkSafety::Never)
            emit refused(
                tr("This link is not opened, since it is no address of the web or of mail. It can be copied."));
        else
            urls.append(addressOf(source.url));
        if (safety == LinkSafety::Ask)
            reasons.append(oddityOf(source.url));
    }
    if (urls.size() > ManyLinks)
        reasons.prepend(int(urls.size()) == 1 ? tr("1 window or tab will open.")
                                              : tr("%Ln windows or tabs will open.", nullptr, int(urls.size())));
    if (reasons.isEmpty())
        return openAll(urls);
    m_ask.agree(m_window,
                {int(urls.size()) == 1 ? tr("Open 1 link?") : tr("Open %Ln links?", nullptr, int(urls.size())),
                 reasons.join(u"\n\n"_s), tr("Open")},
                [this, urls] { openAll(urls); });
}

void LinkOpener::openAll(const QList<QUrl> &urls)
{
    int count = 0;
    for (const QUrl &url : urls) {
        if (QDesktopServices::openUrl(url))
            ++count;
        else
            emit refused(tr("No program was found that opens %1.").arg(url.toString(QUrl::FullyEncoded)));
    }
    if (count > 0)
        emit opened(count);
}
