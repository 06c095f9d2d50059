// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "interface/windowfixture.h"

#include "windows/messagebar.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

/// Bookmarks, notes, read marks, deleting, and taking each back.
class KeepingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void bookmarksByKey();
    void bookmarksAllThatIsChosen();
    void showsBookmarksOnTheirShelf();
    void keepsANote();
    void marksAllReadWithUndo();
    void refusesToMarkWhatASearchHides();
    void deletesAndTakesBack();
    void restoresFromTheTrash();
    void deletesABulletinFromTheLibraryPane();
    void editsABulletin();
    void keepsNoDateThatIsNone();
    void keepsBookmarksOverARestart();

private:
    ItemState state();
    void chooseShelf(Scope::Kind kind);
    QDialog *openBulletinDialog();
    QString bulletinTitle();

    std::unique_ptr<WindowFixture> m_desk;
};

void KeepingTest::init()
{
    failOnWarnings();
    m_desk = std::make_unique<WindowFixture>();
    QVERIFY(m_desk->openSample());
}

void KeepingTest::cleanup()
{
    m_desk.reset();
}

/// Of the current item, as the library has it.
ItemState KeepingTest::state()
{
    const QFuture<Result<Found>> found = m_desk->library().find({});
    if (!QTest::qWaitFor([&found] { return found.isFinished(); }, 30'000) || found.resultCount() == 0)
        qFatal("the library did not answer");
    const QList<ItemRow> rows = found.resultAt(0).value().rows;
    for (const ItemRow &row : rows) {
        if (row.title == m_desk->headline())
            return row.state;
    }
    return {};
}

void KeepingTest::chooseShelf(Scope::Kind kind)
{
    const auto *const pane = m_desk->part<QWidget>("libraryPane");
    auto *const shelves = pane->findChild<QTreeView *>();
    const auto row = int(kind == Scope::Kind::Trash ? shelves->model()->rowCount() - 1 : int(kind));
    shelves->setCurrentIndex(shelves->model()->index(row, 0));
    QTRY_VERIFY(m_desk->isSettled());
}

void KeepingTest::bookmarksByKey()
{
    m_desk->press(Qt::Key_S);
    QTRY_VERIFY(m_desk->action("actionBookmark")->isChecked());
    QVERIFY(state().isBookmarked);
    m_desk->press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(!m_desk->action("actionBookmark")->isChecked());
    QVERIFY(!state().isBookmarked);
    m_desk->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_desk->action("actionBookmark")->isChecked());
    QVERIFY(state().isBookmarked);
}

void KeepingTest::bookmarksAllThatIsChosen()
{
    m_desk->list()->selectAll();
    m_desk->action("actionBookmark")->trigger();
    QTRY_COMPARE(m_desk->status(), u"Bookmarked 8 items."_s);
    m_desk->action("actionUndo")->trigger();
    QTRY_VERIFY(!m_desk->action("actionBookmark")->isChecked());
}

void KeepingTest::showsBookmarksOnTheirShelf()
{
    m_desk->press(Qt::Key_S);
    QTRY_VERIFY(m_desk->action("actionBookmark")->isChecked());
    const QString headline = m_desk->headline();
    chooseShelf(Scope::Kind::Bookmarks);
    QTRY_COMPARE(m_desk->rows(), 1);
    QTRY_COMPARE(m_desk->headline(), headline);
}

void KeepingTest::keepsANote()
{
    m_desk->press(Qt::Key_E);
    QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
    m_desk->type(u"ask smj about the figures"_s);
    m_desk->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->status(), u"Kept the note."_s);
    QCOMPARE(state().note, u"ask smj about the figures"_s);
    QVERIFY(state().isBookmarked);
    QTRY_VERIFY(m_desk->action("actionBookmark")->isChecked());
    m_desk->action("actionUndo")->trigger();
    QTRY_VERIFY(!m_desk->action("actionBookmark")->isChecked());
    QCOMPARE(state().note, QString());
}

void KeepingTest::marksAllReadWithUndo()
{
    m_desk->press(Qt::Key_A, Qt::ShiftModifier);
    auto *const bar = m_desk->part<MessageBar>("messageBar");
    QTRY_COMPARE(bar->text(), u"Marked 8 items as read."_s);
    QTRY_VERIFY(m_desk->action("actionToggleRead")->isChecked());
    QTest::mouseClick(bar->findChild<QPushButton *>(u"act"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_desk->action("actionToggleRead")->isChecked());
    QVERIFY(!bar->isVisible());
}

void KeepingTest::refusesToMarkWhatASearchHides()
{
    m_desk->window().search(u"clubhouse"_s);
    m_desk->action("actionMarkAllRead")->trigger();
    QCOMPARE(m_desk->status(), u"Clear the search first: items that it hides would be marked too."_s);
}

void KeepingTest::deletesAndTakesBack()
{
    const QString first = m_desk->headline();
    m_desk->press(Qt::Key_Delete);
    QTRY_COMPARE(m_desk->rows(), 7);
    QTRY_VERIFY(!m_desk->headline().isEmpty() && m_desk->headline() != first);
    m_desk->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->rows(), 8);
    m_desk->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_desk->rows(), 7);
}

void KeepingTest::restoresFromTheTrash()
{
    m_desk->press(Qt::Key_Delete);
    QTRY_COMPARE(m_desk->rows(), 7);
    m_desk->action("actionRestore")->trigger();
    QCOMPARE(m_desk->status(), u"Only items in the trash can be restored."_s);
    chooseShelf(Scope::Kind::Trash);
    QTRY_COMPARE(m_desk->rows(), 1);
    m_desk->press(Qt::Key_Delete);
    QCOMPARE(m_desk->status(), u"This item is in the trash already."_s);
    m_desk->action("actionRestore")->trigger();
    QTRY_COMPARE(m_desk->status(), u"Restored 1 item."_s);
    QTRY_COMPARE(m_desk->rows(), 8);   // the trash is empty and gone; all items are on show
}

void KeepingTest::deletesABulletinFromTheLibraryPane()
{
    m_desk->part<QWidget>("libraryPane")->findChild<QTreeView *>()->setFocus();
    m_desk->press(Qt::Key_Delete);
    QTRY_COMPARE(m_desk->rows(), 0);
    m_desk->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->rows(), 8);
}

QDialog *KeepingTest::openBulletinDialog()
{
    m_desk->action("actionEditBulletin")->trigger();
    QDialog *dialog = nullptr;
    const bool isOpen = QTest::qWaitFor([this, &dialog] {
        dialog = m_desk->window().findChild<QDialog *>(u"BulletinDialog"_s);
        return dialog && dialog->isVisible();
    });
    return isOpen ? dialog : nullptr;
}

QString KeepingTest::bulletinTitle()
{
    const QFuture<Result<Overview>> overview = m_desk->library().overview();
    if (!QTest::qWaitFor([&overview] { return overview.isFinished(); }, 30'000) || !overview.result())
        return {};
    return overview.result().value().bulletins.value(0).title;
}

void KeepingTest::editsABulletin()
{
    const QString before = bulletinTitle();
    QDialog *dialog = openBulletinDialog();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"titleEdit"_s)->setText(u" A Fortnight  in China "_s);
    dialog->findChild<QLineEdit *>(u"dateEdit"_s)->setText(u"2021-03"_s);
    dialog->accept();
    QTRY_COMPARE(bulletinTitle(), u"A Fortnight in China"_s);
    QTRY_VERIFY(m_desk->isSettled());
    QTRY_VERIFY(m_desk->action("actionUndo")->isEnabled());   // the edit is remembered once it is done
    m_desk->action("actionUndo")->trigger();
    QTRY_COMPARE(bulletinTitle(), before);
}

void KeepingTest::keepsNoDateThatIsNone()
{
    QDialog *dialog = openBulletinDialog();
    QVERIFY(dialog);
    const auto *const button = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    auto *const date = dialog->findChild<QLineEdit *>(u"dateEdit"_s);
    date->setText(u"2021-02-30"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY(!dialog->findChild<QLabel *>(u"objection"_s)->text().isEmpty());
    date->setText(u"2021-02-28"_s);
    QVERIFY(button->isEnabled());
    dialog->reject();
}

void KeepingTest::keepsBookmarksOverARestart()
{
    m_desk->press(Qt::Key_S);
    QTRY_VERIFY(m_desk->action("actionBookmark")->isChecked());
    m_desk->restart();
    QTRY_VERIFY(m_desk->action("actionBookmark")->isChecked());
}

QTEST_MAIN(KeepingTest)

#include "keepingtest.moc"
