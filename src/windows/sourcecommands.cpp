// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/sourcecommands.h"

#include "commands/citation.h"
#include "commands/linkopener.h"
#include "panes/sourcepane.h"
#include "ui_mainwindow.h"
#include "windows/shownitem.h"

#include <QClipboard>
#include <QGuiApplication>

SourceCommands::SourceCommands(const Ui::MainWindow &ui, SourcePane &pane, const ShownItem &shown, LinkOpener &opener,
                               QObject *parent)
    : QObject(parent), m_pane(pane), m_shown(shown), m_opener(opener)
{
    wireMenu(ui);
    wirePane();
}

void SourceCommands::wireMenu(const Ui::MainWindow &ui)
{
    connect(ui.actionOpenSource, &QAction::triggered, this, [this] {
        if (const std::optional<Source> source = chosen())
            m_opener.open({*source});
    });
    connect(ui.actionOpenAllSources, &QAction::triggered, this, [this] {
        if (chosen())
            m_opener.open(m_pane.sources());
    });
    connect(ui.actionCopyLink, &QAction::triggered, this, [this] {
        if (const std::optional<Source> source = chosen())
            copyLink(*source);
    });
    connect(ui.actionCopyCitation, &QAction::triggered, this, [this] {
        if (const std::optional<Source> source = chosen())
            copyCitation(*source);
    });
    const QList<QAction *> numbered = ui.menuOpenNth->actions();
    for (int index = 0; index < numbered.size(); ++index)
        connect(numbered[index], &QAction::triggered, this, [this, index] { openNth(index + 1); });
}

void SourceCommands::wirePane()
{
    connect(&m_pane, &SourcePane::openAsked, this, [this](const Source &source) { m_opener.open({source}); });
    connect(&m_pane, &SourcePane::copyLinkAsked, this, &SourceCommands::copyLink);
    connect(&m_pane, &SourcePane::copyCitationAsked, this, &SourceCommands::copyCitation);
    connect(&m_opener, &LinkOpener::refused, this, &SourceCommands::told);
    connect(&m_opener, &LinkOpener::opened, this, [this](int links) {
        emit told(links == 1 ? tr("Opened 1 link.") : tr("Opened %Ln links.", nullptr, links));
    });
}

void SourceCommands::openNth(int number)
{
    const QList<Source> &sources = m_pane.sources();
    if (number <= sources.size())
        return m_opener.open({sources[number - 1]});
    if (!m_shown.item() || m_shown.isLoading())
        return emit told(whyNone());
    emit told(sources.isEmpty()
                  ? tr("This item has no sources.")
                  : (int(sources.size()) == 1 ? tr("This item has only 1 source.")
                                              : tr("This item has only %Ln sources.", nullptr, int(sources.size()))));
}

void SourceCommands::copyLink(const Source &source)
{
    if (source.url.isEmpty())
        return emit told(tr("This source has no link."));
    QGuiApplication::clipboard()->setMimeData(clipboardOfLink(source).release());
    emit told(tr("Copied the link."));
}

void SourceCommands::copyCitation(const Source &source)
{
    const QString headline = m_shown.item() ? m_shown.item()->item.title : QString();
    QGuiApplication::clipboard()->setMimeData(clipboardOfCitation(source, headline).release());
    emit told(tr("Copied the citation."));
}

std::optional<Source> SourceCommands::chosen()
{
    const QList<Source> &sources = m_pane.sources();
    if (sources.isEmpty()) {
        emit told(whyNone());
        return {};
    }
    return sources[std::max(0, m_pane.current())];
}

QString SourceCommands::whyNone() const
{
    if (m_shown.isLoading())
        return tr("The item is not open yet.");
    return m_shown.item() ? tr("This item has no sources.") : tr("No item is open.");
}
