// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html/links.h"

using namespace Qt::StringLiterals;

namespace {

bool hasScheme(const QString &address)
{
    const qsizetype colon = address.indexOf(u':');
    const QStringView scheme = QStringView(address).first(std::max<qsizetype>(colon, 0));
    return !scheme.isEmpty() && scheme.front().isLetter()
           && std::all_of(scheme.begin(), scheme.end(), [](QChar character) {
                  return character.isLetterOrNumber() || character == u'+' || character == u'-' || character == u'.';
              });
}

}   // namespace

QString resolvedLink(QByteArrayView href, const QUrl &base)
{
    QString address = QString::fromUtf8(href).trimmed();
    // Browsers take line ends and tabs out of addresses (WHATWG URL, 4.4).
    address.removeIf([](QChar character) { return character == u'\n' || character == u'\r' || character == u'\t'; });
    if (hasScheme(address))
        return address;
    if (base.isValid() && !base.isRelative())
        return base.resolved(QUrl(address)).toString(QUrl::FullyEncoded);
    // Pages leave out the scheme they came by, which is this one nearly always.
    return address.startsWith(u"//") ? u"https:"_s + address : address;
}
