// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/sourcepane.h"

#include "panes/theme.h"
#include "unit/panes/panetest.h"

#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

QList<Source> sources()
{
    Source first;
    first.publisher = u"China News"_s;
    first.url = u"https://news.example.net/1"_s;
    Source second;
    second.publisher = u"Epoch Times"_s;
    second.url = u"https://www.Epoch.example/a b"_s;
    second.remarks = {{Remark::Kind::DateDiffers, u"The dates differ by more than a day, which may mean anything."_s}};
    return {first, second};
}

}   // namespace

class SourcePaneTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void showsTheTargetOfTheCurrentSource();
    void opensByReturnAndDoubleClick();
    void copiesByButtons();
    void saysWhenThereIsNone();
    void givesRemarksRoom();
    void keepsCurrentWhenOnlyTheQueryChanges();

private:
    Theme m_theme;
};

void SourcePaneTest::showsTheTargetOfTheCurrentSource()
{
    SourcePane pane(m_theme);
    pane.show(sources(), {});
    showPane(pane);
    pane.focusList();
    const auto *target = pane.findChild<QLabel *>(u"target"_s);
    QCOMPARE(pane.current(), 0);
    QCOMPARE(target->accessibleName(), u"Leads to https://news.example.net/1"_s);
    QTest::keyClick(pane.focusWidget(), Qt::Key_Down);
    QCOMPARE(pane.current(), 1);
    QCOMPARE(target->accessibleName(), u"Leads to https://www.epoch.example/a%20b"_s);
    QCOMPARE(target->text(), target->accessibleName());
}

void SourcePaneTest::opensByReturnAndDoubleClick()
{
    SourcePane pane(m_theme);
    pane.show(sources(), {});
    showPane(pane);
    pane.focusList();
    QSignalSpy opened(&pane, &SourcePane::openAsked);
    QTest::keyClick(pane.focusWidget(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.takeFirst().first().value<Source>().publisher, u"China News"_s);
    auto *list = pane.findChild<QListView *>(u"sourceList"_s);
    QTRY_VERIFY(list->visualRect(list->model()->index(1, 1)).isValid());
    const QPoint second = list->visualRect(list->model()->index(1, 1)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, second);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<Source>().publisher, u"Epoch Times"_s);
}

void SourcePaneTest::copiesByButtons()
{
    SourcePane pane(m_theme);
    pane.show(sources(), {});
    QSignalSpy link(&pane, &SourcePane::copyLinkAsked);
    QSignalSpy citation(&pane, &SourcePane::copyCitationAsked);
    pane.findChild<QToolButton *>(u"copyLink"_s)->click();
    pane.findChild<QToolButton *>(u"copyCitation"_s)->click();
    QCOMPARE(link.size(), 1);
    QCOMPARE(citation.size(), 1);
}

void SourcePaneTest::saysWhenThereIsNone()
{
    SourcePane pane(m_theme);
    pane.show({}, {});
    QCOMPARE(pane.current(), -1);
    QVERIFY(!pane.findChild<QToolButton *>(u"open"_s)->isEnabled());
    showPane(pane);
    QVERIFY(!pane.findChild<QListView *>(u"sourceList"_s)->isVisible());
}

void SourcePaneTest::givesRemarksRoom()
{
    SourcePane pane(m_theme);
    pane.show(sources(), {});
    showPane(pane, {700, 500});
    const auto *list = pane.findChild<QListView *>(u"sourceList"_s);
    const auto height = [list](int row) { return list->visualRect(list->model()->index(row, 1)).height(); };
    QTRY_VERIFY(height(1) > height(0));
    const int wide = height(1);
    pane.resize(220, 500);
    QTRY_VERIFY(height(1) > wide);   // the sentence takes more lines, and is not cut
}

void SourcePaneTest::keepsCurrentWhenOnlyTheQueryChanges()
{
    SourcePane pane(m_theme);
    pane.show(sources(), {});
    showPane(pane);
    pane.focusList();
    QTest::keyClick(pane.focusWidget(), Qt::Key_Down);
    pane.show(sources(), parseQuery(u"epoch"));
    QCOMPARE(pane.current(), 1);
}

QTEST_MAIN(SourcePaneTest)
#include "sourcepanetest.moc"
