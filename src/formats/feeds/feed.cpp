// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/feeds/feed.h"

#include "formats/feeds/vocabulary.h"
#include "formats/feeds/xmlfeed.h"
#include "formats/feeds/xmlmending.h"
#include "formats/feeds/xmltext.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Feed", text);
}

void addDoubt(QList<Doubt> &doubts, const QString &reason)
{
    doubts.append({.range = {}, .line = 0, .reason = reason});
}

/// Any element ends the search, as a page or other XML may hold a feed and is none; but a server's warnings stand before
/// a feed in HTML.
bool isRoot(const QString &name)
{
    static const QSet<QString> warnings = {u"br"_s, u"b"_s, u"i"_s, u"p"_s, u"a"_s, u"font"_s, u"hr"_s};
    return !name.isEmpty() && !warnings.contains(name);
}

/// Not all of RDF is RSS.
bool holdsChannel(QStringView text)
{
    return text.contains(u"purl.org/rss/") || text.contains(u"my.netscape.com/rdf") || text.contains(u"<channel")
           || text.contains(u"<item");
}

QString complaintOf(const XmlFeedOutcome &outcome, const XmlProlog &prolog)
{
    if (outcome.line == 0)
        return tr("The feed was read as well as it goes, because %1.").arg(outcome.complaint);
    return tr("The feed is not well-formed in line %1, so it was read as well as it goes (%2)")
        .arg(outcome.line + prolog.lines)
        .arg(outcome.complaint);
}

void addDoubts(QList<Doubt> &doubts, const XmlFeedOutcome &outcome, const Document &document)
{
    if (outcome.hiddenPosts > 0)
        addDoubt(doubts,
                 tr("Posts that were not published, such as drafts, were left out: %1.").arg(outcome.hiddenPosts));
    if (outcome.otherPosts > 0)
        addDoubt(doubts, tr("What is neither post nor page, such as attachments and menus, was left out: %1.")
                             .arg(outcome.otherPosts));
    if (document.entries.isEmpty())
        addDoubt(doubts, tr("The feed has no entries."));
}

}   // namespace

QString Feed::name() const
{
    return u"feed"_s;
}

bool Feed::accepts(QByteArrayView head) const
{
    if (!head.contains('<') && !head.startsWith('\x4C'))   // the sign in EBCDIC
        return false;
    const Result<Decoded> xml = decodedXml(head.toByteArray(), {});
    if (!xml)
        return false;
    const XmlProlog prolog = xmlProlog(xml.value().text, isRoot);
    if (prolog.isAfterJunk || !isFeedRoot(prolog.root))
        return false;
    return prolog.root != u"rdf" || holdsChannel(xml.value().text);
}

Result<FormatReading> Feed::read(const QByteArray &data, const QString &charset, Progress &progress) const
{
    Result<Decoded> decoded = decodedXml(data, charset);
    if (!decoded)
        return decoded.error();
    Decoded xml = std::move(decoded).value();
    const XmlProlog prolog = xmlProlog(xml.text, isFeedRoot);
    if (prolog.end == xml.text.size())
        return Error{tr("It holds no feed.")};
    xml.text.remove(0, prolog.end);

    FormatReading reading{.document = {}, .doubts = xml.doubts, .format = name(), .charset = xml.charset};
    XmlFeedOutcome outcome;
    if (isExcessiveXml(xml.text))
        outcome.complaint = tr("its elements are nested very deeply or have very many attributes");
    else
        outcome = readXmlFeed(xml.text, prolog.entities, reading.document, progress);
    if (!outcome.complaint.isEmpty()) {
        addDoubt(reading.doubts, complaintOf(outcome, prolog));
        reading.document = {};
        outcome = readXmlFeed(mendedXml(xml.text), prolog.entities, reading.document, progress);
    }
    if (outcome.isStopped)
        return Error{tr("The reading was stopped.")};
    addDoubts(reading.doubts, outcome, reading.document);
    return reading;
}
