// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/ask.h"
#include "settings/settings.h"
#include "windows/mainwindow.h"

#include <QAction>
#include <QLineEdit>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

/// A whole window on a library of its own, driven as a reader would.
class WindowFixture final
{
public:
    explicit WindowFixture(const Session &session = {}) : m_settings(m_folder.filePath(QStringLiteral("settings.ini")))
    {
        // Nothing is marked as read behind a test's back.
        m_settings.setValue(settings::markReadAfter, -1);
        show(session);
    }

    /// Closes the window and opens another one on the same library, as a later start does.
    void restart()
    {
        const Session session = m_window->session();
        m_window.reset();
        m_library.reset();
        show(session);
    }

    QString libraryFolder() const { return m_folder.filePath(QStringLiteral("library")); }
    QString houseStyleFolder() const { return m_folder.filePath(QStringLiteral("house-styles")); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    MainWindow &window() { return *m_window; }
    Settings &settings() { return m_settings; }
    Library &library() { return *m_library; }
    Ask &ask() { return m_ask; }

    QAction *action(const char *name) const { return m_window->findChild<QAction *>(QLatin1StringView(name)); }
    template <typename T>
    T *part(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1StringView(name));
    }
    QTableView *list() const { return part<QTableView>("itemList"); }
    QLineEdit *search() const { return part<QLineEdit>("searchEdit"); }
    QTextBrowser *article() const { return part<QTextBrowser>("articleView"); }
    QString status() const { return m_window->statusBar()->currentMessage(); }
    int rows() const { return list()->model()->rowCount(); }
    QString headline() const { return list()->currentIndex().data().toString(); }

    /// A key pressed wherever the focus is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *const focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    /// Reads the sample through the window; true when its first item is on show.
    bool openSample()
    {
        action("actionOpenSample")->trigger();
        return QTest::qWaitFor([this] { return rows() == 8 && isSettled() && !article()->toPlainText().isEmpty(); },
                               30'000);
    }
    bool isSettled() const { return m_window->isSettled(); }

private:
    void show(const Session &session)
    {
        m_library = std::make_unique<Library>(libraryFolder());
        m_window = std::make_unique<MainWindow>(MainWindow::Means{*m_library, m_settings, m_theme, m_ask,
                                                                  m_folder.filePath(QStringLiteral("settings.ini")),
                                                                  houseStyleFolder()},
                                                session);
        m_window->resize(1240, 780);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_window->isSettled());
    }

    QTemporaryDir m_folder;
    Settings m_settings;
    Theme m_theme;
    Ask m_ask;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<MainWindow> m_window;
};

/// Every Qt warning fails the test that runs, but for what the offscreen platform says of itself.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}
