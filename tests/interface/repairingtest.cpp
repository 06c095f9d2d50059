// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "interface/windowfixture.h"
#include "panes/originalview.h"
#include "windows/originalwindow.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTextBlock>

using namespace Qt::StringLiterals;

/// Putting right what was recognised, before it is kept and afterwards, by keys.
class RepairingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void repairsByKeys();
    void undoesAndRepeats();
    void marksAPartOfALine();
    void keepsTheCursorInItsPlace();
    void keepsTheRepairsOverAnImport();
    void undoesARepairInTheMainWindow();
    void asksBeforeRepairsAreLost();
    void saysWhereNothingCanBeDone();
    void choosesAnotherOrderOfDates();
    void goesToWhatIsListed();
    void showsADoubtfulDocumentFirst();
    void keepsAPreviewThatWasPutRight();
    void keepsNothingOfAPreviewLeft();
    void keepsWhatAFolderHoldsAndListsTheDoubtful();
    void writesAStyleForAllOfAPublisher();
    void namesWhatTakesTheFocus();

private:
    bool write(const QString &name, const QByteArray &bytes);
    bool read(const QString &name, const QByteArray &bytes);
    bool openOriginal();
    bool isReady() const { return window() && window()->isVisible() && !window()->isLoading(); }
    void goToLine(const QString &line);
    bool press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    enum class Rows { Items, LeftOut };
    QStringList recognized(Rows rows = Rows::Items) const;
    OriginalWindow *window() const { return m_desk->part<OriginalWindow>("originalWindow"); }
    OriginalView *view() const { return m_desk->part<OriginalView>("originalView"); }
    QPushButton *keepButton() const { return m_desk->part<QPushButton>("keepButton"); }
    QString place() const { return m_desk->part<QLabel>("place")->text(); }
    bool isClosed() const { return !window() || !window()->isVisible(); }

    std::unique_ptr<WindowFixture> m_desk;
};

namespace {

const QByteArray dams =
    "A Dam Opens\n\nIt was opened at noon.\n\nThey say that a bridge fell.\n\nNobody was hurt, said 3/5/2012.\n\n"
    "Source: Xinhua, May 3, 2012\nhttps://example.org/dam\n";
const QByteArray letter = "Dear Ann\n\nThe garden is green now.\n\nReuters\n\nYours,\nBen\n";

}   // namespace

void RepairingTest::init()
{
    failOnWarnings();
    m_desk = std::make_unique<WindowFixture>();
}

void RepairingTest::cleanup()
{
    m_desk.reset();
}

bool RepairingTest::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_desk->filePath(name));
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

bool RepairingTest::read(const QString &name, const QByteArray &bytes)
{
    if (!write(name, bytes))
        return false;
    m_desk->window().open({m_desk->filePath(name)});
    return QTest::qWaitFor([this] { return m_desk->rows() > 0 && m_desk->isSettled(); }, 30'000);
}

bool RepairingTest::openOriginal()
{
    m_desk->window().activateWindow();
    m_desk->action("actionShowOriginal")->trigger();
    return QTest::qWaitFor([this] { return isReady(); }, 30'000) && QTest::qWaitForWindowActive(window());
}

void RepairingTest::goToLine(const QString &line)
{
    const QTextCursor found = view()->document()->find(line);
    QVERIFY2(!found.isNull(), qPrintable(line));
    QTextCursor cursor = found;
    cursor.setPosition(found.selectionStart());
    view()->setTextCursor(cursor);
    view()->setFocus();
}

/// A key in the text, and what comes of it.
bool RepairingTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (!QTest::qWaitFor([this] { return view()->hasFocus(); }))   // a window manager takes its time
        return false;
    QTest::keyClick(view(), key, modifiers);
    return QTest::qWaitFor([this] { return isReady(); }, 30'000);
}

/// The rows of items, or of what was left out.
QStringList RepairingTest::recognized(Rows rows) const
{
    QStringList found;
    const auto *list = m_desk->part<QListWidget>("recognizedList");
    for (int row = 0; row < list->count(); ++row) {
        const QString text = list->item(row)->text().replace(u'\n', u"; "_s);
        if (text.startsWith(u"Left out: "_s) == (rows == Rows::LeftOut))
            found.append(text);
    }
    return found;
}

void RepairingTest::repairsByKeys()
{
    QVERIFY(read(u"dams.txt"_s, dams));
    QVERIFY(openOriginal());
    QCOMPARE(recognized(), QStringList{u"A Dam Opens; 1 source: Xinhua"_s});
    QVERIFY(!keepButton()->isEnabled());
    goToLine(u"They say"_s);
    QVERIFY(press(Qt::Key_T));
    QCOMPARE(recognized(),
             QStringList({u"A Dam Opens; no source"_s, u"They say that a bridge fell.; 1 source: Xinhua"_s}));
    goToLine(u"It was opened"_s);
    QVERIFY(press(Qt::Key_S));
    QCOMPARE(recognized().first(), u"A Dam Opens; 1 source: It was opened at noon."_s);
    QVERIFY(press(Qt::Key_B));
    QCOMPARE(recognized().first(), u"A Dam Opens; no source"_s);
    goToLine(u"Source: Xinhua"_s);
    QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(view(), Qt::Key_End, Qt::ShiftModifier);
    QVERIFY(press(Qt::Key_X));
    QCOMPARE(recognized().last(), u"They say that a bridge fell.; no source"_s);
    QCOMPARE(place(), u"Line 9. Left out: set-aside."_s);
    QCOMPARE(recognized(Rows::LeftOut),
             QStringList{u"Left out: Source: Xinhua, May 3, 2012 https://example.org/dam"_s});
    goToLine(u"Nobody was hurt"_s);
    QVERIFY(press(Qt::Key_N));
    QCOMPARE(recognized().size(), 3);
    QVERIFY(press(Qt::Key_J));
    QCOMPARE(recognized().size(), 2);
    QVERIFY(keepButton()->isEnabled());
    m_desk->ask().answerNext(true);
}

void RepairingTest::undoesAndRepeats()
{
    QVERIFY(read(u"dams.txt"_s, dams));
    QVERIFY(openOriginal());
    goToLine(u"They say"_s);
    QVERIFY(press(Qt::Key_T));
    QCOMPARE(recognized().size(), 2);
    QVERIFY(press(Qt::Key_Z, Qt::ControlModifier));
    QCOMPARE(recognized().size(), 1);
    QVERIFY(!keepButton()->isEnabled());
    QVERIFY(press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier));
    QCOMPARE(recognized().size(), 2);
    QCOMPARE(m_desk->status().contains(u"Undone"_s), false);   // nothing of the main window's
}

void RepairingTest::marksAPartOfALine()
{
    QVERIFY(read(u"dams.txt"_s, dams));
    QVERIFY(openOriginal());
    view()->setTextCursor(view()->document()->find(u"a bridge fell"_s));
    view()->setFocus();
    QVERIFY(press(Qt::Key_T));
    QCOMPARE(recognized().last(), u"a bridge fell; 1 source: Xinhua"_s);
}

void RepairingTest::keepsTheCursorInItsPlace()
{
    QVERIFY(read(u"dams.txt"_s, dams));
    QVERIFY(openOriginal());
    goToLine(u"bridge fell"_s);
    const int position = view()->textCursor().position();
    QVERIFY(press(Qt::Key_T));
    QCOMPARE(view()->textCursor().position(), position);
    QCOMPARE(place(), u"Line 5. Headline of “They say that a bridge fell.”."_s);
}

void RepairingTest::keepsTheRepairsOverAnImport()
{
    QVERIFY(read(u"dams.txt"_s, dams));
    QVERIFY(openOriginal());
    goToLine(u"They say"_s);
    QVERIFY(press(Qt::Key_T));
    keepButton()->click();
    QTRY_VERIFY(isClosed());
    QTRY_COMPARE(m_desk->rows(), 2);
    QVERIFY(read(u"dams.txt"_s, dams));
    QCOMPARE(m_desk->rows(), 2);
    m_desk->restart();
    QVERIFY(read(u"copy.txt"_s, dams));
    QCOMPARE(m_desk->rows(), 2);
}

void RepairingTest::undoesARepairInTheMainWindow()
{
    QVERIFY(read(u"dams.txt"_s, dams));
    QVERIFY(openOriginal());
    goToLine(u"They say"_s);
    QVERIFY(press(Qt::Key_T));
    keepButton()->click();
    QTRY_COMPARE(m_desk->rows(), 2);
    QTRY_COMPARE(m_desk->status(), u"Repaired the bulletin."_s);
    m_desk->action("actionUndo")->trigger();
    QTRY_COMPARE(m_desk->rows(), 1);
    m_desk->action("actionRedo")->trigger();
    QTRY_COMPARE(m_desk->rows(), 2);
}

void RepairingTest::asksBeforeRepairsAreLost()
{
    QVERIFY(read(u"dams.txt"_s, dams));
    QVERIFY(openOriginal());
    goToLine(u"They say"_s);
    QVERIFY(press(Qt::Key_T));
    m_desk->ask().answerNext(false);
    QTest::keyClick(view(), Qt::Key_Escape);
    QVERIFY(window()->isVisible());
    QCOMPARE(m_desk->ask().lastQuestion().text, u"Close without keeping the repairs?"_s);
    m_desk->ask().answerNext(true);
    QTest::keyClick(view(), Qt::Key_Escape);
    QTRY_VERIFY(isClosed());
    QCOMPARE(m_desk->rows(), 1);
}

void RepairingTest::saysWhereNothingCanBeDone()
{
    QVERIFY(read(u"dams.txt"_s, dams));
    QVERIFY(openOriginal());
    QVERIFY(press(Qt::Key_J));
    QCOMPARE(place(), u"There is no item before this one."_s);
    QVERIFY(press(Qt::Key_Down));
    QVERIFY(press(Qt::Key_X));
    QCOMPARE(place(), u"Nothing stands on this line."_s);
    QCOMPARE(recognized().size(), 1);
}

void RepairingTest::choosesAnotherOrderOfDates()
{
    QVERIFY(read(u"dates.txt"_s, "A Dam Opens\n\nIt was opened at noon.\n\nSource: Xinhua, 3/5/2012\n"));
    QVERIFY(openOriginal());
    auto *const box = m_desk->part<QComboBox>("dateBox");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_End);
    QTRY_VERIFY(isReady() && keepButton()->isEnabled());
    QVERIFY(box->currentText().contains(u"Day first"_s));
    keepButton()->click();
    QTRY_VERIFY(isClosed());
    QTRY_VERIFY(m_desk->isSettled() && m_desk->part<QListView>("sourceList")->model()->rowCount() == 1);
    const QString id = m_desk->list()->currentIndex().data(Qt::DisplayRole).toString();
    QCOMPARE(id, u"A Dam Opens"_s);
}

void RepairingTest::goesToWhatIsListed()
{
    QVERIFY(read(u"dams.txt"_s, "Skip to content\n\n" + dams));
    QVERIFY(openOriginal());
    auto *const list = m_desk->part<QListWidget>("recognizedList");
    QCOMPARE(list->item(0)->text(), u"Left out: Skip to content"_s);
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(place(), u"Line 1. Left out: page-furniture."_s);
    QVERIFY(press(Qt::Key_T));
    QCOMPARE(recognized().first(), u"Skip to content; no source"_s);
}

void RepairingTest::showsADoubtfulDocumentFirst()
{
    QVERIFY(write(u"letter.txt"_s, letter));
    m_desk->window().open({m_desk->filePath(u"letter.txt"_s)});
    QTRY_VERIFY(isReady());
    QVERIFY(m_desk->part<QLabel>("reason")->isVisible());
    QVERIFY2(m_desk->part<QLabel>("reason")->text().startsWith(u"No items were recognised in it."_s),
             qPrintable(m_desk->part<QLabel>("reason")->text()));
    QVERIFY(!keepButton()->isEnabled());
    QCOMPARE(m_desk->rows(), 0);
    QCOMPARE(recognized(), QStringList{u"No items were recognised."_s});
}

void RepairingTest::keepsAPreviewThatWasPutRight()
{
    m_desk->window().openText(letter);
    QTRY_VERIFY(isReady());
    QVERIFY(QTest::qWaitForWindowActive(window()));
    goToLine(u"Dear Ann"_s);
    QVERIFY(press(Qt::Key_T));
    goToLine(u"Reuters"_s);
    QVERIFY(press(Qt::Key_S));
    QCOMPARE(recognized(), QStringList{u"Dear Ann; 1 source: Reuters"_s});
    keepButton()->click();
    QTRY_VERIFY(isClosed());
    QTRY_COMPARE(m_desk->rows(), 1);
    QTRY_COMPARE(m_desk->headline(), u"Dear Ann"_s);
    m_desk->window().openText(letter);   // by now it is known how it is read
    QTRY_VERIFY(m_desk->isSettled());
    QVERIFY(isClosed());
    QCOMPARE(m_desk->rows(), 1);
}

void RepairingTest::keepsNothingOfAPreviewLeft()
{
    m_desk->window().openText(letter);
    QTRY_VERIFY(isReady());
    QVERIFY(QTest::qWaitForWindowActive(window()));
    goToLine(u"Dear Ann"_s);
    QVERIFY(press(Qt::Key_T));
    m_desk->part<QPushButton>("dropButton")->click();
    QTRY_VERIFY(isClosed());
    QTRY_VERIFY(m_desk->isSettled());
    QCOMPARE(m_desk->rows(), 0);
}

void RepairingTest::keepsWhatAFolderHoldsAndListsTheDoubtful()
{
    QVERIFY(QDir(m_desk->filePath({})).mkdir(u"news"_s));
    const QByteArray page = QByteArray("Home | News | Weather | Sport | Contact us\n\n").repeated(9) + dams;
    QVERIFY(write(u"news/page.txt"_s, page) && write(u"news/other.txt"_s, QByteArray(dams).replace("Dam", "Lock")));
    m_desk->window().open({m_desk->filePath(u"news"_s)});
    QTRY_VERIFY(m_desk->rows() > 0 && m_desk->isSettled());
    QVERIFY(isClosed());
    auto *const look = m_desk->part<QPushButton>("act");
    QTRY_COMPARE(look->text(), u"Look at It…"_s);
    look->click();
    auto *const menu = m_desk->part<QMenu>("doubtfulMenu");
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 1);
    QCOMPARE(menu->actions().first()->text(), u"news/page.txt"_s);
    menu->actions().first()->trigger();
    QTRY_VERIFY(isReady());
    QVERIFY(!m_desk->part<QLabel>("reason")->isVisible());
}

namespace {

/// An issue of a publisher whose label for sources no style that ships knows.
QByteArray issue(const QByteArray &what, const QByteArray &day)
{
    return "<!DOCTYPE html><meta charset=utf-8><meta property='og:site_name' content='Elvekureren'><h1>Elva i dag</h1><h2>"
           + what + "</h2><p>It was opened at noon by the mayor, who spoke for hours.</p><p>Opphav: Xinhua, May " + day
           + ", 2012</p><h2>The Road Is Closed</h2><p>Nobody knows for how long it will be so.</p><p>Opphav: China Daily, "
             "May 4, 2012</p>";
}

}   // namespace

void RepairingTest::writesAStyleForAllOfAPublisher()
{
    m_desk->window().openText(issue("A Dam Opens", "3"));
    QTRY_VERIFY(m_desk->isSettled() && (isReady() || m_desk->rows() > 0));
    if (!isReady())
        QVERIFY(openOriginal());
    for (const QString &line : {u"Opphav: Xinhua"_s, u"Opphav: China"_s}) {
        goToLine(line);
        QVERIFY(press(Qt::Key_S));
    }
    m_desk->part<QPushButton>("styleButton")->click();
    auto *const dialog = m_desk->part<QDialog>("houseStyleDialog");
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(m_desk->part<QLineEdit>("nameEdit")->text(), u"Elvekureren"_s);
    QVERIFY(m_desk->part<QLabel>("holds")->text().startsWith(u"All bulletins of Elvekureren"_s));
    QVERIFY(m_desk->part<QPlainTextEdit>("written")->toPlainText().contains(u"\"Opphav\""_s));
    QTest::keyClick(m_desk->part<QLineEdit>("nameEdit"), Qt::Key_Return);
    const QString path = m_desk->houseStyleFolder() + u"/elvekureren.json"_s;
    QTRY_VERIFY(QFile::exists(path));
    QTRY_VERIFY(isReady() && place().contains(path));
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
    m_desk->ask().answerNext(true);
    QTest::keyClick(view(), Qt::Key_Escape);
    QTRY_VERIFY(isClosed());

    m_desk->window().openText(issue("A Lock Opens", "9"));
    QTRY_VERIFY(m_desk->isSettled() && m_desk->headline() == u"A Lock Opens");
    QVERIFY(isClosed());
    QTRY_COMPARE(m_desk->part<QAbstractItemView>("sourceList")->model()->rowCount(), 1);
    const Result<StoredItem> item = [this] {
        QFuture<Result<Found>> found = m_desk->library().find({{}, parseQuery(u"lock"_s), Question::Order::Newest});
        found.waitForFinished();
        QFuture<Result<StoredItem>> stored = m_desk->library().item(found.result().value().handles.first());
        stored.waitForFinished();
        return stored.result();
    }();
    QVERIFY(item);
    QCOMPARE(item.value().item.sources.first().publisher, u"Xinhua"_s);
}

void RepairingTest::namesWhatTakesTheFocus()
{
    m_desk->window().openText(letter);
    QTRY_VERIFY(isReady());
    const QList<QWidget *> widgets = window()->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isPart = widget->objectName().startsWith(u"qt_"_s);
        if (!isPart && (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible())
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(RepairingTest)

#include "repairingtest.moc"
