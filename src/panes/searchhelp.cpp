// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/searchhelp.h"

#include "panes/theme.h"
#include "query/fields.h"

#include <QScreen>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 130 * Theme::Unit;
constexpr int Height = 150 * Theme::Unit;

}   // namespace

QString searchExamplesHtml()
{
    QString rows;
    for (const QueryField &field : queryForms() + queryFields()) {
        const QString target = QString::fromLatin1(QUrl::toPercentEncoding(field.example));
        rows += u"<tr><td><a href=\"#%1\">%2</a>&nbsp;&nbsp;</td><td>%3</td></tr>"_s.arg(
            target, field.example.toHtmlEscaped(), field.meaning.toHtmlEscaped());
    }
    return u"<table cellspacing=\"4\">%1</table>"_s.arg(rows);
}

SearchHelp::SearchHelp(Theme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_theme(theme), m_page(new QTextBrowser(this))
{
    setObjectName(u"searchHelp"_s);
    setAccessibleName(tr("What can be typed into the search box"));
    setFrameShape(QFrame::StyledPanel);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_page);
    m_page->setAccessibleName(accessibleName());
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false);
    m_page->document()->setDocumentMargin(3 * Theme::Unit);
    connect(m_page, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        hide();
        emit exampleChosen(link.fragment(QUrl::FullyDecoded));
    });
    connect(&m_theme, &Theme::changed, this, &SearchHelp::paint);
    paint();
}

void SearchHelp::openUnder(const QWidget &box)
{
    const QRect room = box.screen()->availableGeometry();
    resize(QSize(Width, Height).boundedTo(room.size()));
    QPoint place = box.mapToGlobal(QPoint(0, box.height() + Theme::Unit));
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - width())));
    place.setY(std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(place);
    show();
    m_page->moveCursor(QTextCursor::Start);
    m_page->setFocus(Qt::PopupFocusReason);
}

void SearchHelp::paint()
{
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Base, m_theme.color(Theme::Role::Raised));
    colors.setColor(QPalette::Link, m_theme.color(Theme::Role::Accent));
    setPalette(colors);
    m_page->setPalette(colors);
    m_page->setFont(m_theme.font(Theme::Type::Body));
    m_page->setHtml(u"<style>a { color: %1; text-decoration: none }</style><p>%2</p>%3"_s.arg(
        m_theme.color(Theme::Role::Accent).name(),
        tr("All of these may stand together, in any order. Choose one to try it.").toHtmlEscaped(),
        searchExamplesHtml()));
}
