// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/addressopener.h"

#include "commands/ask.h"
#include "commands/webaddress.h"
#include "provenance/provenance.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QUrl &address)
{
    return address.toString(QUrl::FullyEncoded);
}

}   // namespace

AddressOpener::AddressOpener(Ask &ask, QWidget *window) : QObject(window), m_ask(ask), m_window(window) {}

void AddressOpener::ask(const QString &suggestion)
{
    m_ask.text(m_window, {tr("Which address is to be fetched?"), {}, tr("Fetch")}, suggestion,
               [this](const QString &typed) { take(typed); });
}

void AddressOpener::offer(const QUrl &address)
{
    const QString target = tr("It leads to %1.").arg(trueTarget(textOf(address)));
    const QString oddity = oddityOf(textOf(address));
    agree(address, oddity.isEmpty() ? target : QString(target % u"\n\n"_s % oddity));
}

void AddressOpener::take(const QString &typed)
{
    const std::optional<QUrl> address = typedAddress(typed);
    if (!address)
        emit refused(tr("“%1” is no address of the web.").arg(typed.trimmed()));
    else if (linkSafety(textOf(*address)) == LinkSafety::Open)
        emit chosen(textOf(*address));
    else
        agree(*address, oddityOf(textOf(*address)));
}

void AddressOpener::agree(const QUrl &address, const QString &details)
{
    m_ask.agree(m_window, {tr("Fetch what stands at this address?"), details, tr("Fetch")},
                [this, address] { emit chosen(textOf(address)); });
}
