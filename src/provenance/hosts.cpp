// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provenance/provenance.h"

#include "bulletin/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

static void initializeResources()
{
    Q_INIT_RESOURCE(provenance);   // a static library's resources are dropped unless named
}

namespace {

constexpr qsizetype ShortestSharedWord = 3;   // "the" and "of" are shared by everyone; words of two letters too

QString tr(const char *text)
{
    return QCoreApplication::translate("Provenance", text);
}

QJsonDocument shipped(const QString &name)
{
    initializeResources();
    QFile file(u":/provenance/"_s % name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

QSet<QString> readShorteners()
{
    QSet<QString> hosts;
    for (const QJsonValue &host : shipped(u"shorteners.json"_s).array())
        hosts.insert(host.toString());
    Q_ASSERT(!hosts.isEmpty());
    return hosts;
}

/// Publisher (comparable) to the domains it publishes under.
QHash<QString, QStringList> readPublishers()
{
    QHash<QString, QStringList> publishers;
    const QJsonObject object = shipped(u"publishers.json"_s).object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        QStringList domains;
        for (const QJsonValue &domain : entry.value().toArray())
            domains.append(domain.toString());
        publishers.insert(comparable(entry.key()), domains);
    }
    Q_ASSERT(!publishers.isEmpty());
    return publishers;
}

bool isUnder(const QString &host, const QString &domain)
{
    return host == domain || host.endsWith(QString(u'.' % domain));
}

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

bool labelMixesScripts(const QString &label)
{
    QSet<int> scripts;
    for (const uint letter : label.toUcs4()) {
        const QChar::Script script = QChar::script(letter);
        if (script != QChar::Script_Common && script != QChar::Script_Inherited)
            scripts.insert(family(script));
    }
    if (scripts.contains(QChar::Script_Han))   // Latin beside Han deceives nobody
        scripts.remove(QChar::Script_Latin);
    return scripts.size() > 1;
}

/// Label by label: a Cyrillic name below `.com` is no mixture, a Cyrillic letter within a Latin name is.
bool mixesScripts(const QString &host)
{
    const QStringList labels = host.split(u'.');
    return std::any_of(labels.begin(), labels.end(), labelMixesScripts);
}

/// An internationalised name in its own letters, whatever its top level's registry allows.
QString decoded(const QString &host)
{
    return QUrl::fromAce(QUrl::toAce(host), QUrl::IgnoreIDNWhitelist);
}

bool isFollowed(const QString &scheme)
{
    return scheme == u"http" || scheme == u"https" || scheme == u"mailto" || scheme == u"ftp";
}

/// An address in digits, however it is written: `192.0.2.1`, `[2001:db8::1]`, `0x7f.1`, `2130706433`.
bool isNumeric(const QString &host)
{
    const auto isDigitLike = [](QChar c) { return c.isDigit() || c == u'.' || c == u'x' || (c >= u'a' && c <= u'f'); };
    const bool hasDigitFirst = !host.isEmpty() && host.front().isDigit();
    const bool isAllDigits = std::all_of(host.begin(), host.end(), isDigitLike);
    const bool isSixth = host.contains(u':');   // a name has none (RFC 3986, 3.2.2)
    return isSixth || (hasDigitFirst && isAllDigits && host.back().isDigit());
}

/// Words that so many publishers bear that sharing one says nothing.
bool isCommon(const QString &word)
{
    static const QSet<QString> common = {u"news"_s,     u"daily"_s,  u"weekly"_s,  u"times"_s,   u"post"_s,
                                         u"press"_s,    u"online"_s, u"journal"_s, u"agency"_s,  u"review"_s,
                                         u"network"_s,  u"media"_s,  u"china"_s,   u"chinese"_s, u"world"_s,
                                         u"national"_s, u"radio"_s,  u"com"_s};
    return common.contains(word);
}

QString initialsOf(const QStringList &words)
{
    QString initials;
    for (const QString &word : words)
        initials += word.front();
    return initials;
}

QStringList tellingWords(const QString &name)
{
    QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return word == u"the" || word == u"of" || word == u"and"; });
    return words;
}

/// All words in a row, one telling word, a telling part of the host within the name, or the initials.
bool resembles(const QStringList &words, const QString &host)
{
    const QString joined = words.join(QString());
    QStringList labels = host.split(u'.');
    const auto isShared = [&host](const QString &word) {
        return word.size() >= ShortestSharedWord && !isCommon(word) && host.contains(word);
    };
    const auto isWithin = [&joined](const QString &label) {
        return label.size() > ShortestSharedWord && !isCommon(label) && joined.contains(label);
    };
    if (host.contains(joined) || std::any_of(words.begin(), words.end(), isShared)
        || std::any_of(labels.begin(), labels.end() - 1, isWithin))
        return true;
    const QString initials = initialsOf(words);
    return initials.size() >= 2 && labels.contains(initials);
}

}   // namespace

QUrl addressOf(const QString &url)
{
    const bool isBare = url.startsWith(u"www.", Qt::CaseInsensitive);
    return QUrl(isBare ? QString(u"http://" % url) : url, QUrl::StrictMode);
}

QString shownHost(const QString &url)
{
    const QString host = hostOf(url);
    const QString name = decoded(host);
    return mixesScripts(name) ? host : name;
}

QString trueTarget(const QString &url)
{
    // What strict reading refuses, such as a space, a browser would mend: this shows what it would send.
    const QUrl strict = addressOf(url);
    const QUrl address = strict.isValid() ? strict : QUrl(url);
    return address.isValid() && !address.scheme().isEmpty() ? QString::fromLatin1(address.toEncoded()) : url;
}

QString hostOf(const QString &url)
{
    QString host = QString::fromLatin1(QUrl::toAce(addressOf(url).host()));
    if (host.isEmpty())   // addresses with characters that strict reading refuses still lead somewhere
        host = QString::fromLatin1(QUrl::toAce(QUrl(url).host()));
    host = host.toLower();
    return host.startsWith(u"www.") ? host.sliced(4) : host;
}

bool isShortener(const QString &host)
{
    static const QSet<QString> shorteners = readShorteners();
    return shorteners.contains(host);
}

QString oddityOf(const QString &url)
{
    if (url.isEmpty())
        return {};
    const QUrl address = addressOf(url);
    if (!address.isValid() || address.scheme().isEmpty())
        return tr("This is no valid address; it can be copied, not opened.");
    if (!isFollowed(address.scheme()))
        return tr("Addresses that begin with “%1:” are not opened; it can be copied.").arg(address.scheme());
    if (address.scheme() == u"mailto")
        return {};
    if (address.host().isEmpty())
        return tr("This address names no host; it can be copied, not opened.");
    if (!address.userInfo().isEmpty())
        return tr("The part before “@” is a user name; the link leads to %1.").arg(hostOf(url));
    if (mixesScripts(decoded(address.host())))
        return tr("The name of the host mixes scripts to look like another; it is %1.").arg(hostOf(url));
    if (isNumeric(address.host()))
        return tr("The link leads to a bare network address, %1.").arg(address.host());
    return {};
}

LinkSafety linkSafety(const QString &url)
{
    const QUrl address = addressOf(url);
    const bool hasTarget = address.scheme() == u"mailto" ? !address.path().isEmpty() : !address.host().isEmpty();
    if (!address.isValid() || !isFollowed(address.scheme()) || !hasTarget)
        return LinkSafety::Never;
    return oddityOf(url).isEmpty() ? LinkSafety::Open : LinkSafety::Ask;
}

bool publisherFitsHost(const QString &publisher, const QString &host)
{
    static const QHash<QString, QStringList> publishers = readPublishers();
    const QString name = comparable(publisher);
    if (const auto known = publishers.constFind(name); known != publishers.constEnd()) {
        return std::any_of(known->begin(), known->end(),
                           [&host](const QString &domain) { return isUnder(host, domain); });
    }
    const QStringList words = tellingWords(name);
    const bool isLatin = std::all_of(words.begin(), words.end(), [](const QString &word) {
        return word.front().script() == QChar::Script_Latin || word.front().isDigit();
    });
    return words.isEmpty() || !isLatin || resembles(words, QString(host).remove(u'-'));
}
