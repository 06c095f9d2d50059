// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The floor of starting: a QMainWindow with a menu bar and a label, as large as Coranto's own window, since clearing
// and showing a million pixels takes its time whatever is on them. It says when it painted, and ends.

#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>

#include <chrono>
#include <cstdio>

namespace {

class Paper final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLabel::paintEvent(event);
        // What is posted is handled once all of the window has been painted and is on the screen.
        if (!std::exchange(m_isPainted, true))
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
    }

    void customEvent(QEvent *) override
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        std::printf("%lld\n", static_cast<long long>(std::chrono::nanoseconds(now).count()));
        QCoreApplication::quit();
    }

private:
    bool m_isPainted = false;
};

}   // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.menuBar()->addMenu(QStringLiteral("&File"))->addAction(QStringLiteral("&Quit"));
    window.setCentralWidget(new Paper(QStringLiteral("Coranto")));
    window.resize(1240, 780);   // as ui/mainwindow.ui
    window.show();
    return QCoreApplication::exec();
}
