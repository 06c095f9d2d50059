// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/panelayout.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace {

constexpr int SourcesHeight = 200;   // two sources, one of them with a remark

/// What takes the focus when @p pane is meant: itself, or the first of its widgets that does.
QWidget *focusTarget(QWidget *pane)
{
    if (pane->focusPolicy() != Qt::NoFocus)
        return pane;
    const QList<QWidget *> inner = pane->findChildren<QWidget *>();
    const auto target = std::find_if(inner.begin(), inner.end(),
                                     [](const QWidget *widget) { return widget->focusPolicy() & Qt::TabFocus; });
    return target == inner.end() ? pane : *target;
}

}   // namespace

PaneLayout::PaneLayout(QSplitter &columns, QSplitter &reading, const Panes &panes, const Switches &switches,
                       QObject *parent)
    : QObject(parent), m_columns(columns), m_reading(reading), m_panes(panes), m_switches(switches)
{
    m_columns.insertWidget(0, m_panes.library);
    m_columns.insertWidget(1, m_panes.items);
    m_reading.addWidget(m_panes.article);
    m_reading.addWidget(m_panes.sources);
    m_columns.setStretchFactor(2, 1);
    m_reading.setStretchFactor(0, 1);
    m_columns.installEventFilter(this);
    for (QAction *action : {m_switches.library, m_switches.article, m_switches.sources})
        connect(action, &QAction::toggled, this, &PaneLayout::arrange);
}

void PaneLayout::restore(const Session &session)
{
    m_isToBeShared = !m_columns.restoreState(session.columns) || !m_reading.restoreState(session.reading);
    m_switches.library->setChecked(session.showsLibrary);
    m_switches.article->setChecked(session.showsArticle);
    m_switches.sources->setChecked(session.showsSources);
    arrange();
}

void PaneLayout::store(Session &session) const
{
    session.columns = m_columns.saveState();
    session.reading = m_reading.saveState();
    session.showsLibrary = m_switches.library->isChecked();
    session.showsArticle = m_switches.article->isChecked();
    session.showsSources = m_switches.sources->isChecked();
}

void PaneLayout::cycle(int step)
{
    const QList<QWidget *> all = stops();
    const QWidget *const focus = QApplication::focusWidget();
    const auto here = std::find_if(all.begin(), all.end(), [focus](const QWidget *stop) {
        return stop == focus || (focus && stop->isAncestorOf(focus));
    });
    // From outside the panes, forward leads to the first and back to the last.
    const qsizetype from = here != all.end() ? here - all.begin() : (step > 0 ? -1 : all.size());
    for (qsizetype tried = 1; tried <= all.size(); ++tried) {
        QWidget *const stop = all[(from + step * tried + 2 * all.size()) % all.size()];
        if (stop->isVisible())
            return focusTarget(stop)->setFocus(Qt::TabFocusReason);
    }
}

bool PaneLayout::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && std::exchange(m_isToBeShared, false))
        shareOut();
    return QObject::eventFilter(watched, event);
}

void PaneLayout::shareOut()
{
    const int width = m_columns.width();
    const int library = std::clamp(width * 17 / 100, 180, 260);
    const int items = std::clamp(width * 30 / 100, 300, 480);
    m_columns.setSizes({library, items, width - library - items});
    m_reading.setSizes({m_columns.height() - SourcesHeight, SourcesHeight});
}

void PaneLayout::arrange()
{
    m_panes.library->setVisible(m_switches.library->isChecked());
    m_panes.article->setVisible(m_switches.article->isChecked());
    m_panes.sources->setVisible(m_switches.sources->isChecked());
    m_reading.setVisible(m_switches.article->isChecked() || m_switches.sources->isChecked());
}

QList<QWidget *> PaneLayout::stops() const
{
    QList<QWidget *> found;
    const QWidget *const window = m_columns.window();
    for (const QString &name : {u"libraryPane"_s, u"searchEdit"_s, u"itemList"_s, u"articleView"_s, u"sourceList"_s}) {
        if (auto *const stop = window->findChild<QWidget *>(name))
            found.append(stop);
    }
    return found;
}
