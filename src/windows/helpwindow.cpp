// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/helpwindow.h"

#include "commands/actioncollection.h"

#include <QFile>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QShortcut>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// Answers nothing, so that no page can make anything be read or fetched.
class Page final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

QString plainTitle(const QMenu &menu)
{
    return menu.title().remove(u'&');
}

QString rowsOf(const QMenu &menu)
{
    QString rows;
    const QList<QAction *> actions = menu.actions();
    for (const QAction *action : actions) {
        if (action->menu())
            rows += rowsOf(*action->menu());
        else if (!action->isSeparator() && !action->shortcuts().isEmpty())
            rows += u"<tr><td>"_s + ActionCollection::plainText(action).toHtmlEscaped() + u"</td><td>"_s
                    + QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText).toHtmlEscaped()
                    + u"</td></tr>"_s;
    }
    return rows;
}

QString requestRows(const QList<FetchRecord> &requests)
{
    QString rows;
    for (auto request = requests.rbegin(); request != requests.rend(); ++request) {
        const QString when = QLocale().toString(request->when.toLocalTime(), QLocale::ShortFormat);
        rows += u"<tr><td>"_s + when.toHtmlEscaped() + u"</td><td>"_s + request->host.toHtmlEscaped() + u"</td><td>"_s
                + request->why.toHtmlEscaped() + u"</td></tr>"_s;
    }
    return rows;
}

QString manual()
{
    QFile file(u":/help/manual.md"_s);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}   // namespace

QString shortcutsHtml(const QMenuBar &menus)
{
    QString html = u"<h1>"_s + HelpWindow::tr("Keys").toHtmlEscaped() + u"</h1>"_s;
    const QList<QAction *> actions = menus.actions();
    for (const QAction *action : actions) {
        const QString rows = rowsOf(*action->menu());
        if (rows.isEmpty())
            continue;
        html += u"<h2>"_s + plainTitle(*action->menu()).toHtmlEscaped() + u"</h2><table width=\"100%\">"_s + rows
                + u"</table>"_s;
    }
    return html;
}

HelpWindow::HelpWindow(QWidget *parent) : QWidget(parent, Qt::Window), m_page(new Page(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_page);
    m_page->setOpenLinks(false);
    m_page->setAccessibleName(tr("Help"));
    m_page->document()->setDocumentMargin(24);
    m_page->setFrameShape(QFrame::NoFrame);
    connect(m_page, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { m_page->scrollToAnchor(link.fragment()); });
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
    connect(new QShortcut(QKeySequence(u"Ctrl+W"_s), this), &QShortcut::activated, this, &QWidget::close);
    resize(QSize(760, 720).boundedTo(screen()->availableSize() * 0.9));
}

void HelpWindow::showManual()
{
    m_page->document()->setMarkdown(manual());
    present(tr("Manual – Coranto"));
}

void HelpWindow::showShortcuts(const QMenuBar &menus)
{
    m_page->setHtml(shortcutsHtml(menus));
    present(tr("Keyboard Shortcuts – Coranto"));
}

void HelpWindow::showRequests(const QList<FetchRecord> &requests)
{
    const QString intro = requests.isEmpty()
                              ? tr("Coranto has made no request to any server.")
                              : tr("Each request that Coranto has made to a server: when, to whom, and what you did.");
    m_page->setHtml(u"<h1>"_s + tr("Requests Made").toHtmlEscaped() + u"</h1><p>"_s + intro.toHtmlEscaped()
                    + u"</p><table width=\"100%\" cellpadding=\"4\">"_s + requestRows(requests) + u"</table>"_s);
    present(tr("Requests Made – Coranto"));
}

QString HelpWindow::text() const
{
    return m_page->toPlainText();
}

void HelpWindow::present(const QString &title)
{
    setWindowTitle(title);
    m_page->moveCursor(QTextCursor::Start);
    show();
    activateWindow();
    m_page->setFocus();
}
