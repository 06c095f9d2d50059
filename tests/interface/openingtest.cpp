// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "interface/windowfixture.h"
#include "support/httpserver.h"

#include "windows/messagebar.h"
#include "windows/welcomepage.h"

#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTreeView>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

const QString SamplePath = QStringLiteral(CORANTO_SOURCE_DIR "/resources/sample/bulletin.txt");
const QByteArray Harbour = "Harbour reopens after storm\n\nShips came back in the morning.\n\n"
                           "Source: Port Daily, March 3, 2021\nhttp://port.example/2021/03/03/\n";

}   // namespace

/// How bulletins come into the window, and what is said when they do not.
class OpeningTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void welcomesWithAnEmptyLibrary();
    void opensFilesByDialog();
    void opensAFolder();
    void opensWhatIsDropped();
    void pastesText();
    void pastesFiles();
    void pastesIntoATextFieldAsText();
    void saysWhenThereIsNothingToPaste();
    void namesTheFileThatFailed();
    void opensAnAddressThatIsTyped();
    void fetchesWhatIsPastedOnTheReadersWord();
    void asksBeforeAnOddAddress();
    void saysWhatIsNoAddress();
    void stopsFetching();
    void showsTheLastOfSeveral();
    void showsWhatAnotherProgramImports();
    void refusesALibraryThatIsNone();

private:
    std::unique_ptr<WindowFixture> m_desk;
};

void OpeningTest::init()
{
    failOnWarnings();
    m_desk = std::make_unique<WindowFixture>();
}

void OpeningTest::cleanup()
{
    m_desk.reset();
}

void OpeningTest::welcomesWithAnEmptyLibrary()
{
    auto *const pages = m_desk->part<QStackedWidget>("pages");
    QCOMPARE(pages->currentWidget()->objectName(), u"welcomePage"_s);
    QVERIFY(m_desk->openSample());
    QCOMPARE(pages->currentWidget()->objectName(), u"readingPage"_s);
    QTRY_COMPARE(QApplication::focusWidget(), m_desk->list());
}

void OpeningTest::opensFilesByDialog()
{
    m_desk->ask().answerNextWith({SamplePath});
    m_desk->press(Qt::Key_O, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->rows(), 8);
}

void OpeningTest::opensAFolder()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::copy(SamplePath, folder.filePath(u"a.txt"_s)));
    QVERIFY(QFile::copy(SamplePath, folder.filePath(u"b.txt"_s)));
    m_desk->ask().answerNextWith({folder.path()});
    m_desk->press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_desk->rows(), 8);
}

void OpeningTest::opensWhatIsDropped()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(SamplePath)});
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_desk->window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_desk->window(), &drop);
    QTRY_COMPARE(m_desk->rows(), 8);
}

void OpeningTest::pastesText()
{
    QFile file(SamplePath);
    QVERIFY(file.open(QFile::ReadOnly));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(file.readAll()));
    m_desk->press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->rows(), 8);
}

void OpeningTest::pastesFiles()
{
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(SamplePath)});
    QGuiApplication::clipboard()->setMimeData(data);
    m_desk->action("actionOpenClipboard")->trigger();
    QTRY_COMPARE(m_desk->rows(), 8);
}

void OpeningTest::pastesIntoATextFieldAsText()
{
    QVERIFY(m_desk->openSample());
    QGuiApplication::clipboard()->setText(u"clubhouse"_s);
    m_desk->action("actionSearch")->trigger();
    m_desk->press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_desk->search()->text(), u"clubhouse"_s);
    QTRY_VERIFY(m_desk->isSettled());
    QVERIFY(m_desk->rows() > 0);
}

void OpeningTest::saysWhenThereIsNothingToPaste()
{
    QGuiApplication::clipboard()->setText(u"  \n"_s);
    m_desk->action("actionOpenClipboard")->trigger();
    QCOMPARE(m_desk->status(), u"There is no text and no file to open."_s);
}

void OpeningTest::namesTheFileThatFailed()
{
    m_desk->window().open({m_desk->filePath(u"missing.txt"_s), SamplePath});
    QTRY_COMPARE(m_desk->rows(), 8);
    const auto *const bar = m_desk->part<MessageBar>("messageBar");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(u"Imported 8 items."_s));
    QVERIFY(bar->text().contains(u"missing.txt: "_s));
    QVERIFY(bar->details().startsWith(u"missing.txt: "_s));
}

void OpeningTest::opensAnAddressThatIsTyped()
{
    HttpServer server;
    server.on("/today", "200 OK", "Content-Type: text/plain\r\n", Harbour);
    m_desk->ask().answerNextWithText(server.url(u"/today"_s).toString());
    m_desk->ask().answerNext(true);   // a bare network address is odd
    m_desk->press(Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->headline(), u"Harbour reopens after storm"_s);
    QCOMPARE(server.requests().size(), 1);
}

void OpeningTest::fetchesWhatIsPastedOnTheReadersWord()
{
    HttpServer server;
    server.on("/today", "200 OK", "Content-Type: text/plain\r\n", Harbour);
    QGuiApplication::clipboard()->setText(server.url(u"/today"_s).toString());
    m_desk->ask().answerNext(false);
    m_desk->press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(m_desk->ask().lastQuestion().details.contains(server.url(u"/today"_s).toString()));
    QVERIFY(m_desk->isSettled());
    QCOMPARE(server.requests().size(), 0);
    m_desk->ask().answerNext(true);
    m_desk->press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->headline(), u"Harbour reopens after storm"_s);
    QCOMPARE(server.requests().size(), 1);
}

void OpeningTest::asksBeforeAnOddAddress()
{
    m_desk->ask().answerNextWithText(u"https://bank.example@127.0.0.1/"_s);
    m_desk->ask().answerNext(false);
    m_desk->action("actionOpenAddress")->trigger();
    QVERIFY(!m_desk->ask().lastQuestion().details.isEmpty());
    QVERIFY(m_desk->isSettled());
}

void OpeningTest::saysWhatIsNoAddress()
{
    m_desk->ask().answerNextWithText(u"file:///etc/hostname"_s);
    m_desk->action("actionOpenAddress")->trigger();
    QCOMPARE(m_desk->status(), u"“file:///etc/hostname” is no address of the web."_s);
}

/// A server that says nothing does not hold the window.
void OpeningTest::stopsFetching()
{
    HttpServer server;
    server.on("/", [](QTcpSocket &) {});
    m_desk->window().open({server.url(u"/"_s).toString()});
    QTRY_COMPARE(server.requests().size(), 1);
    auto *const cancel = m_desk->window().findChild<QPushButton *>(u"cancelImport"_s);
    QVERIFY(cancel);
    cancel->click();
    const auto *const bar = m_desk->part<MessageBar>("messageBar");
    QTRY_VERIFY(bar->text().contains(u"The fetching was stopped."_s));
}

void OpeningTest::showsTheLastOfSeveral()
{
    QFile other(m_desk->filePath(u"other.txt"_s));
    QVERIFY(other.open(QFile::WriteOnly));
    other.write(Harbour);
    other.close();
    m_desk->window().open({SamplePath, other.fileName()});
    QTRY_COMPARE(m_desk->headline(), u"Harbour reopens after storm"_s);
    QCOMPARE(m_desk->rows(), 1);
}

void OpeningTest::showsWhatAnotherProgramImports()
{
    QVERIFY(m_desk->openSample());
    Bulletin bulletin;
    Item item;
    item.title = u"Imported by night"_s;
    bulletin.items = {item};
    bulletin.origin.digest = "other";
    nameItems(bulletin);
    {
        Library other(m_desk->libraryFolder());
        const QFuture<Result<void>> opening = other.open();
        QTRY_VERIFY(opening.isFinished());
        const QFuture<Result<ImportOutcome>> import = other.import(bulletin, "Imported by night");
        QTRY_VERIFY(import.isFinished());
        QVERIFY(import.result());
    }
    auto *const shelves = m_desk->part<QWidget>("libraryPane")->findChild<QTreeView *>();
    shelves->setCurrentIndex(shelves->model()->index(0, 0));   // all items
    QTRY_COMPARE(m_desk->rows(), 9);
    m_desk->window().search(u"night"_s);
    QTRY_COMPARE(m_desk->headline(), u"Imported by night"_s);
}

void OpeningTest::refusesALibraryThatIsNone()
{
    m_desk.reset();
    QTemporaryDir folder;
    QFile file(folder.filePath(u"library.sqlite"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    Library library(folder.path());
    Settings settings(folder.filePath(u"settings.ini"_s));
    Theme theme;
    Ask ask;
    MainWindow window({library, settings, theme, ask, {}}, {});
    window.show();
    QTRY_COMPARE(window.findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->objectName(), u"troublePage"_s);
    QVERIFY(!window.findChild<QAction *>(u"actionOpen"_s)->isEnabled());
    QSignalSpy chosen(&window, &MainWindow::libraryChosen);
    ask.answerNextWith({folder.filePath(u"another"_s)});
    window.findChild<QAction *>(u"actionChooseLibrary"_s)->trigger();
    QCOMPARE(chosen.takeFirst().first().toString(), folder.filePath(u"another"_s));
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(8192, 'x'));
}

QTEST_MAIN(OpeningTest)

#include "openingtest.moc"
