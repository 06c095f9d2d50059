// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarythread.h"

#include <QCoreApplication>

LibraryThread::LibraryThread(const QString &name) : m_home(new QObject)
{
    m_refusal = {QCoreApplication::translate("Library", "The library is not open.")};
    m_thread.setObjectName(name);
    m_home->moveToThread(&m_thread);
    m_thread.start();
}

LibraryThread::~LibraryThread()
{
    finish();
}

void LibraryThread::finish()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        m_home, [this] { closeAndQuit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void LibraryThread::drop()
{
    // A task that is thrown away takes its promise with it, and its future ends canceled.
    m_isDropping = true;
    m_interruption.interrupt();
    finish();
}

void LibraryThread::closeAndQuit()
{
    m_database.reset();
    m_home->deleteLater();
    m_thread.quit();
}
