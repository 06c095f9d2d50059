// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/linkopener.h"

#include "commands/ask.h"

#include <QDesktopServices>
#include <QWidget>

#include <set>

using namespace Qt::StringLiterals;

namespace {

/// Chinese, Japanese and Korean are each written with several scripts; these count as one.
QChar::Script family(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return QChar::Script_Han;
    default:
        return script;
    }
}

bool mixesScripts(const QString &host)
{
    std::set<QChar::Script> scripts;
    const QList<uint> letters = host.toUcs4();
    for (const uint letter : letters) {
        const QChar::Script script = QChar::script(char32_t(letter));
        if (script != QChar::Script_Common && script != QChar::Script_Inherited)
            scripts.insert(family(script));
    }
    // A domain in another script below a Latin top level (`新华.com`) is common and harmless.
    if (scripts.count(QChar::Script_Han) > 0)
        scripts.erase(QChar::Script_Latin);
    return scripts.size() > 1;
}

/// @p host label by label: a Cyrillic name below `.com` is no mixture, a Cyrillic letter within a Latin name is.
bool isMixedHost(const QString &host)
{
    const QStringList labels = host.split(u'.');
    return std::any_of(labels.begin(), labels.end(), mixesScripts);
}

}   // namespace

bool links::mayOpen(const QUrl &url)
{
    static const QStringList schemes{u"http"_s, u"https"_s, u"mailto"_s, u"ftp"_s};
    if (!url.isValid() || !schemes.contains(url.scheme()))
        return false;
    return url.scheme() == u"mailto"_s ? !url.path().isEmpty() : !url.host().isEmpty();
}

QString links::reasonToAsk(const QUrl &url)
{
    if (!url.userInfo().isEmpty())
        return LinkOpener::tr("The address begins with a name, “%1”, which is not where it leads. It leads to %2.")
            .arg(url.userInfo(), url.host(QUrl::FullyEncoded));
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (isMixedHost(QUrl::fromAce(host, QUrl::IgnoreIDNWhitelist)))
        return LinkOpener::tr("The name of the host mixes letters of several scripts, which may be meant to look like "
                              "another name. It is %1.")
            .arg(QLatin1StringView(host));
    return {};
}

LinkOpener::LinkOpener(Ask &ask, QWidget *window) : QObject(window), m_ask(ask), m_window(window) {}

void LinkOpener::open(const QList<Source> &sources)
{
    QList<QUrl> urls;
    QStringList reasons;
    for (const Source &source : sources) {
        const QUrl url(source.url, QUrl::StrictMode);
        if (source.url.isEmpty())
            emit refused(tr("This source has no link."));
        else if (!links::mayOpen(url))
            emit refused(
                tr("This link is not opened, since it is no address of the web or of mail. It can be copied."));
        else
            urls.append(url);
        if (const QString reason = links::reasonToAsk(url); !reason.isEmpty())
            reasons.append(reason);
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
