// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "interface/windowfixture.h"
#include "panes/originalview.h"
#include "windows/originalwindow.h"

#include <QLabel>
#include <QListWidget>
#include <QTextBlock>

using namespace Qt::StringLiterals;

/// The original of an item, and what was recognised in it.
class OriginalTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsTheItemInItsOriginal();
    void marksTheFieldsInSight();
    void saysWhatThePlaceWasReadAs();
    void jumpsToADoubt();
    void followsTheItem();
    void saysThatNoItemIsOpen();
    void namesWhatTakesTheFocus();
    void closesByEscape();

private:
    bool open();
    bool read(const QString &name, const QByteArray &bytes);
    QString selected(const OriginalMark::Kind kind) const;
    OriginalWindow *original() const { return m_desk->part<OriginalWindow>("originalWindow"); }
    OriginalView *view() const { return m_desk->part<OriginalView>("originalView"); }
    QString place() const { return m_desk->part<QLabel>("place")->text(); }

    std::unique_ptr<WindowFixture> m_desk;
};

void OriginalTest::init()
{
    failOnWarnings();
    m_desk = std::make_unique<WindowFixture>();
}

void OriginalTest::cleanup()
{
    m_desk.reset();
}

bool OriginalTest::open()
{
    m_desk->press(Qt::Key_U, Qt::ControlModifier);
    return QTest::qWaitFor([this] { return original() && !original()->isLoading(); }, 30'000)
           && QTest::qWaitForWindowActive(original());
}

bool OriginalTest::read(const QString &name, const QByteArray &bytes)
{
    QFile file(m_desk->filePath(name));
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        return false;
    file.close();
    m_desk->window().open({file.fileName()});
    return QTest::qWaitFor([this] { return m_desk->rows() > 0 && m_desk->isSettled(); }, 30'000);
}

/// What is marked as @p kind in sight, one after another.
QString OriginalTest::selected(const OriginalMark::Kind kind) const
{
    QStringList parts;
    for (const OriginalMark &mark : view()->page().marks) {
        if (mark.kind == kind)
            parts.append(view()->page().text.mid(view()->page().toShown(mark.range.start), mark.range.length));
    }
    return parts.join(u" | "_s);
}

void OriginalTest::showsTheItemInItsOriginal()
{
    QVERIFY(m_desk->openSample());
    QVERIFY(open());
    QCOMPARE(view()->textCursor().block().text(), m_desk->headline());
    QVERIFY(view()->isReadOnly());
    QVERIFY2(place().contains(u"Headline of “"_s + m_desk->headline().left(20)), qPrintable(place()));
    QVERIFY(view()->viewport()->rect().contains(view()->cursorRect().center()));
}

void OriginalTest::marksTheFieldsInSight()
{
    QVERIFY(read(u"dam.txt"_s, "A Dam Opens\r\n\r\nIt was opened at noon.\r\n\r\n"
                               "Source: Xinhua, May 3, 2012\r\nhttps://example.org/dam\r\n"));
    QVERIFY(open());
    QCOMPARE(selected(OriginalMark::Kind::Title), u"A Dam Opens"_s);
    QCOMPARE(selected(OriginalMark::Kind::Publisher), u"Xinhua"_s);
    QCOMPARE(selected(OriginalMark::Kind::Date), u"May 3, 2012"_s);
    QCOMPARE(selected(OriginalMark::Kind::Link), u"https://example.org/dam"_s);
    QStringList shown;
    const QList<QTextEdit::ExtraSelection> marks = view()->extraSelections();
    for (const QTextEdit::ExtraSelection &mark : marks)
        shown.append(mark.cursor.selectedText());
    QVERIFY2(shown.contains(u"Xinhua"_s) && shown.contains(u"https://example.org/dam"_s),
             qPrintable(shown.join(u" | "_s)));
}

void OriginalTest::saysWhatThePlaceWasReadAs()
{
    QVERIFY(read(u"dam.txt"_s, "A Dam Opens\n\nIt was opened at noon.\n\n"
                               "Source: Xinhua, May 3, 2012\nhttps://example.org/dam\n"));
    QVERIFY(open());
    for (int line = 0; line < 4; ++line)
        m_desk->press(Qt::Key_Down);
    QCOMPARE(place(), u"Line 5. Source 1 of “A Dam Opens”."_s);
    for (int step = 0; step < 9; ++step)
        m_desk->press(Qt::Key_Right);
    QCOMPARE(place(), u"Line 5. Publisher, source 1 of “A Dam Opens”."_s);
}

void OriginalTest::jumpsToADoubt()
{
    const QByteArray dam = "A Dam Opens\n\nIt was opened at noon.\n\nSource: Xinhua, May 3, 2012\n"
                           "https://example.org/dam\n\n";
    QVERIFY(read(u"dams.txt"_s,
                 dam + "A Bridge Falls\n\nNobody was hurt at all.\n\n" + QByteArray(dam).replace("Dam", "Road")));
    QVERIFY(open());
    auto *const doubts = m_desk->part<QListWidget>("doubtList");
    QVERIFY(doubts->isVisible() && doubts->count() > 0);
    QVERIFY(doubts->item(0)->text().startsWith(u"Line "_s));
    const QString line = doubts->item(0)->text().section(u':', 0, 0);
    emit doubts->itemActivated(doubts->item(0));
    QVERIFY2(place().startsWith(line + u'.'), qPrintable(place()));
}

void OriginalTest::followsTheItem()
{
    QVERIFY(m_desk->openSample());
    QVERIFY(open());
    const QString first = m_desk->headline();
    original()->close();
    m_desk->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    m_desk->action("actionNextItem")->trigger();
    QTRY_VERIFY(m_desk->headline() != first && m_desk->isSettled());
    m_desk->action("actionShowOriginal")->trigger();
    QTRY_VERIFY(!original()->isLoading());
    QCOMPARE(view()->textCursor().block().text(), m_desk->headline());
}

void OriginalTest::saysThatNoItemIsOpen()
{
    m_desk->action("actionShowOriginal")->trigger();
    QCOMPARE(m_desk->status(), u"No item is open."_s);
    QVERIFY(!original());
}

void OriginalTest::namesWhatTakesTheFocus()
{
    QVERIFY(m_desk->openSample());
    QVERIFY(open());
    const QList<QWidget *> widgets = original()->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isPart = widget->objectName().startsWith(u"qt_"_s);
        if (!isPart && (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible())
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(m_desk->part<OriginalLegend>("legend")->accessibleName().contains(u"Publisher"_s));
}

void OriginalTest::closesByEscape()
{
    QVERIFY(m_desk->openSample());
    QVERIFY(open());
    m_desk->press(Qt::Key_Escape);
    QTRY_VERIFY(!original()->isVisible());
}

QTEST_MAIN(OriginalTest)

#include "originaltest.moc"
