// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The floor of starting: a QMainWindow with a menu bar and a label that says when it painted, and ends.

#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QTimer>

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
        using namespace std::chrono;
        QLabel::paintEvent(event);
        if (std::exchange(m_isPainted, true))
            return;
        const auto painted = duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
        std::printf("%lld\n", static_cast<long long>(painted));
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
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
    window.show();
    return QCoreApplication::exec();
}
