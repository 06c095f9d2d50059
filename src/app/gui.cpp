// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui.h"

#include "commands/ask.h"
#include "commands/session.h"
#include "commands/singleinstance.h"
#include "settings/places.h"
#include "settings/settings.h"
#include "windows/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;

/// Outside of any namespace, as the macro wants it.
static void loadIcon()
{
    Q_INIT_RESOURCE(sample);
}

namespace {

/// What was given to this start, for the window that is open already. Reading standard input may wait: this start
/// has no window that could freeze.
Handover handoverOf(const WindowRequest &request)
{
    Handover handover;
    handover.activationToken = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    handover.action = request.action;
    for (const QString &input : request.inputs) {
        QFile standardInput;
        if (input != u"-"_s)
            handover.files.append(input);
        else if (standardInput.open(stdin, QFile::ReadOnly))
            handover.texts.append(standardInput.readAll());
    }
    return handover;
}

/// Keeps a window on one library, and another when the reader asks for it.
class Desk final : public QObject
{
public:
    explicit Desk(const WindowRequest &request) : m_request(request), m_settings(places::settingsFile()) {}

    /// False when another window took what was to be opened.
    bool begin()
    {
        if (!m_request.isNewWindow) {
            m_instance = std::make_unique<SingleInstance>(m_request.libraryFolder, places::runtimeFolder());
            if (m_instance->handOver([this] { return handoverOf(m_request); }))
                return false;
            connect(m_instance.get(), &SingleInstance::handedOver, this, &Desk::take);
        }
        openWindow(m_request.libraryFolder);
        m_window->open(m_request.inputs);
        act(m_request.action);
        return true;
    }

    MainWindow &window() { return *m_window; }

private:
    void openWindow(const QString &folder)
    {
        m_window.reset();
        m_library = std::make_unique<Library>(folder);
        const MainWindow::Means means{
            *m_library, m_settings, m_theme, m_ask, places::settingsFile(), places::houseStyleFolder()};
        m_window = std::make_unique<MainWindow>(means, loadSession(places::sessionFile()));
        connect(m_window.get(), &MainWindow::closed, this,
                [this] { saveSession(places::sessionFile(), m_window->session()); });
        connect(m_window.get(), &MainWindow::libraryChosen, this, &Desk::openWindow, Qt::QueuedConnection);
        m_window->present();
    }

    void take(const Handover &handover)
    {
        if (!handover.activationToken.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", handover.activationToken.toUtf8());
        m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
        m_window->activateWindow();
        m_window->open(handover.files);
        for (const QByteArray &text : handover.texts)
            m_window->openText(text);
        act(handover.action);
    }

    /// Once the event loop runs: an action may open a dialog.
    void act(const QString &name)
    {
        if (auto *action = name.isEmpty() ? nullptr : m_window->findChild<QAction *>(name))
            QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
    }

    WindowRequest m_request;
    Settings m_settings;
    Theme m_theme;
    Ask m_ask;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<MainWindow> m_window;
};

void dressApplication()
{
    QGuiApplication::setDesktopFileName(u"org.coranto.Coranto"_s);
    QGuiApplication::setApplicationDisplayName(u"Coranto"_s);
}

void setIcon()
{
    loadIcon();
    QGuiApplication::setWindowIcon(
        QIcon::fromTheme(u"org.coranto.Coranto"_s, QIcon(u":/icons/org.coranto.Coranto.svg"_s)));
}

/// Prints when the list has been painted with its first rows, and ends the program.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(const MainWindow &window) : m_list(window.findChild<QTableView *>(u"itemList"_s))
    {
        m_list->viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // What is posted is handled once all of the window has been painted and is on the screen.
        if (event->type() == QEvent::Paint && m_list->model()->rowCount() > 0 && !std::exchange(m_isPainted, true))
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
        return QObject::eventFilter(watched, event);
    }

protected:
    void customEvent(QEvent *) override
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        std::printf("%lld\n", static_cast<long long>(std::chrono::nanoseconds(now).count()));
        std::fflush(stdout);
        QCoreApplication::quit();
    }

private:
    QTableView *m_list;
    bool m_isPainted = false;
};

void complain(const QString &input, const QString &sentence)
{
    std::fprintf(stderr, "coranto: %s: %s\n", qUtf8Printable(input), qUtf8Printable(sentence));
}

/// What the platform without a display says of itself is nothing to the reader.
void dropPlatformRemarks(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (!message.startsWith(u"This plugin does not support"_s))
        std::fprintf(stderr, "coranto: %s\n", qUtf8Printable(message));
}

/// Waits until the window has shown everything, then saves its picture.
class Photographer final : public QObject
{
public:
    Photographer(MainWindow &window, const ScreenshotRequest &request) : m_window(window), m_request(request)
    {
        connect(&window, &MainWindow::settled, this, &Photographer::goOn);
        connect(&window, &MainWindow::importFailed, this, [this](const QString &input, const QString &sentence) {
            complain(input, sentence);
            m_status = 1;
        });
    }

private:
    /// First the inputs are read, then the search is asked, then the picture is taken.
    void goOn()
    {
        if (!m_isImported) {
            m_isImported = true;
            if (!m_request.inputs.isEmpty())
                return m_window.open(m_request.inputs, ImportInput::Doubtful::Keep);
        }
        if (!m_isAsked) {
            m_isAsked = true;
            if (!m_request.query.isEmpty())
                return m_window.search(m_request.query);
        }
        m_window.dismissMessage();
        QTimer::singleShot(0, this, &Photographer::shoot);   // once the panes have taken its place
        disconnect(&m_window, nullptr, this, nullptr);
    }

    void shoot()
    {
        const bool isSaved = m_window.grab().save(m_request.output, "PNG");
        if (!isSaved)
            complain(m_request.output, QCoreApplication::translate("gui", "The picture could not be written."));
        QCoreApplication::exit(isSaved ? m_status : 1);
    }

    MainWindow &m_window;
    ScreenshotRequest m_request;
    int m_status = 0;
    bool m_isImported = false;
    bool m_isAsked = false;
};

}   // namespace

int runWindow(QApplication &, const WindowRequest &request)
{
    dressApplication();
    Desk desk(request);
    if (!desk.begin())
        return 0;
    // Drawing the icon loads several plugins, which nobody should wait for.
    QObject::connect(&desk.window(), &MainWindow::settled, qApp, setIcon,
                     Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    const auto watch = request.endsAfterPaint ? std::make_unique<PaintWatch>(desk.window()) : nullptr;
    return QApplication::exec();
}

int renderScreenshot(QApplication &, const ScreenshotRequest &request)
{
    qInstallMessageHandler(dropPlatformRemarks);
    dressApplication();
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        complain(request.output, QCoreApplication::translate("gui", "No temporary folder could be made."));
        return 1;
    }
    Settings settings(folder.filePath(u"settings.ini"_s));
    settings.setValue(settings::theme, int(request.theme));
    Theme theme;
    Ask ask;
    Library library(request.libraryFolder.isEmpty() ? folder.filePath(u"library"_s) : request.libraryFolder);
    MainWindow window({library, settings, theme, ask, places::settingsFile(), places::houseStyleFolder()}, Session());
    window.resize(request.size);
    const Photographer photographer(window, request);
    window.show();
    return QApplication::exec();
}
